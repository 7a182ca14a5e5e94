'use client'

import { useEffect, useRef } from 'react'
import { SideBySide } from '@/components/review/side-by-side'
import { Button } from '@/components/ui/button'
import type { StoredRevision } from '@/lib/chapters/stored-revision'
import { diffClauses } from '@/lib/document/diff'
import type { ChapterDocument } from '@/lib/document/document'
import { differingDetails } from './differing-details'
import type { Details } from './editor-actions'
import { savedWords } from './saved-words'

/** Both texts of a save that came too late, and the choice between them. Neither is lost before it is made. */
export function StaleSave(props: {
  theirs: StoredRevision
  mine: { document: ChapterDocument; details: Details }
  onKeepMine: () => void
  onTakeTheirs: () => void
}) {
  const { theirs, mine } = props
  const box = useRef<HTMLElement>(null)
  useEffect(() => box.current?.focus(), [])
  const who = theirs.savedBy ?? 'Somebody else'
  return (
    <section className="ch-stale" ref={box} tabIndex={-1} aria-labelledby="stale-heading">
      <h2 className="govuk-heading-m" id="stale-heading">
        Your changes are not saved: somebody else saved this version
      </h2>
      <p className="govuk-body">
        {who} saved it {savedWords(theirs.savedAt, new Date())}, after you had opened it. Their text is
        stored, and yours is still in the editor below. Choose which to go on with.
      </p>
      <SideBySide
        redline={diffClauses(theirs.document, mine.document)}
        left="Theirs, stored"
        right="Yours, in the editor"
      />
      <Other theirs={theirs} mine={mine.details} />
      <div className="ch-actions">
        <Button type="button" onClick={props.onKeepMine}>
          Save mine over theirs
        </Button>
        <Button type="button" kind="secondary" onClick={props.onTakeTheirs}>
          Take theirs
        </Button>
      </div>
      <p className="govuk-hint">
        You can also mend your text below first. After taking theirs, Undo brings your text back.
      </p>
    </section>
  )
}

function Other({ theirs, mine }: { theirs: StoredRevision; mine: Details }) {
  const rows = differingDetails({ ...theirs, inForceOn: theirs.inForceOn ?? '' }, mine)
  if (rows.length === 0) return null
  return (
    <dl className="govuk-summary-list">
      {rows.map((row) => (
        <div className="govuk-summary-list__row" key={row.name}>
          <dt className="govuk-summary-list__key">{row.name}</dt>
          <dd className="govuk-summary-list__value">
            Theirs: {row.theirs || 'none'}
            <br />
            Yours: {row.mine || 'none'}
          </dd>
        </div>
      ))}
    </dl>
  )
}
