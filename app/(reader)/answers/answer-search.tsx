import { assetManifest } from '@/app/assets/manifest'
import { mayKeepUnfoundOf } from '@/app/may-keep-unfound'
import { type Search, SearchPage } from '@/components/reader/search/search-page'
import { database } from '@/lib/platform/database'
import type { IssuedManual } from '@/lib/reading/manual/issued-manual'
import { searchAskedSchema } from '@/lib/reading/schema'
import { searchManual } from '@/lib/reading/search/queries/search'
import { readSearchSections } from '@/lib/reading/search/queries/sections'
import { compressed } from '@/lib/reading/serving/page-cache'
import { noteUnfoundSearch } from '@/lib/terms/commands/note-unfound-search'
import { assetsOf } from '../drawing/assets-of'
import { drawPage } from '../drawing/draw-page'
import { answer } from './answer'

/**
 * Answers a search of a manual's current release, in a section or among new or updated chapters where that is asked. Of
 * what was looked for in the whole of it and not found, known words are kept, and nothing that could be about somebody.
 */
export async function answerSearch(request: Request, issued: IssuedManual): Promise<Response> {
  const asked = searchAskedSchema.safeParse(wordsOf(request))
  const [manifest, sections] = await Promise.all([
    assetManifest(),
    readSearchSections(database(), issued, asked.data?.section),
  ])
  const isSection = sections.some(({ id }) => id === asked.data?.section)
  const filters = { section: isSection ? asked.data?.section : undefined, badge: asked.data?.badge }
  const search = await searchFor(issued, asked.data?.words ?? null, filters)
  const ofWhole = Object.values(filters).every((filter) => filter === undefined)
  if (ofWhole && foundNothing(search) && (await mayKeepUnfoundOf(request)))
    await noteUnfoundSearch(NOBODY, { manualId: issued.manualId, typed: search.words })
  const page = { assets: assetsOf(manifest), issued, search, filters, sections }
  return answer(request, await compressed(await drawPage(<SearchPage {...page} />)), {
    status: search.asked === 'too-much' ? 400 : 200,
    cacheControl: 'no-store',
  })
}

/** Who looked for something and found nothing: a reader, and no more is known of them, whoever has signed in. */
const NOBODY = { kind: 'reader', token: null } as const

/** Nothing, or nothing that has what was looked for. */
function foundNothing(search: Search): search is Extract<Search, { asked: 'words' }> {
  return search.asked === 'words' && (search.results.total === 0 || search.results.nearest)
}

/** The words of a search's address, as they were typed. */
export function wordsOf(request: Request) {
  const { searchParams } = new URL(request.url)
  return {
    words: searchParams.get('q') ?? '',
    section: searchParams.get('section') || undefined,
    badge: searchParams.get('badge') || undefined,
  }
}

async function searchFor(
  issued: IssuedManual,
  words: string | null,
  filters: { section: string | undefined; badge: 'new' | 'updated' | undefined },
): Promise<Search> {
  if (words === null) return { asked: 'too-much' }
  if (words === '') return { asked: 'nothing' }
  return { asked: 'words', words, results: await searchManual(database(), issued, { words, ...filters }) }
}
