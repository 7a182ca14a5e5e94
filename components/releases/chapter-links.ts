import type { ReleaseEffect } from '@/lib/releases/effect'

/** The slugs and titles of chapters that an effect knows: in what comes, in what is there, or left behind. */
export function chapterLinks(
  { next, previous, staysBehind }: ReleaseEffect,
  chapterIds: readonly string[],
): { slug: string; title: string }[] {
  return [...new Set(chapterIds)].flatMap((id) => {
    const chapter =
      next.chapters.get(id) ??
      previous.chapters.get(id) ??
      staysBehind.find(({ chapterId }) => chapterId === id)
    return chapter ? { slug: chapter.slug, title: chapter.title } : []
  })
}
