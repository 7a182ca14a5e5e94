import { approvalsGiven, approvesFor, type Decider, deciderOf, decides } from '@/lib/chapters/deciding'
import { minorDoubts } from '@/lib/chapters/minor-doubts'
import { approvalsOf } from '@/lib/chapters/standing'
import { documentOf } from '@/lib/chapters/stored-text'
import type { ChapterDocument } from '@/lib/document/document'
import { approversStoodInFor } from '@/lib/people/deputyship'
import type { Actor } from '@/lib/people/permissions'
import { ownAuthorities } from '@/lib/people/queries'
import type { Database } from '@/lib/platform/database'
import { daysBetween } from '@/lib/platform/dates'
import type { RevisionKind } from '@/prisma/generated/enums'
import { chapterPlaces } from './manual'
import { changesToDecide, type PackChange, type PackManual } from './pack-changes'
import { lastPublished } from './revision'

/** A version that waits for one approver, with all that they need to decide on it. */
export type PackChapter = {
  revisionId: string
  /** Of what is shown: a decision names it. */
  contentHash: string
  title: string
  number: string | null
  slug: string
  manual: PackManual
  kind: RevisionKind
  summary: string
  inForceOn: Date | null
  document: ChapterDocument
  /** The text that readers have; null where they have none. */
  published: ChapterDocument | null
  /** What makes it doubtful that a change called minor is one: its author has confirmed that it is. */
  doubts: string[]
  authors: string[]
  submittedBy: string | null
  submittedAt: Date
  overdue: boolean
  /** How many more approvals it needs, this person's counted among them. */
  stillNeeded: number
  /** The approver whom this person decides for, as their deputy; null in their own right. */
  onBehalfOf: string | null
  /** This person wrote some of it, and so does not decide on it. */
  own: boolean
}

/** All that waits for one approver, and for the approvers whom they stand in for: one reading list. */
export type Pack = { decides: boolean; chapters: PackChapter[]; changes: PackChange[] }

/** The pack of a person, in every authority in which they decide; the longest-waiting first, their own work last. */
export async function packFor(from: Database, actor: Actor): Promise<Pack> {
  if (actor.kind !== 'person') return { decides: false, chapters: [], changes: [] }
  const pack: Pack = { decides: false, chapters: [], changes: [] }
  for (const { id: authorityId, roles } of await ownAuthorities(from, actor)) {
    const approvers = await approversStoodInFor(from, actor.userId, authorityId)
    const decider = deciderOf({ userId: actor.userId, roles, standsInFor: approvers })
    if (!decides(decider)) continue
    pack.decides = true
    const names = new Map(approvers.map(({ id, name }) => [id, name]))
    pack.chapters.push(...(await chaptersToDecide(from, authorityId, decider, names)))
    pack.changes.push(...(await changesToDecide(from, authorityId, decider)))
  }
  pack.chapters.sort(
    (one, other) =>
      Number(one.own) - Number(other.own) || one.submittedAt.getTime() - other.submittedAt.getTime(),
  )
  return pack
}

async function chaptersToDecide(
  from: Database,
  authorityId: string,
  decider: Decider,
  names: ReadonlyMap<string, string>,
): Promise<PackChapter[]> {
  const revisions = await from.revision.findMany({
    where: { authorityId, state: 'in_review' },
    include: {
      text: true,
      submittedBy: { select: { name: true } },
      contributions: { include: { user: { select: { name: true } } }, orderBy: { at: 'asc' } },
      decisions: { orderBy: { decidedAt: 'desc' } },
      chapter: {
        select: {
          slug: true,
          manual: {
            select: {
              ...{ id: true, name: true, slug: true, approvalDays: true },
              authority: { select: { name: true, slug: true } },
            },
          },
        },
      },
    },
  })
  const numbers = new Map<string, Map<string, string | null>>()
  const chapters: PackChapter[] = []
  for (const { text, chapter, contributions, ...revision } of revisions) {
    const contributorIds = contributions.map(({ userId }) => userId)
    const own = contributorIds.includes(decider.userId)
    const approvals = approvalsOf(revision)
    const seat = approvesFor(decider, approvals, contributorIds)
    if ('refusal' in seat && !own) continue
    const { approvalDays, ...manual } = chapter.manual
    const known = numbers.get(manual.id) ?? (await numbersOf(from, manual.id))
    numbers.set(manual.id, known)
    const document = documentOf(text)
    const last = await lastPublished(from, revision.chapterId)
    const published = last && documentOf(last.text)
    const submittedAt = revision.submittedAt ?? revision.savedAt
    chapters.push({
      revisionId: revision.id,
      contentHash: revision.contentHash,
      title: revision.title,
      number: known.get(revision.chapterId) ?? null,
      slug: chapter.slug,
      manual,
      kind: revision.kind,
      summary: revision.summary,
      inForceOn: revision.inForceOn,
      document,
      published,
      doubts: revision.kind === 'minor' && published ? minorDoubts(published, document) : [],
      authors: contributions.map(({ user }) => user.name),
      submittedBy: revision.submittedBy?.name ?? null,
      submittedAt,
      overdue: daysBetween(submittedAt, new Date()) > approvalDays,
      stillNeeded: Math.max(0, revision.approvalsRequired - approvalsGiven(approvals, contributorIds)),
      onBehalfOf: 'refusal' in seat ? null : (names.get(seat.onBehalfOfId ?? '') ?? null),
      own,
    })
  }
  return chapters
}

/** The number of each chapter of a manual's working contents, by the chapter's id. */
async function numbersOf(from: Database, manualId: string): Promise<Map<string, string | null>> {
  const places = await chapterPlaces(from, manualId)
  return new Map(places.map(({ chapter, number }) => [chapter.id, number]))
}
