import { type ChapterAddress, chapterInWorkspace } from '@/lib/chapters/queries/chapter'
import { textsOf } from '@/lib/chapters/queries/revision'
import type { ChapterDocument } from '@/lib/document/document'
import { pictureEnding } from '@/lib/document/file-kinds'
import { filesIn } from '@/lib/document/files-in'
import type { Actor } from '@/lib/people/permissions'
import type { Database } from '@/lib/platform/database'
import { longDate } from '@/lib/platform/dates'
import { NotFound } from '@/lib/platform/errors'
import type { RevisionState } from '@/prisma/generated/enums'
import type { Drawing } from '../draw-units'
import { writeWordFile } from '../write-word-file'

const STATES: Record<RevisionState, string> = {
  draft: 'a draft',
  in_review: 'in review',
  approved: 'approved, not published yet',
  published: 'published',
}

/**
 * The version under way as a Word file, clean or with its changes against the published text marked; where nothing is
 * under way, the published text, clean. For somebody who may read the workspace.
 */
export async function printedWordFile(
  from: Database,
  actor: Actor,
  address: ChapterAddress,
  { changes, now }: { changes: boolean; now: Date },
): Promise<{ name: string; bytes: Uint8Array }> {
  const view = await chapterInWorkspace(from, actor, address)
  const printed = view.open ?? view.current
  if (!printed) throw new NotFound('This chapter has no text to print yet.')
  const texts = await textsOf(from, { openId: view.open?.id ?? null, chapterId: view.chapter.id })
  const document = texts.open?.document ?? texts.published
  if (!document) throw new NotFound('This chapter has no text to print yet.')
  const { textHash, version } = await from.revision.findUniqueOrThrow({
    where: { id: printed.id },
    select: { textHash: true, version: true },
  })
  const published = changes && texts.open ? texts.published : null
  const { manual, chapter } = view
  const bytes = await writeWordFile({
    published,
    document,
    title: texts.open?.title ?? chapter.title,
    manual: manual.name,
    authority: manual.authority.name,
    version: `Version ${printed.number}, ${STATES[printed.state]}`,
    printed: now,
    printedOn: longDate(now),
    base: { revisionId: printed.id, version, textHash },
    author: printed.savedBy ?? 'Chapterhouse',
    changedAt: printed.savedAt,
    images: await imagesOf(from, manual.authorityId, [document, ...(published ? [published] : [])]),
  })
  const name = `${chapter.slug}-version-${printed.number}${published ? '-with-changes' : ''}.docx`
  return { name, bytes }
}

async function imagesOf(
  from: Database,
  authorityId: string,
  documents: ChapterDocument[],
): Promise<Drawing['images']> {
  const files = await from.file.findMany({
    where: { authorityId, hash: { in: documents.flatMap(filesIn) }, mediaType: { startsWith: 'image/' } },
    select: { hash: true, mediaType: true, bytes: true },
  })
  const images: Drawing['images'] = new Map()
  for (const { hash, mediaType, bytes } of files) {
    const type = pictureEnding(mediaType)
    // Word does not show WebP.
    if (type !== null && type !== 'webp') images.set(hash, { bytes, type })
  }
  return images
}
