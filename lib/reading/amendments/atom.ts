import { Feed } from 'feed'
import { amendmentsEditionAddress, chapterChangesAddress } from '../addresses/addresses'
import { type IssuedManual, placeOf } from '../manual/issued-manual'
import { LISTED_WORDS } from '../manual/listed-kinds'
import { numberedTitle } from '../manual/numbered-title'
import type { AppendixChange, LedgerRow } from './appendix'

/** What a feed is of. */
export type FeedOf = {
  issued: IssuedManual
  /** What it tells of: the manual's name, a section's or a chapter's. */
  title: string
  /** The page that people read instead, and the feed's own address; both paths of this installation. */
  page: string
  self: string
  /** Makes an address of a path of this installation. */
  wholeAddress: (path: string) => string
}

/** With how many entries a feed is full, the newest; readers of feeds keep the older ones themselves. */
const FULL = 100

/**
 * Listed changes as an Atom feed, newest first, each with the words that were approved and the way to what changed;
 * a correction is an entry of its own. What came with an import is not news, and is left out.
 */
export function amendmentsAtom(of: FeedOf, changes: readonly AppendixChange[]): string {
  const { issued, wholeAddress } = of
  const entries = changes
    .flatMap((change) => toldChanges(issued, change))
    .sort(
      (one, other) =>
        other.row.release.number - one.row.release.number || one.row.position - other.row.position,
    )
    // An update is told of whole, however much it changed: no reader of feeds can have kept what was never in one.
    .filter(({ row }, at, all) => at < FULL || row.release.number === all[FULL - 1]?.row.release.number)
  const feed = new Feed({
    id: wholeAddress(of.self),
    title: legible(`${of.title}: amendments`),
    link: wholeAddress(of.page),
    feedLinks: { atom: wholeAddress(of.self) },
    updated: entries[0]?.row.release.publishedAt ?? issued.publishedAt,
    author: { name: issued.authorityName },
    generator: 'Chapterhouse',
  })
  for (const { row, word, href } of entries) {
    feed.addItem({
      id: `urn:uuid:${row.id}`,
      title: asHtml(`${word}: ${numberedTitle(row)}`),
      link: wholeAddress(href),
      date: row.release.publishedAt,
      published: row.release.publishedAt,
      description: asHtml(row.details),
    })
  }
  return feed.atom1()
}

/** A change as it is told of outside the pages: its row, its kind in a word, and the path that leads to it. */
export type ToldChange = { row: LedgerRow; word: string; href: string }

/** A change leads to what changed, word for word; a correction to the row that it puts right. */
export function toldChanges(issued: IssuedManual, change: AppendixChange): ToldChange[] {
  const placeAt = ({ release }: LedgerRow) => ({ ...placeOf(issued), at: { release: release.number } })
  const own: ToldChange = {
    row: change,
    word: LISTED_WORDS[change.listed],
    href: chapterChangesAddress(placeAt(change), change.slug),
  }
  const corrections = change.corrections.map((row) => ({
    row,
    word: 'Correction',
    href: amendmentsEditionAddress(placeAt(row), change.release.editionPosition),
  }))
  return change.release.imported ? corrections : [own, ...corrections]
}

/** Without the control characters that no XML may have. */
function legible(words: string): string {
  return words.replace(/[^\P{Cc}\n\r\t]/gu, '').replace(/[\uFFFE\uFFFF]/g, '')
}

/** Feeds have HTML in these places: words are words there, whatever signs are among them. */
function asHtml(words: string): string {
  return legible(words)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/\n/g, '<br/>')
}
