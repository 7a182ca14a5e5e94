import { database } from '@/lib/platform/database'
import { typedNumber } from '@/lib/reading/addresses/typed-number'
import type { IssuedManual } from '@/lib/reading/manual/issued-manual'
import { numberedPlace } from '@/lib/reading/search/queries/numbered-place'

/**
 * Leads to the place whose number was typed into a box that jumps (components/reader/frame/search-form.tsx says so with `jump`);
 * null for anything else, which is searched for.
 */
export async function answerJump(request: Request, issued: IssuedManual): Promise<Response | null> {
  const query = new URL(request.url).searchParams
  const number = query.has('jump') ? typedNumber(query.get('q') ?? '') : null
  const address = number === null ? null : await numberedPlace(database(), issued, number)
  if (address === null) return null
  return new Response(null, { status: 303, headers: { Location: address, 'Cache-Control': 'no-store' } })
}
