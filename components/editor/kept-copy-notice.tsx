'use client'

import { Button } from '@/components/ui/button'
import { Notification } from '@/components/ui/notification'
import type { KeptCopy } from './kept-copy'
import { savedWords } from './saved-words'

/** Offers what was written here and never saved. */
export function KeptCopyNotice(props: { copy: KeptCopy; onBringBack: () => void; onThrowAway: () => void }) {
  return (
    <Notification kind="notice" title="This browser has kept changes of yours that were never saved">
      <p>They were written {savedWords(new Date(props.copy.keptAt), new Date())}.</p>
      <div className="ch-actions">
        <Button type="button" onClick={props.onBringBack}>
          Bring them back
        </Button>
        <Button type="button" kind="secondary" onClick={props.onThrowAway}>
          Throw them away
        </Button>
      </div>
    </Notification>
  )
}
