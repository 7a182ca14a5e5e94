import { randomUUID } from 'node:crypto'
import {
  type ChapterAddress,
  type ChapterInWorkspace,
  chapterInWorkspace,
} from '@/lib/chapters/queries/chapter'
import { textsOf } from '@/lib/chapters/queries/revision'
import { clausesOf } from '@/lib/document/clauses'
import { type Actor, authorise } from '@/lib/people/permissions'
import type { Database } from '@/lib/platform/database'
import { Blocked } from '@/lib/platform/errors'
import { readWordFile, settledDocument } from '../read-word-file'
import { quoted, type ReportLine } from '../report'
import { type Returned, returnedChanges } from '../returned-changes'
import { baseOf, knownReferences } from './word-base'

/** What an edited Word file says of the version under way, before any of it is stored. */
export type ReturnedFile = {
  view: ChapterInWorkspace
  revisionId: string
  returned: Returned[]
  /** How the comparison went, and what of the file is not among the suggestions. */
  report: ReportLine[]
}

/** Lines of the report that an edited file always has, because Chapterhouse wrote them itself. */
const OF_OUR_OWN = /^(The title |Page numbers|The page footer|Colours|\d+ tables? without a header row)/

/**
 * Compares an edited Word file with the text that it was printed from, for anybody who may suggest wording for the
 * version under way. Where the file does not say what it was printed from, or that text is no longer kept, it is
 * compared with the version as it is now, and the report says so.
 */
export async function returnedFile(
  from: Database,
  actor: Actor,
  address: ChapterAddress,
  bytes: Uint8Array,
): Promise<ReturnedFile> {
  const view = await chapterInWorkspace(from, actor, address)
  await authorise(from, actor, 'suggestFromWordFile', view.manual.authorityId)
  const { open } = await textsOf(from, { openId: view.open?.id ?? null, chapterId: view.chapter.id })
  if (!open)
    throw new Blocked(
      'No version of this chapter is under way, so there is nothing to suggest changes to.',
      [],
    )
  const base = await baseOf(from, view, bytes)
  const before = base?.document ?? open.document
  const read = await readWordFile(bytes, {
    title: view.chapter.title,
    before,
    known: await knownReferences(from, view.manual.id, before),
    newId: randomUUID,
  })
  const { returned, formattingOnly } = returnedChanges(before, settledDocument(read.document), read.comments)
  const look = (sentence: string): ReportLine => ({ kind: 'look', sentence })
  const total = clausesOf(before).length
  const report: ReportLine[] = [
    ...(base === null
      ? [
          look(
            'The file does not say which version it was printed from. It is compared with the version as it is now.',
          ),
        ]
      : base.document === null
        ? [
            look(
              'The text that the file was printed from is no longer kept. It is compared with the version as it is now.',
            ),
          ]
        : base.version < open.version
          ? [
              look(
                'The version has been changed since the file was printed. Suggestions for what has changed since show both.',
              ),
            ]
          : []),
    ...(read.known.byBookmark < total / 2 && total > 2
      ? [
          look(
            'The bookmarks of most paragraphs are lost: they were known again by their words. Check where each suggestion stands.',
          ),
        ]
      : []),
    ...(formattingOnly.length > 0
      ? [look(`Only formatting or links were changed, which is not suggested: ${quoted(formattingOnly)}.`)]
      : []),
    ...newPictures(read.images.length, read.document.content.filter(({ type }) => type === 'picture').length),
    ...read.report.filter(({ sentence }) => !OF_OUR_OWN.test(sentence)),
  ]
  return { view, revisionId: open.id, returned, report }
}

function newPictures(all: number, unknown: number): ReportLine[] {
  if (all === 0 || unknown === 0) return []
  return [
    {
      kind: 'left',
      sentence: `${unknown === 1 ? 'A picture' : `${unknown} pictures`} that the text does not have.`,
    },
  ]
}
