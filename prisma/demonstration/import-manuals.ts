import { randomUUID } from 'node:crypto'
import type { Outline } from '@/lib/contents/outline'
import { documentFromMarkdown } from '@/lib/document/from-markdown'
import { type ImportedManual, importManual } from '@/lib/releases/commands/import-manual'
import type { DemonstrationManual } from './manuals'
import { readAmendmentsPage } from './source-files'

const machine = { kind: 'console' } as const

/** A template manual as it was imported: the ids of its chapters by title, and the titles that have a text. */
export type ImportedTemplate = ImportedManual & {
  chapterIds: ReadonlyMap<string, string>
  written: ReadonlySet<string>
}

/** Imports the template with its texts, which refer to each other by the ids that are given here. */
export async function importTemplate(
  manual: DemonstrationManual,
  outline: Outline,
  texts: ReadonlyMap<string, string>,
): Promise<ImportedTemplate> {
  const ids = new Map(outline.chapters.map(({ key }) => [key, randomUUID() as string]))
  const chapterIds = new Map(outline.chapters.map(({ key, title }) => [title, ids.get(key) ?? '']))
  const chapterIdFor = (title: string) => chapterIds.get(title) ?? null
  const unplaced = [...texts.keys()].filter((title) => !chapterIds.has(title))
  if (unplaced.length > 0) throw new Error(`The template does not list “${unplaced.join('”, “')}”`)
  const imported = await importManual(machine, {
    ...asInput(manual, outline),
    chapterIds: Object.fromEntries(ids),
    texts: outline.chapters.flatMap(({ key, title }) => {
      const markdown = texts.get(title)
      return markdown === undefined
        ? []
        : { key, document: documentFromMarkdown(markdown, { chapterIdFor, newId: randomUUID }) }
    }),
  })
  return { ...imported, chapterIds, written: new Set(texts.keys()) }
}

/**
 * Imports a manual that is built on the template. A chapter whose title is word for word that of a template
 * chapter with a text inherits it. In the product matching titles are proposed to the authority, which confirms
 * each; here the demonstration confirms them all.
 */
export function importLocalManual(
  manual: DemonstrationManual,
  outline: Outline,
  template: ImportedTemplate,
): Promise<ImportedManual> {
  return importManual(machine, {
    ...asInput(manual, outline),
    texts: outline.chapters.flatMap(({ key, title }) => {
      const inheritedFrom = template.written.has(title.trim()) && template.chapterIds.get(title.trim())
      return inheritedFrom ? { key, inheritedFrom } : []
    }),
  })
}

function asInput({ authority, manual, edition }: DemonstrationManual, outline: Outline) {
  const amendments = readAmendmentsPage(authority.slug, outline)
  return { authority, manual, outline, amendments, edition: edition ?? undefined, demonstration: true }
}
