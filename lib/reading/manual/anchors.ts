import type { ContentsEntry } from './contents-tree'

/** The id of a section's element on the contents page: by its number, as staff cite it. */
export function sectionAnchor({ number, id }: Pick<ContentsEntry, 'number' | 'id'>): string {
  return `section-${number ?? id.slice(0, 8)}`
}

/** The id of a chapter's first place on the contents page. */
export function chapterAnchor(slug: string): string {
  return `chapter-${slug}`
}

/** The id of an edition on the Amendments page: "July 2024" is "july-2024". */
export function editionAnchor(edition: string): string {
  return `edition-${edition
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')}`
}
