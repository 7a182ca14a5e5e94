import { randomUUID } from 'node:crypto'
import type { ChapterDocument } from '@/lib/document/document'
import { database, inTransaction } from '@/lib/platform/database'

/** A manual of one section with these chapters in it, which no reader has had yet. */
export async function aManual(authority: { id: string }, ...titles: string[]) {
  const authorityId = authority.id
  const manual = await database().manual.create({
    data: { authorityId, slug: `manual-${randomUUID().slice(0, 8)}`, name: 'Procedures' },
  })
  const place = { authorityId, manualId: manual.id }
  const section = await database().entry.create({
    data: { ...place, kind: 'section', title: 'Looked After Children', position: 0 },
  })
  const chapters = []
  for (const [position, title] of titles.entries()) {
    const slug = title.toLowerCase().replaceAll(' ', '-')
    const chapter = await database().chapter.create({ data: { ...place, slug, title, origin: 'authored' } })
    await database().entry.create({
      data: { ...place, kind: 'chapter', parentId: section.id, position, chapterId: chapter.id },
    })
    chapters.push(chapter)
  }
  return { ...manual, chapters }
}

/** A document of these paragraphs; a paragraph that is asked for twice by the same words keeps its id. */
export function text(...paragraphs: string[]): ChapterDocument {
  return {
    type: 'doc',
    content: paragraphs.map((words) => ({
      type: 'paragraph',
      attrs: { clauseId: idOf(words) },
      content: [{ type: 'text', text: words }],
    })),
  }
}

/** A paragraph that holds one reference. */
export function referring(chapterId: string, label: string): ChapterDocument {
  return {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        attrs: { clauseId: idOf(label) },
        content: [
          { type: 'text', text: 'See ' },
          { type: 'chapterReference', attrs: { chapterId, label } },
        ],
      },
    ],
  }
}

/** The release in which an approved revision reaches readers, written row by row. */
export async function published(revisionId: string): Promise<void> {
  await inTransaction(async (transaction) => {
    const revision = await transaction.revision.findUniqueOrThrow({
      where: { id: revisionId },
      include: { chapter: true },
    })
    const { authorityId, manualId, chapterId } = revision
    const place = { authorityId, manualId }
    const number = (await transaction.release.count({ where: { manualId } })) + 1
    const edition = await transaction.edition.create({
      data: { ...place, name: `Edition ${number}`, position: number },
    })
    const approval = await transaction.decision.findFirstOrThrow({
      where: { revisionId, outcome: 'approved' },
    })
    const release = await transaction.release.create({
      data: {
        ...place,
        number,
        editionId: edition.id,
        publishedById: approval.deciderId,
        authorityName: 'The council',
        manualName: 'Procedures',
        effectHash: '0'.repeat(64),
        contentHash: '0'.repeat(64),
        auditHead: '',
      },
    })
    await transaction.revision.update({
      where: { id: revisionId },
      data: { state: 'published', basis: 'approval', releaseId: release.id },
    })
    await transaction.releaseChapter.create({
      data: {
        ...place,
        releaseId: release.id,
        chapterId,
        revisionId,
        slug: revision.chapter.slug,
        title: revision.title,
      },
    })
    await transaction.manual.update({ where: { id: manualId }, data: { currentReleaseId: release.id } })
  })
}

const ids = new Map<string, string>()

function idOf(words: string): string {
  const id = ids.get(words) ?? randomUUID()
  ids.set(words, id)
  return id
}
