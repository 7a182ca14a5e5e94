import { createHash } from 'node:crypto'

/** A page as a phone keeps it: what is its own, drawn without the frame that it shares with others. */
export type OfflinePage = {
  /** Its address below the manual's: '' the contents, 'chapters/SLUG', 'amendments', 'search', 'keep'; '*' any other. */
  path: string
  number: string | null
  title: string
  /** Which of the frames it stands in. */
  frame: string
  html: string
}

/** A file that kept pages show or load, by its address; `hash` is the SHA-256 of its bytes in hex, where that is known. */
export type OfflineFile = { address: string; hash: string | null }

/** What all pages of a kept version have in common. Dates are ISO. */
export type OfflineIssue = {
  authority: string
  manual: string
  release: { number: number; edition: string; publishedAt: string }
  /** Whole pages with holes (see OFFLINE_HOLES) by name. */
  frames: Record<string, string>
  /** The Content-Security-Policy that the pages have online. */
  policy: string
  /** Words that mean the same: a search for one is a search for all. */
  equivalents: string[][]
}

/** A part of a manual that can be kept: the whole of it ('manual'), or a section by its entry. */
export type OfflinePart = { part: string; title: string; pages: OfflinePage[]; files: OfflineFile[] }

/** What is sent to a phone: a part whole (`gone` is empty), or what one that has an older version of it lacks. */
export type OfflineBundle = OfflineIssue &
  Omit<OfflinePart, 'pages'> & {
    format: typeof OFFLINE_FORMAT
    version: string
    /** Of the part whole: what was put together on the phone must come to the same. */
    root: string
    /** The pages that the phone has and the part has no more, by the first four characters of their hashes. */
    gone: string[]
    pages: OfflinePage[]
  }

/** Raised when what is kept comes to be written otherwise: a phone then asks for the whole. */
export const OFFLINE_FORMAT = 1

/** What stands in a frame where each page has its own. */
export const OFFLINE_HOLES = {
  title: 'KEPT-PAGE-TITLE',
  path: '/KEPT-PAGE-PATH',
  main: 'KEPT-PAGE-MAIN',
} as const

/** How much of a page's hash says which it is, in the address of a difference. */
const SHORT = 4

/** Of which update, presentation and program a version is. Whatever else a kept page shows comes with each of these. */
export function offlineVersion(of: { release: number; presentation: number; renderer: string }): string {
  const program = createHash('sha256').update(of.renderer).digest('hex').slice(0, 8)
  return `${of.release}-${of.presentation}-${program}`
}

/** A part whole. */
export function wholeBundle(version: string, issue: OfflineIssue, part: OfflinePart): OfflineBundle {
  return { format: OFFLINE_FORMAT, version, root: rootOf(version, issue, part), gone: [], ...issue, ...part }
}

/**
 * What a phone lacks of a part. `kept` names the pages that it has, four characters of base64url each: two that begin alike
 * are once in some hundred thousand differences taken for one, and then `root` does not come out and the phone asks for
 * the whole. Null where the phone lacks half of the part or more: the whole, which is made once, is then what to send.
 */
export function bundleSince(whole: OfflineBundle, kept: string): OfflineBundle | null {
  const has = new Set(kept.match(/.{4}/g))
  const now = whole.pages.map((page) => ({ page, short: pageHash(page).slice(0, SHORT) }))
  const stay = new Set(now.map(({ short }) => short))
  const lacking = now.filter(({ short }) => !has.has(short)).map(({ page }) => page)
  if (sizeOf(lacking) * 2 > sizeOf(whole.pages)) return null
  return {
    ...whole,
    gone: [...has].filter((short) => !stay.has(short)),
    pages: lacking,
  }
}

function sizeOf(pages: readonly OfflinePage[]): number {
  return pages.reduce((size, { html }) => size + html.length, 0)
}

/** SHA-256 of a page, in base64url. */
export function pageHash({ path, number, title, frame, html }: OfflinePage): string {
  return sha256(JSON.stringify([path, number, title, frame, html]))
}

function rootOf(version: string, issue: OfflineIssue, part: OfflinePart): string {
  const { authority, manual, release, frames, policy, equivalents } = issue
  const { part: id, title, files, pages } = part
  const hashes = pages.map(pageHash).sort()
  return sha256(
    JSON.stringify([
      ...[version, id, title, authority, manual, release, frames, policy, equivalents],
      ...[files, hashes],
    ]),
  )
}

function sha256(words: string): string {
  return createHash('sha256').update(words).digest('base64url')
}
