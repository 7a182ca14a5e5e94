import { type Editor, Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import type { DialogueName } from './dialogue-names'
import { isPressed } from './keys'
import { moveClauses } from './move-clause'
import { say } from './say'
import { TABLE_TOOLS } from './table-tools'
import { TOOL_GROUPS } from './tools'

/** What keys in the text ask of the page around it. */
export type Asked = {
  onOpen: (dialogue: DialogueName) => void
  /** Escape: the keyboard leaves the text for what stands beside it. */
  onLeave: () => boolean
  /** Alt and F10: the keyboard goes to the toolbar. */
  onToolbar: () => boolean
  /** What is to be said above the text about the last paste; '' for nothing. */
  onLeftOut: (words: string) => void
}

const TOOLS = [...TOOL_GROUPS, TABLE_TOOLS].flatMap(({ tools }) => tools)

/**
 * The keys of the text: those of the tools, the ones that move clauses, the ones that lead out of it, and "[[", which asks
 * for a chapter. `asked` is called at each press, so that the page may change what it answers.
 */
export function writingKeys(asked: () => Asked): Extension {
  return Extension.create({
    name: 'writingKeys',
    // Before the keys of the text's nodes and marks.
    priority: 1_000,
    addProseMirrorPlugins() {
      const { editor } = this
      return [
        new Plugin({
          props: {
            handleKeyDown: (view, event) => !view.composing && pressed(editor, event, asked()),
            handleTextInput: (view, from, to, text) => {
              const $from = view.state.doc.resolve(from)
              if (
                text !== '[' ||
                $from.parent.textBetween(0, $from.parentOffset, '', '\ufffc').at(-1) !== '['
              )
                return false
              view.dispatch(view.state.tr.delete(from - 1, to))
              asked().onOpen('reference')
              return true
            },
          },
        }),
      ]
    },
  })
}

function pressed(editor: Editor, event: KeyboardEvent, asked: Asked): boolean {
  if (isPressed(event, 'Escape')) return asked.onLeave()
  if (isPressed(event, 'Alt+F10')) return asked.onToolbar()
  if (isPressed(event, 'Alt+Shift+ArrowUp')) return move(editor, -1)
  if (isPressed(event, 'Alt+Shift+ArrowDown')) return move(editor, 1)
  if (!event.ctrlKey && !event.metaKey && !event.altKey) return false
  const tool = TOOLS.find(({ keys }) => keys && isPressed(event, keys))
  if (!tool?.can(editor)) return false
  if (tool.opens) asked.onOpen(tool.opens)
  else tool.run(editor)
  event.preventDefault()
  return true
}

function move(editor: Editor, direction: -1 | 1): boolean {
  const moved = moveClauses(editor.state, direction)
  if (moved) editor.view.dispatch(moved)
  const towards = direction === -1 ? 'up' : 'down'
  say(moved ? `Moved ${towards}` : `Cannot be moved ${towards} from here`)
  return true
}
