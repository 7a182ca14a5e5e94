import { randomUUID } from 'node:crypto'
import { everyEntry } from '@/lib/contents/outline'
import { parseOutline } from '@/lib/contents/parse-outline'
import { workingContents } from '@/lib/contents/queries'
import { documentFromMarkdown } from '@/lib/document/from-markdown'
import { database } from '@/lib/platform/database'
import { importManual } from '@/lib/releases/commands/import-manual'
import type { AuthorityKind } from '@/prisma/generated/enums'

/** A small contents page: two sections, five chapters, a note, one Updated badge. */
export const SMALL_CONTENTS = `
1. All Children

1.1.1 Values and Principles
1.1.2 Confidentiality Policy Updated

2. Looked After Children

\u00a0 See also: Confidentiality Policy

2.1.1 Decision to Look After
2.1.2 Care Planning
2.1.3 Staying Put
`

/**
 * A manual of the authority, imported through the command: release 1 is its baseline. `texts` are chapters'
 * texts in Markdown by title; the others stand in the contents without one.
 */
export async function aManual(
  authority: { slug: string; name: string; kind: AuthorityKind },
  printedContents: string = SMALL_CONTENTS,
  texts: Readonly<Record<string, string>> = {},
) {
  const parsed = parseOutline(printedContents)
  if ('problem' in parsed) throw new Error(parsed.problem)
  const { outline } = parsed
  const ids = new Map(outline.chapters.map(({ key }) => [key, randomUUID() as string]))
  const byTitle = new Map(outline.chapters.map(({ key, title }) => [title, { key, id: ids.get(key) ?? '' }]))
  const found = (title: string) => {
    const chapter = byTitle.get(title)
    if (!chapter) throw new Error(`The contents have no chapter “${title}”`)
    return chapter
  }
  const slug = `manual-${randomUUID().slice(0, 8)}`
  const imported = await importManual(
    { kind: 'console' },
    {
      authority: { slug: authority.slug, name: authority.name, kind: authority.kind },
      manual: { slug, name: 'Children’s Services Procedures' },
      outline,
      edition: 'July 2024',
      chapterIds: Object.fromEntries(ids),
      texts: Object.entries(texts).map(([title, markdown]) => ({
        key: found(title).key,
        document: documentFromMarkdown(markdown, {
          chapterIdFor: (cited) => byTitle.get(cited)?.id ?? null,
          newId: randomUUID,
        }),
      })),
    },
  )
  return {
    authorityId: imported.authorityId,
    manualId: imported.manualId,
    slug,
    authority,
    release: imported.release,
    /** The id of the chapter that the printed contents call so. */
    chapterId: (title: string) => found(title).id,
    /** The chapter's address. */
    slugOf: (title: string) => imported.chapters.get(found(title).key)?.slug ?? '',
    /** The id of the chapter's place, or of the section with this title, in the working contents as they are now. */
    entryId: async (title: string) => {
      const entries = [...everyEntry(await workingContents(database(), imported.manualId))]
      const entry = entries.find((one) => (one.title ?? one.chapter?.title) === title)
      if (!entry) throw new Error(`Nothing in the working contents is called “${title}”`)
      return entry.id
    },
  }
}

/** A manual as {@link aManual} makes it. */
export type ManualInTest = Awaited<ReturnType<typeof aManual>>
