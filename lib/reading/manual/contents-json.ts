import { chapterHref } from '../addresses/addresses'
import type { ContentsJson, ContentsJsonEntry } from '../schema'
import type { ContentsEntry } from './contents-tree'
import { issueJson } from './issue-json'
import { type IssuedManual, placeOf } from './issued-manual'

/** The contents of a release for programs. */
export function contentsJson(issued: IssuedManual, contents: readonly ContentsEntry[]): ContentsJson {
  const entryOf = (entry: ContentsEntry): ContentsJsonEntry => ({
    kind: entry.kind,
    number: entry.number,
    title: entry.title,
    badge: entry.badge,
    underReview: entry.underReview,
    ...(entry.chapter ? { slug: entry.chapter.slug } : {}),
    ...(entry.text === null ? {} : { text: entry.text }),
    ...(entry.references.length > 0 ? { references: referencesOf(entry) } : {}),
    entries: entry.entries.map(entryOf),
  })
  const referencesOf = (entry: ContentsEntry) =>
    entry.references.flatMap(({ words, chapter, href }) => {
      const address = chapter ? chapterHref(placeOf(issued), chapter) : href
      return address === null ? [] : [{ title: chapter?.title ?? words, href: address }]
    })
  return {
    ...issueJson(issued),
    notices: issued.notices.map(({ slug, words, approvedAt, expiresAt }) => ({
      slug,
      words,
      from: approvedAt.toISOString(),
      until: expiresAt.toISOString(),
    })),
    entries: contents.map(entryOf),
  }
}
