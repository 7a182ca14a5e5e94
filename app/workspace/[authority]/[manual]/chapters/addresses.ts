/** The workspace's home of a manual: its chapters. */
export function manualHome(manual: { slug: string; authority: { slug: string } }): string {
  return `/workspace/${manual.authority.slug}/${manual.slug}`
}

/** The workspace's page of a chapter; its editor and its review stand below. */
export function chapterHome(manual: { slug: string; authority: { slug: string } }, chapter: string): string {
  return `${manualHome(manual)}/chapters/${chapter}`
}
