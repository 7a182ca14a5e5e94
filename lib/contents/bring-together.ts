import { everyEntry, type OutlineChapter } from '@/lib/contents/outline'
import type { LineReport, PageNode } from '@/lib/contents/page-tree'
import { slugFor } from '@/lib/contents/slug'
import { readAppliesTo, type Status, titleReadings } from '@/lib/contents/status-words'
import { titleKey } from '@/lib/contents/title-key'

/** One chapter that the page prints in several places. */
export interface BroughtTogether {
  title: string
  number: string | null
  places: { line: number; number: string | null; title: string }[]
}

/** A place where a chapter stands: as printed, without status words. */
export interface ChapterPlace {
  chapter: OutlineChapter
  title: string
  underReview: boolean
}

/** Which chapters a page lists, and where each of them stands. */
export interface BringingTogether {
  /** In the order of their first numbered places. */
  chapters: OutlineChapter[]
  places: Map<PageNode, ChapterPlace>
  broughtTogether: BroughtTogether[]
  flagged: (LineReport & { why: string })[]
}

/**
 * Brings the places of one chapter together: numbered lines of the same title, unless the page limits them to
 * different member authorities, and unnumbered lines that print a numbered chapter's title. The first numbered
 * place gives the chapter its title and number; a badge, slot or limit printed at one place is the chapter's.
 */
export function bringTogether(sections: readonly PageNode[]): BringingTogether {
  const result: BringingTogether = { chapters: [], places: new Map(), broughtTogether: [], flagged: [] }
  const nodes = [...everyEntry(sections)]
  const byTitle = placeNumberedLines(result, nodes)
  for (const node of nodes) if (node.kind === 'unnumbered') placeUnnumberedLine(result, node, byTitle)
  result.broughtTogether = severalPlaces(nodes, result)
  return result
}

/** Gives each numbered line its chapter; gives the chapters by their titles, several where members differ. */
function placeNumberedLines(
  result: BringingTogether,
  nodes: readonly PageNode[],
): Map<string, OutlineChapter[]> {
  const numbered = nodes.filter((node) => node.kind === 'chapter')
  const members = membersByTitle(numbered)
  const byIdentity = new Map<string, OutlineChapter>()
  const byTitle = new Map<string, OutlineChapter[]>()
  const keys = new Set<string>()
  for (const node of numbered) {
    const title = titleKey(node.title)
    const isSplit = (members.get(title)?.size ?? 0) > 1
    const identity = isSplit ? `${title}\n${memberKey(node.status)}` : title
    const chapter = byIdentity.get(identity) ?? newChapter(node, slugFor(node.title, keys))
    if (!byIdentity.has(identity)) {
      keys.add(chapter.key)
      byIdentity.set(identity, chapter)
      byTitle.set(title, [...(byTitle.get(title) ?? []), chapter])
      result.chapters.push(chapter)
    }
    addPlace(result, node, chapter, node.title, node.status)
  }
  return byTitle
}

/** The member authorities that the lines of each title are limited to. */
function membersByTitle(numbered: readonly PageNode[]): Map<string, Set<string>> {
  const members = new Map<string, Set<string>>()
  for (const { title, status } of numbered) {
    if (status.appliesTo === null) continue
    members.set(titleKey(title), (members.get(titleKey(title)) ?? new Set()).add(memberKey(status)))
  }
  return members
}

function memberKey({ appliesTo }: Pick<Status, 'appliesTo'>): string {
  return appliesTo === null ? '' : titleKey(appliesTo)
}

function newChapter({ title, number }: PageNode, key: string): OutlineChapter {
  return { key, title, number, badge: null, slot: null, appliesTo: null }
}

/** What is printed at this place is the chapter's; New outranks Updated, and else the first place has the word. */
function addPlace(
  { places, flagged }: BringingTogether,
  node: PageNode,
  chapter: OutlineChapter,
  title: string,
  status: Status,
): void {
  places.set(node, { chapter, title, underReview: status.underReview || node.status.underReview })
  if (chapter.slot !== null && status.slot !== null && chapter.slot.words !== status.slot.words) {
    const why = `Another place of this chapter says “${chapter.slot.words}”, which was kept.`
    flagged.push({ line: node.line, text: `${title}: ${status.slot.words}`, why })
  }
  chapter.badge = chapter.badge === 'new' ? 'new' : (status.badge ?? chapter.badge)
  chapter.slot ??= status.slot
  chapter.appliesTo ??= status.appliesTo
}

/** An unnumbered line is a chapter's place if all of it, or what is before some status words, is one's title. */
function placeUnnumberedLine(
  result: BringingTogether,
  node: PageNode,
  byTitle: ReadonlyMap<string, readonly OutlineChapter[]>,
): void {
  for (const { title, status } of titleReadings(node.title)) {
    // A title that is nothing but "(This procedure only applies to …)" would stand here as a limit.
    const candidates = readAppliesTo(title) === null ? (byTitle.get(titleKey(title)) ?? []) : []
    const chapter = chapterFor(candidates, status)
    if (chapter) addPlace(result, node, chapter, title, status)
    else if (candidates.length > 1) {
      const why = 'Several chapters have this title: a document.'
      result.flagged.push({ line: node.line, text: node.title, why })
    }
    if (candidates.length > 0) return
  }
}

/** The candidate that is limited to the same member; or the only one, if either of the two is not limited. */
function chapterFor(candidates: readonly OutlineChapter[], status: Status): OutlineChapter | undefined {
  const member = memberKey(status)
  const [same, another] = candidates.filter((candidate) => memberKey(candidate) === member)
  if (same) return another ? undefined : same
  const [only, others] = candidates
  return only && !others && (member === '' || memberKey(only) === '') ? only : undefined
}

function severalPlaces(
  nodes: readonly PageNode[],
  { chapters, places }: BringingTogether,
): BroughtTogether[] {
  const byChapter = new Map<OutlineChapter, BroughtTogether['places']>()
  for (const node of nodes) {
    const place = places.get(node)
    if (!place) continue
    const printed = { line: node.line, number: node.number === '' ? null : node.number, title: place.title }
    byChapter.set(place.chapter, [...(byChapter.get(place.chapter) ?? []), printed])
  }
  return chapters.flatMap((chapter) => {
    const printed = byChapter.get(chapter) ?? []
    return printed.length > 1 ? [{ title: chapter.title, number: chapter.number, places: printed }] : []
  })
}
