import { randomUUID } from 'node:crypto'
import {
  type ChapterAddress,
  type ChapterInWorkspace,
  chapterInWorkspace,
} from '@/lib/chapters/queries/chapter'
import { textsOf } from '@/lib/chapters/queries/revision'
import type { StoredRevision } from '@/lib/chapters/stored-revision'
import type { ChapterDocument } from '@/lib/document/document'
import { type Actor, authorise } from '@/lib/people/permissions'
import type { Database } from '@/lib/platform/database'
import { countOf } from '@/lib/platform/words'
import { type CarriedPicture, carryImages } from '../carry-images'
import { readWordFile, settledDocument } from '../read-word-file'
import type { ReportLine } from '../report'
import { baseOf, knownReferences } from './word-base'

/** A Word file read as a chapter's text, and the texts that there are; nothing has been stored. */
export type BroughtInFile = {
  view: ChapterInWorkspace
  document: ChapterDocument
  /** The pictures that the document shows and Chapterhouse may not have yet. */
  pictures: CarriedPicture[]
  report: ReportLine[]
  /** How many paragraphs are those of the text before. */
  known: number
  /** The version under way; null where there is none. */
  open: StoredRevision | null
  /** The text that the file would replace: the draft's, else the published one. */
  before: ChapterDocument | null
}

/** Reads a Word file for an author of the chapter; Blocked, with a sentence, where it cannot be read. */
export async function broughtInFile(
  from: Database,
  actor: Actor,
  address: ChapterAddress,
  bytes: Uint8Array,
): Promise<BroughtInFile> {
  const view = await chapterInWorkspace(from, actor, address)
  await authorise(from, actor, 'bringInText', view.manual.authorityId)
  const texts = await textsOf(from, { openId: view.open?.id ?? null, chapterId: view.chapter.id })
  const before = texts.open?.document ?? texts.published
  const base = await baseOf(from, view, bytes)
  const read = await readWordFile(bytes, {
    title: view.chapter.title,
    before,
    known: await knownReferences(from, view.manual.id, base?.document ?? before),
    newId: randomUUID,
  })
  const images = await carryImages(read)
  return {
    ...{ view, open: texts.open, before, pictures: images.pictures },
    document: settledDocument(read.document, (index) => images.nodes.get(index) ?? null),
    report: [...images.report, ...commentsLeft(read.comments.length), ...read.report],
    known: read.known.byBookmark + read.known.byWords,
  }
}

/** A comment belongs to a version and has an author who signed in: one that comes with a new text has neither. */
function commentsLeft(count: number): ReportLine[] {
  if (count === 0) return []
  const sentence = `${countOf(count, 'comment in the file was', 'comments in the file were')} not brought in.`
  return [{ kind: 'left', sentence }]
}
