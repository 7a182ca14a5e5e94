'use client'

import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { statusWords } from './save-words'
import { STALE } from './stale-save'
import type { Saving } from './use-saving'

/** The bar at the foot of the editor: what is saved and what is not, Save, and Submit. */
export function SaveBar({ saving }: { saving: Saving }) {
  const { standing, submitting } = saving
  const words = statusWords({ ...standing, keepsNothing: saving.kept.keepsNothing })
  const canSubmit = standing.state === 'draft' || standing.unsaved
  const troubled = standing.unsaved && standing.trouble !== null
  return (
    <div className="ch-save-bar">
      <div className="ch-save-bar__words">
        <p className={`ch-save-bar__status${standing.unsaved ? ' ch-save-bar__status--unsaved' : ''}`}>
          {words}
        </p>
        {saving.clash && (
          <a className="govuk-link" href={`#${STALE}`}>
            Choose what to keep
          </a>
        )}
        {standing.trouble?.about === 'signed-out' && (
          <a className="govuk-link" href="/sign-in" target="_blank" rel="noreferrer">
            Sign in (opens in a new tab)
          </a>
        )}
        <Announced words={words} troubled={troubled} asked={saving.asked} />
      </div>
      <div className="ch-actions">
        <Button busy={submitting}>Save</Button>
        {canSubmit && (
          <Button kind="secondary" type="button" busy={submitting} onClick={saving.submit}>
            Save and submit for approval
          </Button>
        )}
      </div>
    </div>
  )
}

/**
 * Says aloud that something is not saved and that it is after all, and what became of a save that was asked for:
 * not each of the saves between, which come every few seconds.
 */
function Announced({ words, troubled, asked }: { words: string; troubled: boolean; asked: number }) {
  const [said, setSaid] = useState({ words: '', asked: 0 })
  const saved = words.startsWith('Saved')
  const due = troubled || (saved && (said.asked !== asked || said.words.startsWith('Not saved')))
  useEffect(() => {
    if (due) setSaid({ words, asked })
  }, [due, words, asked])
  return (
    <p className="govuk-visually-hidden" role="status">
      {said.words}
    </p>
  )
}
