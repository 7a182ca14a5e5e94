import type { z } from 'zod'
import { recordEvent } from '@/lib/audit/commands'
import { decideChange, manualOfChange, readContentsChange } from '@/lib/chapters/decide-contents'
import { approveSubmitted, returnSubmitted } from '@/lib/chapters/decide-revision'
import { lockChaptersOf, lockRevision } from '@/lib/chapters/locks'
import { decidePackInput } from '@/lib/chapters/review-inputs'
import { lockManual } from '@/lib/contents/locks'
import { type Actor, type Authorised, authorise } from '@/lib/people/permissions'
import { inTransaction, type Transaction } from '@/lib/platform/database'
import { Blocked, ChapterhouseError, Conflict } from '@/lib/platform/errors'

/** What stands in the way of a pack, by the id of the version or change: nothing of it was stored. */
export type PackProblems = Record<string, string>

/** A pack that was decided: how many of its rows were approved and returned. */
export type DecidedPack = { approved: number; returned: number }

type PackInput = z.output<typeof decidePackInput>

/**
 * Stores several decisions, one for each version and each change of the contents, in one transaction: whole or not at
 * all. Throws Conflict<PackProblems> where some of them cannot be stored, with a sentence for each; a version that was
 * changed since it was read is one of those.
 */
export async function decidePack(actor: Actor, input: z.input<typeof decidePackInput>): Promise<DecidedPack> {
  const pack = decidePackInput.parse(input)
  return inTransaction(async (transaction) => {
    const rows = await lockedRows(transaction, pack)
    const authorised = new Map<string, Authorised>()
    for (const { authorityId } of rows)
      if (!authorised.has(authorityId))
        authorised.set(authorityId, await authorise(transaction, actor, 'decidePack', authorityId))
    if (rows.length === 0) throw new Blocked('Nothing was decided.', ['Decide on one row at least.'])

    const problems: PackProblems = {}
    const decided = new Map<string, DecidedRow>()
    for (const row of rows) {
      const by = authorised.get(row.authorityId)
      if (!by) throw new Error('A row of a pack belongs to an authority')
      // Told together: whoever decides puts all of them right at once. Nothing of it is kept.
      const outcome = await row.decide(by).catch(sentenceOf)
      if (typeof outcome === 'string') problems[row.id] = `${row.title}: ${outcome}`
      else decided.set(row.id, outcome)
    }
    if (Object.keys(problems).length > 0)
      throw new Conflict<PackProblems>(
        'Nothing was stored: some of it cannot be decided like this.',
        problems,
      )

    for (const { authorityId, userId } of [...authorised.values()].sort(byAuthority)) {
      const own = rows.filter((row) => row.authorityId === authorityId)
      for (const { id, subject, act, details } of own) {
        const { onBehalfOfId = null, rows = [] } = decided.get(id) ?? {}
        await recordEvent(transaction, {
          ...{ authorityId, actorId: userId, action: act, subject },
          details: { ...details, onBehalfOf: onBehalfOfId, rows },
        })
      }
      await recordEvent(transaction, {
        ...{ authorityId, actorId: userId, action: 'decidePack', subject: `${own.length} decisions` },
        details: { subjects: own.map(({ subject }) => subject) },
      })
    }
    const returned = rows.filter(({ outcome }) => outcome === 'returned').length
    return { approved: rows.length - returned, returned }
  })
}

/** In whose place a row was decided; of a version, with the seal of the decision. */
type DecidedRow = { onBehalfOfId: string | null; rows?: string[] }

type Row = {
  id: string
  title: string
  authorityId: string
  outcome: 'approved' | 'returned'
  act: 'approveRevision' | 'returnRevision' | 'decideContentsChange'
  subject: string
  details: { outcome: string; contentHash?: string }
  decide: (by: Authorised) => Promise<DecidedRow>
}

/**
 * Manuals, then chapters, then versions, each in the order of their ids: as publishing locks them, so that no two wait
 * in a circle.
 */
async function lockedRows(transaction: Transaction, { revisions, changes }: PackInput): Promise<Row[]> {
  const manuals = new Set<string>()
  for (const { changeId } of changes) manuals.add(await manualOfChange(transaction, changeId))
  for (const manualId of [...manuals].sort()) await lockManual(transaction, manualId)
  await lockChaptersOf(
    transaction,
    revisions.map(({ revisionId }) => revisionId),
  )
  const rows: Row[] = []
  for (const given of [...revisions].sort((one, other) => (one.revisionId < other.revisionId ? -1 : 1))) {
    const revision = await lockRevision(transaction, given.revisionId)
    rows.push({
      ...{ id: revision.id, title: revision.title, authorityId: revision.authorityId },
      outcome: given.outcome,
      act: given.outcome === 'approved' ? 'approveRevision' : 'returnRevision',
      subject: `revision ${revision.id}`,
      details: { outcome: given.outcome, contentHash: given.contentHash },
      decide: (by) =>
        given.outcome === 'approved'
          ? approveSubmitted(transaction, revision, by, given)
          : returnSubmitted(transaction, revision, by, given),
    })
  }
  for (const given of changes) {
    const change = await readContentsChange(transaction, given.changeId)
    rows.push({
      ...{ id: change.id, title: changedTitle(change), authorityId: change.authorityId },
      outcome: given.outcome,
      act: 'decideContentsChange',
      subject: `contents change ${change.id}`,
      details: { outcome: given.outcome },
      decide: async (by) => {
        if (change.decisions.length > 0)
          throw new Conflict('Somebody else has decided on this change meanwhile.', null)
        return decideChange(transaction, change, by, given)
      },
    })
  }
  return rows
}

function changedTitle({ entry }: Awaited<ReturnType<typeof readContentsChange>>): string {
  return entry.title ?? entry.chapter?.title ?? entry.text ?? 'The contents'
}

function sentenceOf(error: unknown): string {
  if (error instanceof Blocked) return [error.message, ...error.blockers].join(' ')
  if (error instanceof ChapterhouseError) return error.message
  throw error
}

function byAuthority(one: Authorised, other: Authorised): number {
  return one.authorityId < other.authorityId ? -1 : 1
}
