import type { Badge, Slot } from '@/lib/contents/outline'

/** What the words after a title say: flags and slots, which are no part of it. */
export interface Status {
  badge: Badge | null
  underReview: boolean
  slot: Slot | null
  appliesTo: string | null
}

/** Nothing said. */
export const NO_STATUS: Status = { badge: null, underReview: false, slot: null, appliesTo: null }

const BADGE = /^(.*?\S) (?:[-–—] )?(New|Updated)$/
const UNDER_REVIEW =
  /^(.*\S) [-–—] (?:please note this (?:section|chapter|procedure|policy) is )?under review$/i
const SUBSTITUTABLE = /^(.*?\S) (N\.?B\.?:? .*\bcan be substituted here\.?)$/i
const LOCAL_SLOT = /^(.*\S) [-–—] (link to local procedures?|local procedures?|local|to follow)$/i
const APPLIES_TO = /^(.*?)\s?\((?:this \w+ )?(?:only applies|applies only) to ([^()]*[^()\s])\)$/i

/** A title, and what is said after it. */
export interface ReadTitle {
  title: string
  status: Status
}

/**
 * Parts a chapter's printed title from the status words after it. Each is taken once, in any order; a title is
 * never left empty.
 */
export function readChapterTitle(printed: string): ReadTitle {
  return titleReadings(printed).at(-1) ?? { title: printed, status: NO_STATUS }
}

/** Every way to read a line as a title and status words: from all title to as little title as can be. */
export function titleReadings(printed: string): ReadTitle[] {
  const readings: ReadTitle[] = []
  const status = { ...NO_STATUS }
  for (let title: string | null = printed; title !== null; title = takeStatus(title, status)) {
    readings.push({ title, status: { ...status } })
  }
  return readings
}

/** Parts a printed title that is no chapter's from the words "under review". */
export function readUnderReview(printed: string): { title: string; underReview: boolean } {
  let title = printed
  for (let rest = UNDER_REVIEW.exec(title)?.[1]; rest !== undefined; rest = UNDER_REVIEW.exec(title)?.[1]) {
    title = rest
  }
  return { title, underReview: title !== printed }
}

/** Whom a line "(This procedure only applies to …)" limits the chapter above it to, or null for other lines. */
export function readAppliesTo(words: string): string | null {
  const [, before, member] = APPLIES_TO.exec(words) ?? []
  return before === '' && member !== undefined ? member : null
}

/** The line or lines of a chapter: its title with its status words after it, as readChapterTitle reads them. */
export function printChapter(title: string, { badge, underReview, slot, appliesTo }: Status): string[] {
  const limit = appliesTo === null ? [] : [printAppliesTo(appliesTo)]
  // A title that ends as a limit does would be read as one: the limit then goes beside it.
  const isBeside = limit.length > 0 && APPLIES_TO.test(title)
  const slotWords = slot === null ? [] : slot.kind === 'substitutable' ? [slot.words] : [`- ${slot.words}`]
  const words = [
    title,
    ...(isBeside ? limit : []),
    ...slotWords,
    ...(underReview ? ['- under review'] : []),
  ].join(' ')
  return [printBadge(words, badge), ...(isBeside ? [] : limit)]
}

/** The one line of an unnumbered place: its title, and what is said of it there. */
export function printUnnumbered(
  title: string,
  { underReview, appliesTo }: Omit<Status, 'badge' | 'slot'>,
): string {
  const limit = appliesTo === null ? [] : [printAppliesTo(appliesTo)]
  return [title, ...limit, ...(underReview ? ['- under review'] : [])].join(' ')
}

/** A heading with its flag. */
export function printHeading(title: string, underReview: boolean): string {
  return underReview ? `${title} - please note this section is under review` : title
}

function printAppliesTo(member: string): string {
  return `(This procedure only applies to ${member})`
}

function printBadge(words: string, badge: Badge | null): string {
  if (badge === null) return words
  // A dash before a badge is read as part of it: one at the title's own end is kept from that by another.
  return `${words}${/[-–—]$/.test(words) ? ' -' : ''} ${badge === 'new' ? 'New' : 'Updated'}`
}

/** Takes one status from the end of a title into `status`, and gives the rest, or null if there is none to take. */
function takeStatus(title: string, status: Status): string | null {
  const review = readUnderReview(title)
  if (review.underReview) {
    status.underReview = true
    return review.title
  }
  const [, beforeBadge, badge] = BADGE.exec(title) ?? []
  if (beforeBadge !== undefined && status.badge === null) {
    status.badge = badge === 'New' ? 'new' : 'updated'
    return beforeBadge
  }
  const slot = readSlot(title)
  if (slot !== null && status.slot === null) {
    status.slot = { kind: slot.kind, words: slot.words }
    return slot.before
  }
  const [, beforeMember, member] = APPLIES_TO.exec(title) ?? []
  if (beforeMember && member !== undefined && status.appliesTo === null) {
    status.appliesTo = member
    return beforeMember
  }
  return null
}

function readSlot(title: string): (Slot & { before: string }) | null {
  const [, beforeNb, nb] = SUBSTITUTABLE.exec(title) ?? []
  if (beforeNb !== undefined && nb !== undefined)
    return { kind: 'substitutable', words: nb, before: beforeNb }
  const [, before, words] = LOCAL_SLOT.exec(title) ?? []
  if (before === undefined || words === undefined) return null
  return { kind: slotKind(words.toLowerCase()), words, before }
}

function slotKind(words: string): Slot['kind'] {
  if (words.startsWith('link')) return 'link'
  return words === 'to follow' ? 'to-follow' : 'local'
}
