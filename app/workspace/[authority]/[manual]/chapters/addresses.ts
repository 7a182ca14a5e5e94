/** The workspace's home of a manual: its chapters. */
export function manualHome(manual: { slug: string; authority: { slug: string } }): string {
  return `/workspace/${manual.authority.slug}/${manual.slug}`
}

/** The workspace's page of a chapter; its editor and its review stand below. */
export function chapterHome(manual: { slug: string; authority: { slug: string } }, chapter: string): string {
  return `${manualHome(manual)}/chapters/${chapter}`
}

/** The bytes of a file of the authority, for those who write and review the manual. */
export function workspaceFile(manual: { slug: string; authority: { slug: string } }, file: string): string {
  return `${manualHome(manual)}/files/${file}`
}

/** The way back from a page of a chapter that is refused, as the page's own address names the chapter. */
export function backToChapter(at: { authority: string; manual: string; chapter: string }): {
  words: string
  href: string
} {
  const manual = { slug: at.manual, authority: { slug: at.authority } }
  return { words: 'Back to the chapter', href: chapterHome(manual, at.chapter) }
}
