import type { AskedWork } from '@/lib/chapters/matching-work'

/** What the address of a page of lists may carry. */
export type WorkQuery = { q?: unknown; owner?: unknown }

/** What the lists are narrowed by, from the page's address; what is no text there narrows nothing. */
export function askedOf({ q, owner }: WorkQuery): AskedWork {
  return { words: typeof q === 'string' ? q : '', owner: typeof owner === 'string' ? owner : '' }
}
