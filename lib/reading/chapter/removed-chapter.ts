/** A chapter that an earlier release held and this one does not. */
export type RemovedChapter = {
  slug: string
  title: string
  /** The number of the last release that held it. */
  lastRelease: number
  removedWith: { number: number; publishedAt: Date }
  /** What staff were told of the removal. */
  details: string
  /** What was later put right about that, oldest first. */
  corrections: { id: string; details: string; release: { publishedAt: Date } }[]
  replacement: { title: string; slug: string } | null
  /** It goes on in the replacement: its address leads there. */
  succession: 'merged' | 'split' | null
}
