'use client'

import { Button } from '@/components/ui/button'
import { Dialogue } from './dialogue'
import type { DialogueProps } from './dialogue-names'
import { keysInWords } from './keys'
import { shortcutGroups } from './shortcuts'
import { TOOL_GROUPS } from './tools'

/** Lists the editor's keys. */
export function ShortcutsDialogue({ onClose }: DialogueProps) {
  return (
    <Dialogue title="Keys" toRead onClose={onClose}>
      <div className="ch-keys">
        {shortcutGroups(TOOL_GROUPS).map(({ name, shortcuts }) => (
          <table className="ch-keys__group" key={name}>
            <caption className="govuk-table__caption govuk-table__caption--s">{name}</caption>
            <tbody>
              {shortcuts.map(({ keys, words }) => (
                <tr key={keys}>
                  <th scope="row">
                    <kbd>{keysInWords(keys)}</kbd>
                  </th>
                  <td>{words}</td>
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
      <div className="ch-actions">
        <Button type="button" kind="secondary" onClick={onClose}>
          Close
        </Button>
      </div>
    </Dialogue>
  )
}
