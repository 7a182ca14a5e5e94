import { type Actor, authorise, authoriseReader } from '@/lib/people/permissions'
import type { Transaction } from '@/lib/platform/database'
import { NotFound } from '@/lib/platform/errors'
import { paragraphNamed } from '@/lib/reading/chapter/paragraphs'
import { readParagraphs } from '@/lib/reading/chapter/queries/paragraphs'
import { readIssuedManual } from '@/lib/reading/manual/queries/issued-manual'

/** What a report is about, as its form names it. */
type Named = {
  authoritySlug: string
  manualSlug: string
  chapterSlug: string
  release: number
  clause: string
}

/**
 * Finds what a report is about, as its reporter may read it: readers without an account what everybody may, and people of
 * the authority what is for staff as well. Forbidden for people of another authority: they report as readers. Throws
 * NotFound for what the reporter is not shown, or what that update did not have.
 */
export async function reportedChapter(transaction: Transaction, actor: Actor, named: Named) {
  const manual = await transaction.manual.findFirst({
    where: { slug: named.manualSlug, authority: { slug: named.authoritySlug } },
    select: {
      ...{ id: true, authorityId: true, slug: true, visibility: true },
      authority: { select: { slug: true } },
    },
  })
  if (!manual) throw new NotFound('There is no such manual.')
  const reporterId = await reporterOf(transaction, actor, manual.authorityId)
  const open = manual.visibility === 'public' || (manual.visibility === 'staff' && reporterId !== null)
  if (!open) throw new NotFound('There is no such manual.')
  const audience = reporterId === null ? 'public' : 'staff'
  const issued = await readIssuedManual(transaction, { manualId: manual.id, number: named.release, audience })
  const { chapter, paragraphs } = await readParagraphs(transaction, issued, named.chapterSlug)
  const paragraph = named.clause === '' ? null : paragraphNamed(paragraphs, named.clause)
  if (named.clause !== '' && !paragraph) throw new NotFound('The chapter has no such paragraph.')
  return { manual, issued, chapter, paragraph, reporterId }
}

async function reporterOf(
  transaction: Transaction,
  actor: Actor,
  authorityId: string,
): Promise<string | null> {
  if (actor.kind === 'reader') {
    authoriseReader(actor, 'reportProblem')
    return null
  }
  const { userId } = await authorise(transaction, actor, 'reportProblem', authorityId)
  return userId
}
