import type { NextResponse } from 'next/server'
import type { BroughtIn, Unread } from '@/components/word/read-answer'
import type { ChapterAddress } from '@/lib/chapters/queries/chapter'
import { chapterPlaces } from '@/lib/chapters/queries/manual'
import { diffClauses, summariseRedline } from '@/lib/document/diff'
import { renderDocument } from '@/lib/document/render'
import { database } from '@/lib/platform/database'
import { chapterHome, workspaceFile } from '@/lib/platform/workspace-addresses'
import type { CarriedPicture } from '@/lib/word/carry-images'
import { broughtInFile } from '@/lib/word/queries/brought-in-file'
import { answerUpload } from '../../read-upload'

/** Reads a Word file as the chapter's text and gives it to look at; nothing is stored, its pictures come with the page. */
export async function POST(
  request: Request,
  context: { params: Promise<ChapterAddress> },
): Promise<NextResponse<BroughtIn | Unread>> {
  return answerUpload(request, context, async ({ actor, address, bytes }) => {
    const { view, document, pictures, report, known, open, before } = await broughtInFile(
      database(),
      actor,
      address,
      bytes,
    )
    const { manual } = view
    const shown = new Map(pictures.map((picture) => [picture.file, dataAddress(picture)]))
    const chapters = new Map((await chapterPlaces(database(), manual.id)).map((one) => [one.chapter.id, one]))
    return {
      html: renderDocument(document, {
        fileAddress: (file) => shown.get(file) ?? workspaceFile(manual, file),
        resolveChapter: (id) => {
          const found = chapters.get(id)
          if (!found) return null
          const { slug, title } = found.chapter
          return { title, number: found.number ?? '', href: chapterHome(manual, slug) }
        },
      }).html,
      report,
      changes: before && summariseRedline(diffClauses(before, document)),
      known,
      revision: open && { id: open.id, version: open.version, draft: open.state === 'draft' },
    }
  })
}

function dataAddress({ mediaType, bytes }: CarriedPicture): string {
  return `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`
}
