import { GET as elsewhere } from '@/app/(reader)/[...elsewhere]/route'
import { GET as manualPage } from '@/app/(reader)/[authority]/[manual]/[[...page]]/route'
import { GET as publishedFile } from '@/app/(reader)/[authority]/[manual]/files/[file]/[name]/route'
import { GET as accessibility } from '@/app/(reader)/accessibility/route'
import { GET as manuals } from '@/app/(reader)/route'
import { GET as search } from '@/app/(reader)/search/route'
import { GET as suggestions } from '@/app/(reader)/search.json/route'
import { GET as sitemapIndex } from '@/app/(reader)/sitemap.xml/route'
import { GET as asset } from '@/app/assets/[name]/route'
import { buildAssets } from '@/scripts/steps/assets.mjs'
import type { ManualInTest } from '../manuals'

let assets: Promise<void> | undefined

/** What a reader's browser is answered at an address, by the very handlers that Next would call. */
export async function read(address: string, headers: Record<string, string> = {}) {
  assets ??= buildAssets()
  await assets
  const response = await respond(address, new Request(`http://chapterhouse.example${address}`, { headers }))
  return {
    status: response.status,
    header: (name: string) => response.headers.get(name),
    bytes: Number(response.headers.get('content-length')),
    body: response.headers.has('content-encoding') ? '' : await response.text(),
  }
}

/** Pages that are no manual's. */
const ofInstallation: Partial<Record<string, (request: Request) => Promise<Response>>> = {
  accessibility,
  search,
  'search.json': suggestions,
  'sitemap.xml': sitemapIndex,
}

/** The answer of the handler that Next would call. */
export function respond(address: string, request: Request): Promise<Response> {
  const words = address.replace(/\?.*$/, '').split('/').filter(Boolean)
  const [first = '', second = '', ...page] = words
  if (words.length === 0) return manuals(request)
  if (first === 'assets') return asset(request, { params: Promise.resolve({ name: second }) })
  if (words.length === 1) return (ofInstallation[first] ?? elsewhere)(request)
  const [kind, file = '', name = '', ...more] = page
  if (kind === 'files' && name !== '' && more.length === 0)
    return publishedFile(request, {
      params: Promise.resolve({ authority: first, manual: second, file, name }),
    })
  return manualPage(request, { params: Promise.resolve({ authority: first, manual: second, page }) })
}

/** A page's words as a reader sees them, without tags; spaces as one. */
export function wordsOf(html: string): string {
  return html
    .replace(/<(head|script)\b.*?<\/\1>/gs, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#x27;|&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim()
}

/** The address of a manual in a test, and of pages below it. */
export function addressOf({ authority, slug }: ManualInTest, page = ''): string {
  return `/${authority.slug}/${slug}${page === '' ? '' : `/${page}`}`
}

/** Every address that shows something of a manual, as many releases as it has. */
export function everyAddress(manual: ManualInTest, releases: number, slugs: readonly string[]): string[] {
  const pages = [
    '',
    'amendments',
    'amendments/editions/1',
    'contents.json',
    'amendments.json',
    ...slugs.flatMap((slug) => [`chapters/${slug}`, `chapters/${slug}/changes`]),
  ]
  const overTime = [
    ...['as-at', 'compare', `compare/1/${releases}`, 'amendments.atom'],
    ...slugs.flatMap((slug) =>
      ['history', `changes/1/${releases}`, 'in-force/2999-12-31', 'amendments.atom'].map(
        (page) => `chapters/${slug}/${page}`,
      ),
    ),
  ]
  const numbers = Array.from({ length: releases }, (_, index) => index + 1)
  return [
    '/',
    ...[...pages, ...overTime].map((page) => addressOf(manual, page)),
    ...numbers.flatMap((number) =>
      pages.map((page) => addressOf(manual, `releases/${number}${page === '' ? '' : `/${page}`}`)),
    ),
  ]
}
