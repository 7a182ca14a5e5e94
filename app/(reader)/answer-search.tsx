import { assetManifest } from '@/app/assets/manifest'
import { type Search, SearchPage } from '@/components/reader/search-page'
import { database } from '@/lib/platform/database'
import type { IssuedManual } from '@/lib/reading/issued-manual'
import { compressed } from '@/lib/reading/page-cache'
import { searchManual } from '@/lib/reading/queries/search'
import { searchWordsSchema } from '@/lib/reading/schema'
import { answer } from './answer'
import { assetsOf } from './assets-of'
import { drawPage } from './draw-page'

/** Answers a search of a manual's current release; what people look for is kept nowhere. */
export async function answerSearch(request: Request, issued: IssuedManual): Promise<Response> {
  const search = await searchFor(issued, new URL(request.url).searchParams.get('q') ?? '')
  const assets = assetsOf(await assetManifest())
  const html = await drawPage(<SearchPage assets={assets} issued={issued} search={search} />)
  return answer(request, await compressed(html), {
    status: search.asked === 'too-much' ? 400 : 200,
    cacheControl: 'no-store',
    noindex: true,
  })
}

async function searchFor(issued: IssuedManual, typed: string): Promise<Search> {
  const words = searchWordsSchema.safeParse(typed)
  if (!words.success) return { asked: 'too-much' }
  if (words.data === '') return { asked: 'nothing' }
  return {
    asked: 'words',
    words: words.data,
    results: await searchManual(database(), issued, { words: words.data }),
  }
}
