import { randomUUID } from 'node:crypto'
import { keepFilesOf, takeFilesOver } from '@/lib/attachments/text-files'
import { contentHashOf, documentOf } from '@/lib/chapters/stored-text'
import type { Outline } from '@/lib/contents/outline'
import type { StoredChapters } from '@/lib/contents/store-outline'
import { documentHash } from '@/lib/document/canonical'
import type { ChapterDocument } from '@/lib/document/document'
import { SCHEMA_VERSION } from '@/lib/document/extensions'
import type { Transaction } from '@/lib/platform/database'
import { Blocked } from '@/lib/platform/errors'
import type { Prisma } from '@/prisma/generated/client'

/** The text that a chapter of an import comes with: its own, or that of a template chapter that it inherits. */
export type BaselineText = { key: string } & ({ document: ChapterDocument } | { inheritedFrom: string })

/** A revision that an import publishes with release 1. */
export type BaselineRevision = Omit<Prisma.RevisionCreateManyInput, 'releaseId'> & {
  id: string
  chapterId: string
  contentHash: string
}

/**
 * Keeps the texts that an import brings and links the chapters that inherit theirs, and gives the revisions to
 * be published with release 1. Throws Blocked for a key that the outline does not have, and for a template
 * chapter without a published text.
 */
export async function prepareBaseline(
  transaction: Transaction,
  { authorityId, manualId }: { authorityId: string; manualId: string },
  outline: Outline,
  chapters: StoredChapters,
  texts: readonly BaselineText[],
): Promise<BaselineRevision[]> {
  const inherited = await templateTexts(transaction, texts)
  const titles = new Map(outline.chapters.map(({ key, title }) => [key, title]))
  const prepared = texts.map((text) => {
    const chapterId = chapters.get(text.key)?.id
    const title = titles.get(text.key)
    if (chapterId === undefined || title === undefined)
      throw new Blocked(`There is a text for “${text.key}”, which the contents do not have.`, [])
    const template = 'inheritedFrom' in text ? inherited.get(text.inheritedFrom) : undefined
    const document = 'document' in text ? text.document : template?.document
    if (!document) throw new Blocked(`“${title}” inherits a chapter that has no published text.`, [])
    return { chapterId, title, document, template }
  })

  await transaction.text.createMany({
    data: prepared.map(({ document }) => ({
      authorityId,
      hash: documentHash(document, SCHEMA_VERSION),
      schemaVersion: SCHEMA_VERSION,
      document: document as Prisma.InputJsonValue,
    })),
    skipDuplicates: true,
  })
  for (const { document, template } of prepared) {
    if (template) await takeFilesOver(transaction, template.authorityId, authorityId, document)
    await keepFilesOf(transaction, authorityId, documentHash(document, SCHEMA_VERSION), document)
  }
  await transaction.templateLink.createMany({
    data: prepared.flatMap(({ chapterId, template }) =>
      template
        ? {
            authorityId,
            chapterId,
            templateAuthorityId: template.authorityId,
            templateChapterId: template.chapterId,
            mode: 'inherited' as const,
          }
        : [],
    ),
  })
  return prepared.map(({ chapterId, title, document, template }) => {
    const content = { title, kind: 'new' as const, summary: '', inForceOn: null }
    return {
      ...{
        id: randomUUID(),
        authorityId,
        manualId,
        chapterId,
        number: 1,
        state: 'published',
        basis: 'baseline',
      },
      ...content,
      textHash: documentHash(document, SCHEMA_VERSION),
      contentHash: contentHashOf({ document, ...content }),
      basedOnAuthorityId: template?.authorityId ?? null,
      basedOnId: template?.revisionId ?? null,
    }
  })
}

type TemplateText = { authorityId: string; chapterId: string; revisionId: string; document: ChapterDocument }

/** The text that each inherited template chapter has in the current release of its manual. */
async function templateTexts(
  transaction: Transaction,
  texts: readonly BaselineText[],
): Promise<ReadonlyMap<string, TemplateText>> {
  const ids = texts.flatMap((text) => ('inheritedFrom' in text ? text.inheritedFrom : []))
  const current = await transaction.releaseChapter.findMany({
    where: { chapterId: { in: ids }, release: { currentOf: { isNot: null } } },
    select: { authorityId: true, chapterId: true, revision: { select: { id: true, text: true } } },
  })
  return new Map(
    current.flatMap(({ authorityId, chapterId, revision }): [string, TemplateText][] =>
      revision
        ? [
            [
              chapterId,
              { authorityId, chapterId, revisionId: revision.id, document: documentOf(revision.text) },
            ],
          ]
        : [],
    ),
  )
}
