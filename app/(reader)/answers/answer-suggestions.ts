import { database } from '@/lib/platform/database'
import { chapterHref } from '@/lib/reading/addresses/addresses'
import { equivalents } from '@/lib/reading/chapter/queries/terms'
import { type IssuedManual, placeOf } from '@/lib/reading/manual/issued-manual'
import { type Suggestions, searchWordsSchema } from '@/lib/reading/schema'
import { suggestChapters } from '@/lib/reading/search/queries/suggest'
import { compressed } from '@/lib/reading/serving/page-cache'
import { answer } from './answer'

/** Answers, as JSON, what a manual's search suggests while somebody types; nothing for what is too long to look for. */
export async function answerSuggestions(request: Request, issued: IssuedManual): Promise<Response> {
  const scope = { manualIds: [issued.manualId], hidden: [...issued.hidden], only: null }
  const place = placeOf(issued)
  return answerWith(request, async (typed) => {
    const same = await equivalents(database(), issued.authorityId)
    const chapters = await suggestChapters(database(), scope, typed, same)
    return {
      suggestions: chapters.map(({ number, title, slug }) => ({
        number,
        title,
        href: chapterHref(place, { slug, title }),
        manual: null,
      })),
    }
  })
}

/** Answers what is suggested for the words that the address has; it is kept nowhere. */
export async function answerWith(
  request: Request,
  suggest: (typed: string) => Promise<Suggestions>,
): Promise<Response> {
  const typed = searchWordsSchema.safeParse(new URL(request.url).searchParams.get('q') ?? '').data ?? ''
  const found = typed === '' ? { suggestions: [] } : await suggest(typed)
  return answer(request, await compressed(JSON.stringify(found)), {
    type: 'application/json; charset=utf-8',
    cacheControl: 'no-store',
  })
}
