import type { PlaceInTime } from '../addresses/addresses'
import type { PageName } from '../addresses/read-address'
import type { Audience } from '../manual/audience'

/** Where a page stands and for whom. */
type Standing = { at: PlaceInTime; audience: Audience; demonstration: boolean }

/** What a manual says now: all that search engines may keep of it. What it said once, and what is made of it, is not. */
const FOUND: readonly PageName['page'][] = ['contents', 'chapter', 'amendments']

/** May search engines keep this page of a manual? */
export function mayBeFound(page: PageName['page'], standing: Standing): boolean {
  return FOUND.includes(page) && isOpenToSearchEngines(standing)
}

/** May search engines keep anything of it? Of the manual as everybody reads it now; of demonstrations nothing. */
export function isOpenToSearchEngines({ at, audience, demonstration }: Standing): boolean {
  return at === 'current' && audience === 'public' && !demonstration
}
