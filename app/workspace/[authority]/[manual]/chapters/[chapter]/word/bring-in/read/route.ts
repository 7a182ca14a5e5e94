import type { NextResponse } from 'next/server'
import type { BroughtIn, Unread } from '@/components/word/read-answer'
import type { ChapterAddress } from '@/lib/chapters/queries/chapter'
import { chapterPlaces } from '@/lib/chapters/queries/manual'
import { diffClauses, summariseRedline } from '@/lib/document/diff'
import { renderDocument } from '@/lib/document/render'
import { database } from '@/lib/platform/database'
import { carryImages } from '@/lib/word/carry-images'
import { broughtInFile } from '@/lib/word/queries/brought-in-file'
import { settledDocument } from '@/lib/word/read-word-file'
import { chapterHome, workspaceFile } from '../../../../addresses'
import { answerUpload } from '../../read-upload'

/** Reads a Word file as the chapter's text and gives it to look at; only its pictures are kept, the text is not. */
export async function POST(
  request: Request,
  context: { params: Promise<ChapterAddress> },
): Promise<NextResponse<BroughtIn | Unread>> {
  return answerUpload(request, context, async ({ actor, address, bytes }) => {
    const { view, read, open, before } = await broughtInFile(database(), actor, address, bytes)
    const { manual } = view
    const images = await carryImages(actor, manual.authorityId, read)
    const document = settledDocument(read.document, (index) => images.nodes.get(index) ?? null)
    const chapters = new Map((await chapterPlaces(database(), manual.id)).map((one) => [one.chapter.id, one]))
    return {
      html: renderDocument(document, {
        fileAddress: (file) => workspaceFile(manual, file),
        resolveChapter: (id) => {
          const found = chapters.get(id)
          if (!found) return null
          const { slug, title } = found.chapter
          return { title, number: found.number ?? '', href: chapterHome(manual, slug) }
        },
      }).html,
      report: [...images.report, ...read.report],
      changes: before && summariseRedline(diffClauses(before, document)),
      known: read.known.byBookmark + read.known.byWords,
      document: JSON.stringify(document),
      revision: open && { id: open.id, version: open.version, draft: open.state === 'draft' },
    }
  })
}
