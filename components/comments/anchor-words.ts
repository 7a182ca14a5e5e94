import type { Anchor } from '@/lib/comments/anchor'

/** What a comment is about, as a line above it: words to introduce it, and the words it is about, where there are any. */
export function anchorWords(anchor: Anchor, quote: string): { about: string; quote: string | null } {
  switch (anchor.place) {
    case 'version':
      return { about: 'On the whole version', quote: null }
    case 'clause':
      return { about: 'On the paragraph', quote: shortened(quote) }
    case 'words':
      return { about: 'On the words', quote: shortened(quote) }
    case 'changed':
      return { about: 'The words have changed since. They read', quote: shortened(anchor.quote) }
    case 'gone':
      return { about: 'The paragraph is gone. It read', quote: shortened(anchor.quote) }
  }
}

/** A quote of at most 160 characters, cut between words. */
export function shortened(quote: string): string {
  const words = quote.replace(/\s+/g, ' ').trim()
  return words.length <= 160 ? words : `${words.slice(0, 160).replace(/\s\S*$/, '')} …`
}
