import { everyEntry } from '@/lib/contents/outline'
import type { PageNode, PageTree } from '@/lib/contents/page-tree'
import { titleKey } from '@/lib/contents/title-key'

/** What a page prints, counted by its lines: a chapter that stands in three places is counted three times. */
export interface PageCounts {
  sections: number
  quickLinks: number
  /** Subsection headings that print their number. */
  subsectionHeadings: number
  /** Subsections in effect: those without a printed number or heading, too. */
  subsections: number
  /** Numbered chapter lines, reserved places included. */
  chapters: number
  new: number
  updated: number
  chaptersUnderReview: number
  subsectionsUnderReview: number
  notes: number
  /** Unnumbered lines under a chapter or under another unnumbered line. */
  childDocuments: number
  /** Unnumbered lines directly under a section. */
  unnumberedEntries: number
  chaptersPerSection: number[]
  /** The number of the chapter titled Amendments. */
  amendmentsAt: string | null
}

/** Counts what a page's tree was made of. */
export function countPage({ sections, numberedHeadings }: PageTree, quickLinks: number): PageCounts {
  const nodes = [...everyEntry(sections)]
  const top = new Set(sections)
  const numbered = nodes.filter(isNumberedLine)
  const subsections = nodes.filter((node) => node.kind === 'section' && !top.has(node))
  const unnumbered = nodes.flatMap((parent) =>
    parent.entries.filter((entry) => entry.kind === 'unnumbered').map(() => parent.kind),
  )
  return {
    sections: sections.length,
    quickLinks,
    subsectionHeadings: numberedHeadings,
    subsections: subsections.length,
    chapters: numbered.length,
    new: numbered.filter((node) => node.status.badge === 'new').length,
    updated: numbered.filter((node) => node.status.badge === 'updated').length,
    chaptersUnderReview: numbered.filter((node) => node.status.underReview).length,
    subsectionsUnderReview: subsections.filter((node) => node.status.underReview).length,
    notes: nodes.filter((node) => node.kind === 'note').length,
    childDocuments: unnumbered.filter((parent) => parent !== 'section').length,
    unnumberedEntries: unnumbered.filter((parent) => parent === 'section').length,
    chaptersPerSection: sections.map(
      (section) => [...everyEntry(section.entries)].filter(isNumberedLine).length,
    ),
    amendmentsAt: numbered.find((node) => titleKey(node.title) === 'amendments')?.number ?? null,
  }
}

function isNumberedLine(node: PageNode): boolean {
  return node.kind === 'chapter' || node.kind === 'reserved'
}
