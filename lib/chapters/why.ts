/** Why a text was changed. No comparison of texts can know it. */
export type Because = 'law' | 'guidance' | 'case' | 'local-decision' | 'learning-review' | 'other'

/** The reason that an author gives, and what more they say of it; '' where they say no more. */
export type Why = { because: Because; words: string }

/** How the sentence of each reason begins; of another reason, it is the author's own words. */
const BEGINNINGS: Record<Exclude<Because, 'other'>, string> = {
  law: 'This follows a change in the law',
  guidance: 'This follows new guidance',
  case: 'This follows a case',
  'local-decision': 'This follows a local decision',
  'learning-review': 'This follows a learning review',
}

const OTHER = 'The reason'

/**
 * The amendment summary with its reason put after it, as a sentence of its own: "… This follows new guidance: Working
 * Together 2026." It is part of the summary's words, and is found again by splitWhy().
 */
export function withWhy(summary: string, why: Why | null): string {
  if (why === null) return summary
  const words = why.words.trim().replace(/[.\s]+$/, '')
  if (why.because === 'other' && words === '') return summary
  const beginning = why.because === 'other' ? OTHER : BEGINNINGS[why.because]
  const sentence = words === '' ? `${beginning}.` : `${beginning}: ${words}.`
  return [summary.trimEnd(), sentence].filter((part) => part !== '').join(' ')
}

const sentences: [Because, string][] = [
  ...(Object.entries(BEGINNINGS) as [Because, string][]),
  ['other', OTHER],
]

/** A summary and the reason that stands at its end, apart; `why` is null where it ends in none. */
export function splitWhy(summary: string): { summary: string; why: Why | null } {
  let found: { at: number; because: Because; words: string } | null = null
  for (const [because, beginning] of sentences) {
    const at = summary.lastIndexOf(beginning)
    if (at < 0 || (at > 0 && summary[at - 1] !== ' ') || (found && at < found.at)) continue
    const rest = summary.slice(at + beginning.length)
    const words = /^: (.+)\.\s*$/s.exec(rest)?.[1]
    if (words === undefined && rest.trim() !== '.') continue
    if (words === undefined && because === 'other') continue
    found = { at, because, words: words ?? '' }
  }
  if (!found) return { summary, why: null }
  const { at, because, words } = found
  return { summary: summary.slice(0, at).trimEnd(), why: { because, words } }
}
