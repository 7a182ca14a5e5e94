/** A page that search engines may keep: its whole address, and when what it says last changed. */
export type FoundPage = { address: string; changedAt: Date }

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9'

/** The pages of a manual for search engines (sitemaps.org, which takes 50,000 of them). */
export function sitemapXml(pages: readonly FoundPage[]): string {
  return document('urlset', pages.map(placeOf('url')))
}

/** The sitemaps of all manuals. */
export function sitemapIndexXml(sitemaps: readonly FoundPage[]): string {
  return document('sitemapindex', sitemaps.map(placeOf('sitemap')))
}

function placeOf(element: string) {
  return ({ address, changedAt }: FoundPage) =>
    `<${element}><loc>${escaped(address)}</loc><lastmod>${changedAt.toISOString()}</lastmod></${element}>`
}

function document(root: string, lines: readonly string[]): string {
  return [
    `<?xml version="1.0" encoding="UTF-8"?>`,
    `<${root} xmlns="${NAMESPACE}">`,
    ...lines,
    `</${root}>\n`,
  ].join('\n')
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
