import { chapterHome } from '@/lib/platform/workspace-addresses'

/** The way back from a page of a chapter that is refused, as the page's own address names the chapter. */
export function backToChapter(at: { authority: string; manual: string; chapter: string }): {
  words: string
  href: string
} {
  const manual = { slug: at.manual, authority: { slug: at.authority } }
  return { words: 'Back to the chapter', href: chapterHome(manual, at.chapter) }
}
