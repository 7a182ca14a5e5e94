import { assetManifest } from '@/app/assets/manifest'
import { SearchAllPage, type SearchOfAll } from '@/components/reader/search/search-all-page'
import { database } from '@/lib/platform/database'
import { searchWordsSchema } from '@/lib/reading/schema'
import { searchManuals } from '@/lib/reading/search/queries/manuals'
import { compressed } from '@/lib/reading/serving/page-cache'
import { answer } from '../answers/answer'
import { answerReader } from '../answers/answer-reader'
import { wordsOf } from '../answers/answer-search'
import { assetsOf } from '../drawing/assets-of'
import { drawPage } from '../drawing/draw-page'

export const dynamic = 'force-dynamic'

/** Answers a search over all manuals that whoever asks may read. */
export function GET(request: Request): Promise<Response> {
  return answerReader(request, async (reader) => {
    const words = searchWordsSchema.safeParse(wordsOf(request).words)
    const search = await searchFor(words.success ? words.data : null, reader?.authorityIds ?? [])
    const assets = assetsOf(await assetManifest())
    return answer(
      request,
      await compressed(await drawPage(<SearchAllPage assets={assets} search={search} />)),
      {
        status: search.asked === 'too-much' ? 400 : 200,
        cacheControl: 'no-store',
      },
    )
  })
}

async function searchFor(words: string | null, authorityIds: readonly string[]): Promise<SearchOfAll> {
  if (words === null) return { asked: 'too-much' }
  if (words === '') return { asked: 'nothing' }
  return { asked: 'words', words, results: await searchManuals(database(), authorityIds, words) }
}
