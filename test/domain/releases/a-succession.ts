import { approveRevision } from '@/lib/chapters/commands/approve-revision'
import { submitRevision } from '@/lib/chapters/commands/submit-revision'
import { documentOf } from '@/lib/chapters/stored-text'
import { clausesOf } from '@/lib/document/clauses'
import { database } from '@/lib/platform/database'
import { releaseEffect } from '@/lib/releases/queries/release-effect'
import { aKeptManual, type Team } from './a-publication'

/** Two chapters with texts that can be merged, and the first of which can be split. */
const TEXTS = {
  'Care Planning':
    '## Plans\n\nEvery child has a plan.\n\n## Reviews\n\nIt is reviewed.\n\n### Who\n\nBy all.',
  'Staying Put': '## Who stays\n\nWhoever wants to. See [[Care Planning]].',
}

/** A manual with two chapters to merge and to split, by their ids. */
export async function aManualToChange() {
  const { manual, team } = await aKeptManual({ texts: TEXTS })
  return {
    manual,
    team,
    care: manual.chapterId('Care Planning'),
    staying: manual.chapterId('Staying Put'),
  }
}

/** Clauses of the open version of a chapter, or of the one that was published last. */
export async function clausesIn(chapterId: string, state: 'open' | 'published' = 'open') {
  const { text } = await database().revision.findFirstOrThrow({
    where: { chapterId, state: state === 'open' ? { not: 'published' } : 'published' },
    orderBy: { number: 'desc' },
    include: { text: true },
  })
  return clausesOf(documentOf(text))
}

/** The words of these clauses. */
export const wordsIn = async (...of: Parameters<typeof clausesIn>) =>
  (await clausesIn(...of)).map(({ text }) => text)

/** The ids of these clauses. */
export const idsIn = async (...of: Parameters<typeof clausesIn>) =>
  (await clausesIn(...of)).map(({ id }) => id)

/** Submits the chapter's draft, and approves it. */
export async function approved({ author, approver }: Team, chapterId: string): Promise<void> {
  const { id } = await database().revision.findFirstOrThrow({ where: { chapterId, state: 'draft' } })
  await submitRevision(author.actor, { revisionId: id })
  const { contentHash } = await database().revision.findUniqueOrThrow({ where: { id } })
  await approveRevision(approver.actor, { revisionId: id, contentHash })
}

/** What stands in the way of the next update, for a publisher who did none of it. */
export async function blockersFor({ publisher }: Team, manualId: string): Promise<string[]> {
  const effect = await releaseEffect(database(), publisher.actor, manualId)
  return effect.blockers.map(({ kind, sentence }) => `${kind}: ${sentence}`)
}
