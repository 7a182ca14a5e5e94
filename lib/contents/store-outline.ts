import { randomUUID } from 'node:crypto'
import type { Transaction } from '@/lib/platform/database'
import type { Prisma } from '@/prisma/generated/client'
import type { SlotKind } from '@/prisma/generated/enums'
import type { Outline, OutlineEntry, Slot } from './outline'
import type { EntryReference } from './schema'
import { slugFor } from './slug'

/** The chapters that an outline became: the id and slug of each, by the outline's key. */
export type StoredChapters = ReadonlyMap<string, { id: string; slug: string }>

/**
 * Writes an outline as the working contents of a manual that has none, inside the caller's transaction: its
 * chapters, with slugs given in the outline's order, and its entries, parents before children. `chapterIds`
 * are ids that the caller chose for chapters, by their keys.
 */
export async function storeOutline(
  transaction: Transaction,
  { authorityId, manualId }: { authorityId: string; manualId: string },
  outline: Outline,
  chapterIds: Readonly<Record<string, string>> = {},
): Promise<StoredChapters> {
  const manual = { authorityId, manualId }
  const chapters = withSlugs(outline, chapterIds)
  const members = new Set(outline.chapters.flatMap(({ appliesTo }) => appliesTo ?? []))
  await transaction.memberAuthority.createMany({
    data: [...members].map((name) => ({ authorityId, name })),
    skipDuplicates: true,
  })
  await transaction.chapter.createMany({
    data: outline.chapters.map(({ key, title, slot, appliesTo }) => ({
      ...manual,
      ...stored(chapters, key),
      title,
      origin: 'import',
      appliesTo,
      slot: slot && SLOT_KINDS[slot.kind],
      slotWords: slot?.words ?? null,
    })),
  })
  await transaction.entry.createMany({ data: entryRows(outline.entries, null, manual, chapters) })
  return chapters
}

const SLOT_KINDS: Record<Slot['kind'], SlotKind> = {
  substitutable: 'substitutable',
  local: 'local',
  link: 'link',
  'to-follow': 'to_follow',
}

function withSlugs(outline: Outline, chapterIds: Readonly<Record<string, string>>): StoredChapters {
  const taken = new Set<string>()
  const chapters = new Map<string, { id: string; slug: string }>()
  for (const { key, title } of outline.chapters) {
    const slug = slugFor(title, taken)
    taken.add(slug)
    chapters.set(key, { id: chapterIds[key] ?? randomUUID(), slug })
  }
  return chapters
}

function entryRows(
  siblings: readonly OutlineEntry[],
  parentId: string | null,
  manual: { authorityId: string; manualId: string },
  chapters: StoredChapters,
): Prisma.EntryCreateManyInput[] {
  return siblings.flatMap(({ entries, chapter, references, ...entry }, position) => {
    const id = randomUUID()
    const row = {
      ...entry,
      ...manual,
      id,
      parentId,
      position,
      chapterId: chapter === null ? null : stored(chapters, chapter).id,
      references: references.map(
        ({ words, href, chapter: cited }): EntryReference => ({
          words,
          href,
          chapterId: cited === null ? null : stored(chapters, cited).id,
        }),
      ),
    }
    return [row, ...entryRows(entries, id, manual, chapters)]
  })
}

function stored(chapters: StoredChapters, key: string): { id: string; slug: string } {
  const chapter = chapters.get(key)
  if (!chapter) throw new Error(`The outline names a chapter that it does not have: ${key}`)
  return chapter
}
