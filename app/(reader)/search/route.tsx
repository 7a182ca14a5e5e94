import { answer } from '@/app/(reader)/answer'
import { answerReader } from '@/app/(reader)/answer-reader'
import { wordsOf } from '@/app/(reader)/answer-search'
import { assetsOf } from '@/app/(reader)/assets-of'
import { drawPage } from '@/app/(reader)/draw-page'
import { assetManifest } from '@/app/assets/manifest'
import { SearchAllPage, type SearchOfAll } from '@/components/reader/search-all-page'
import { database } from '@/lib/platform/database'
import { compressed } from '@/lib/reading/page-cache'
import { searchManuals } from '@/lib/reading/queries/search-manuals'
import { searchWordsSchema } from '@/lib/reading/schema'

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
