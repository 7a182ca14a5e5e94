import { submitRevision } from '@/lib/chapters/commands/submit-revision'
import { everyEntry } from '@/lib/contents/outline'
import { database } from '@/lib/platform/database'
import { releaseSnapshot } from '@/lib/releases/queries/release-rows'
import type { ManualInTest } from '../manuals'
import { aDraft, aKeptManual, anApproved, publish, type Team } from '../releases/a-publication'
import { removed, retitled, takenOut } from '../releases/working-changes'

/** A manual with something of everything that the record holds, by the ids that attacks need. */
export type Record = {
  manual: ManualInTest
  team: Team
  authorityId: string
  manualId: string
  /** Release 1, the baseline, and release 2, made by approval. */
  releases: [string, string]
  editions: [string, string]
  /** Chapters with their newest revision, by the state that it is in. */
  published: { chapterId: string; revisionId: string }
  approved: { chapterId: string; revisionId: string }
  inReview: { chapterId: string; revisionId: string }
  draft: { chapterId: string; revisionId: string }
  baseline: { chapterId: string; revisionId: string }
  /** An entry that release 2 holds: the place of the published chapter. */
  entryId: string
  sectionId: string
  amendmentId: string
  /** The pending removal of a chapter, made by an author, and a retitling that was carried by release 2. */
  pendingChangeId: string
  carriedChangeId: string
}

/** Makes such a record through the commands. */
export async function aRecord(): Promise<Record> {
  const { manual, team } = await aKeptManual({ texts: { 'Care Planning': 'Every child has a plan.' } })
  const { authorityId, manualId } = manual
  const chapter = manual.chapterId
  await retitled(team.author, chapter('Staying Put'), 'Staying Close')
  const published = await anApproved(team, chapter('Staying Put'))
  const { releaseId } = await publish(team, manualId, 'August 2024')

  const baseline = await database().revision.findFirstOrThrow({
    where: { chapterId: chapter('Care Planning'), basis: 'baseline' },
  })
  const approved = await anApproved(team, chapter('Decision to Look After'))
  const inReview = await aDraft(team, chapter('Values and Principles'))
  await submitRevision(team.author.actor, { revisionId: inReview })
  const draft = await aDraft(team, chapter('Care Planning'))
  const note = await database().entry.findFirstOrThrow({ where: { manualId, kind: 'note' } })
  await takenOut(team.author, note.id)
  await removed(team.author, chapter('Confidentiality Policy'))

  const { entries } = await releaseSnapshot(database(), releaseId)
  const place = [...everyEntry(entries)].find(({ chapterId }) => chapterId === chapter('Staying Put'))
  const changeOf = (title: string) =>
    database().contentsChange.findFirstOrThrow({ where: { entry: { chapterId: chapter(title) } } })
  const amendment = await database().amendment.findFirstOrThrow({ where: { releaseId, kind: 'updated' } })
  const release = await database().release.findUniqueOrThrow({ where: { id: releaseId } })
  const first = await database().release.findUniqueOrThrow({ where: { id: manual.release.id } })
  return {
    ...{ manual, team, authorityId, manualId },
    releases: [first.id, release.id],
    editions: [first.editionId, release.editionId],
    published: { chapterId: chapter('Staying Put'), revisionId: published },
    approved: { chapterId: chapter('Decision to Look After'), revisionId: approved },
    inReview: { chapterId: chapter('Values and Principles'), revisionId: inReview },
    draft: { chapterId: chapter('Care Planning'), revisionId: draft },
    baseline: { chapterId: chapter('Care Planning'), revisionId: baseline.id },
    entryId: place?.id ?? '',
    sectionId: entries[1]?.id ?? '',
    amendmentId: amendment.id,
    pendingChangeId: (await changeOf('Confidentiality Policy')).id,
    carriedChangeId: (await changeOf('Staying Put')).id,
  }
}
