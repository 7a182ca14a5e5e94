import { documentOf } from '@/lib/chapters/stored-text'
import type { Sought } from '@/lib/document/find-pattern'
import { findText, type Hit } from '@/lib/document/find-text'
import type { Actor } from '@/lib/people/permissions'
import type { Database } from '@/lib/platform/database'
import type { RevisionState } from '@/prisma/generated/enums'
import { chapterPlaces, type ManualAddress, type ManualInWorkspace, manualInWorkspace } from './manual'

/** The most places that are shown at once: whoever finds more looks for something more particular. */
export const MOST_HITS = 2_000

/** How many texts are read at a time. */
const AT_ONCE = 40

/** A chapter in whose newest text the words stand. */
export type ChapterWithHits = {
  id: string
  slug: string
  title: string
  number: string | null
  /** The text that was looked at: the open version, else the one last published. */
  newest: { revisionId: string; version: number; state: RevisionState }
  hits: Hit[]
}

/** What was found in a manual, in contents order. `cut`: there is more than is shown. */
export type Findings = { manual: ManualInWorkspace; chapters: ChapterWithHits[]; count: number; cut: boolean }

/** The places where words stand in each chapter's newest working text: its open version, else the one last published. */
export async function findInManual(
  from: Database,
  actor: Actor,
  address: ManualAddress,
  sought: Sought,
): Promise<Findings> {
  const manual = await manualInWorkspace(from, actor, address)
  const findings: Findings = { manual, chapters: [], count: 0, cut: false }
  if (sought.words === '') return findings
  const places = await chapterPlaces(from, manual.id)
  for (let start = 0; start < places.length && !findings.cut; start += AT_ONCE) {
    const some = places.slice(start, start + AT_ONCE)
    const texts = await newestTexts(
      from,
      some.map(({ chapter }) => chapter.id),
    )
    for (const { chapter, number } of some) {
      const text = texts.get(chapter.id)
      const found = text ? findText(documentOf(text.text), sought) : []
      const hits = found.slice(0, MOST_HITS - findings.count)
      findings.cut ||= hits.length < found.length
      findings.count += hits.length
      if (!text || hits.length === 0) continue
      const { id: revisionId, version, state } = text
      findings.chapters.push({ ...chapter, number, newest: { revisionId, version, state }, hits })
    }
  }
  return findings
}

async function newestTexts(from: Database, chapterIds: string[]) {
  const newest = await from.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT ON (chapter_id) id FROM revisions
    WHERE chapter_id = ANY(${chapterIds}::uuid[]) ORDER BY chapter_id, number DESC`
  const revisions = await from.revision.findMany({
    where: { id: { in: newest.map(({ id }) => id) } },
    include: { text: true },
  })
  return new Map(revisions.map((revision) => [revision.chapterId, revision]))
}
