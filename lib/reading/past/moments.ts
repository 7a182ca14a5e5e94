import type { Moment } from '../addresses/addresses'

/** One of a manual's releases, as readers choose among them. */
export type ManualUpdate = {
  number: number
  edition: string
  publishedAt: Date
  imported: boolean
}

/** A moment of a manual, and the release that stood then; `words` name it in a sentence: "update 3 (3 March 2025)". */
export type HeldMoment = { moment: Moment; number: number; publishedAt: Date; words: string }
