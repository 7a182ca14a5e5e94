/** A report as whoever made it reads it. */
export type ReportedProblem = {
  reportedAt: Date
  /** How the answer comes to them, besides standing here. */
  goesTo: 'account' | 'e-mail' | null
  /** What it is about; null where that is not shown to this reader any more, and then neither are the words. */
  shown: ReportShown | null
}

/** What a report is about, what it says, and its answer. */
export type ReportShown = {
  authorityName: string
  manualName: string
  /** The manual's place among the addresses. */
  manual: { authority: string; manual: string }
  chapter: { slug: string; title: string; number: string | null }
  /** The number of the update that was being read. */
  release: number
  /** The paragraph's words as that update had them; null where the report is of the whole chapter, or they are withheld. */
  quote: string | null
  /** Where in that update the paragraph is. */
  anchor: string | null
  words: string
  /** The words, and those of the answer, are blanked: nobody answers it any more. */
  erased: boolean
  answer: { words: string; at: Date } | null
}

/** One of the reports that somebody with an account made. `path` leads to it. */
export type OwnReport = {
  path: string
  /** As the update that was being read had it; null where that is not shown to them any more. */
  of: { title: string; manualName: string } | null
  reportedAt: Date
  answeredAt: Date | null
}
