/** A run of a note's words, and where it leads (null: plain words). */
export type NoteRun = { words: string; href: string | null }

/**
 * The words of a note with its references found in them, in order: each reference is the next occurrence of its
 * words after the one before it. One whose words are not there (a page that says something else) is added at
 * the end, so that no reference is lost.
 */
export function noteRuns(
  text: string,
  references: readonly { words: string; href: string | null }[],
): NoteRun[] {
  const runs: NoteRun[] = []
  const missing: NoteRun[] = []
  let from = 0
  for (const { words, href } of references) {
    if (href === null) continue
    const at = words === '' ? -1 : text.indexOf(words, from)
    if (at === -1) {
      missing.push({ words: ' ', href: null }, { words, href })
      continue
    }
    if (at > from) runs.push({ words: text.slice(from, at), href: null })
    runs.push({ words, href })
    from = at + words.length
  }
  if (from < text.length) runs.push({ words: text.slice(from), href: null })
  return [...runs, ...missing]
}
