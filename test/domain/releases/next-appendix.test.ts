import { describe, expect, it } from 'vitest'
import { nextAppendix } from '@/app/workspace/[authority]/[manual]/publish/next-appendix'
import { database } from '@/lib/platform/database'
import { type AppendixEdition, appendixEditions, appendixTables } from '@/lib/reading/amendments/appendix'
import { readLedger } from '@/lib/reading/amendments/queries/ledger'
import { readIssuedManual } from '@/lib/reading/manual/queries/issued-manual'
import { releaseEffect } from '@/lib/releases/queries/release-effect'
import { aKeptManual, anApproved, publish } from './a-publication'
import { addedFirst } from './working-changes'

const tables = (edition: AppendixEdition | null | undefined) =>
  edition &&
  appendixTables(edition).map(({ caption, rows }) => [
    caption,
    ...rows.map(({ title, changes }) => [title, ...changes.map(({ details }) => details)]),
  ])

/** A chapter that an edition has as new is updated; what is shown before, and what readers then have. */
async function shownAndPublished(choice: 'joins' | 'opens') {
  const { manual, team } = await aKeptManual()
  const section = await manual.entryId('All Children')
  const chapterId = await addedFirst(manual, team.author, 'Staying Close', section)
  await anApproved(team, chapterId, { kind: 'new', summary: 'Who may stay.' })
  await publish(team, manual.manualId, 'March 2025')
  await anApproved(team, chapterId, { summary: 'Who pays.' })

  const ledgerOf = async (release: number) =>
    readLedger(database(), await readIssuedManual(database(), { manualId: manual.manualId, number: release }))
  const effect = await releaseEffect(database(), team.publisher.actor, manual.manualId)
  const shown = nextAppendix(effect, await ledgerOf(2), choice === 'joins' ? 'March 2025' : '', new Date())
  await publish(team, manual.manualId, choice === 'joins' ? undefined : 'May 2025')
  const { releases, rows } = await ledgerOf(3)
  return { shown: tables(shown), published: tables(appendixEditions(releases, rows)[0]) }
}

describe('what the publisher is shown of the Amendments page', () => {
  it('is what readers get where the update joins the newest edition', async () => {
    const { shown, published } = await shownAndPublished('joins')
    expect(shown).toEqual(published)
    expect(shown).toEqual([['New Chapters', ['Staying Close', 'Who may stay.', 'Who pays.']]])
  })

  it('is what readers get where it opens another', async () => {
    const { shown, published } = await shownAndPublished('opens')
    expect(shown).toEqual(published)
    expect(shown).toEqual([['Updated Chapters', ['Staying Close', 'Who pays.']]])
  })
})
