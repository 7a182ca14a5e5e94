import type { IssuedChapter } from '@/lib/reading/manual/contents-tree'

const short = {
  substitutable: 'A local policy can be substituted here',
  local: 'Local procedure',
  link: 'Link to local procedures',
  to_follow: 'To follow',
} as const

const long = {
  substitutable: 'A local policy can be substituted here.',
  local: 'This is a local procedure: each authority writes its own.',
  link: 'This place is kept for a link to local procedures.',
  to_follow: 'The text is to follow.',
} as const

/** What is asked of an authority at this chapter, in a few words beside its title; null where nothing is. */
export function slotLabel({ slot }: IssuedChapter): string | null {
  return slot && short[slot]
}

/** The same as a sentence on the chapter's page. */
export function slotSentence({ slot }: IssuedChapter): string | null {
  return slot && long[slot]
}
