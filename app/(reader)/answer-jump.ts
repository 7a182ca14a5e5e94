import { database } from '@/lib/platform/database'
import type { IssuedManual } from '@/lib/reading/issued-manual'
import { numberedPlace } from '@/lib/reading/queries/numbered-place'
import { typedNumber } from '@/lib/reading/typed-number'

/**
 * Leads to the place whose number was typed into a box that jumps (components/reader/search-form.tsx says so with `jump`);
 * null for anything else, which is searched for.
 */
export async function answerJump(request: Request, issued: IssuedManual): Promise<Response | null> {
  const query = new URL(request.url).searchParams
  const number = query.has('jump') ? typedNumber(query.get('q') ?? '') : null
  const address = number === null ? null : await numberedPlace(database(), issued, number)
  if (address === null) return null
  return new Response(null, { status: 303, headers: { Location: address, 'Cache-Control': 'no-store' } })
}
