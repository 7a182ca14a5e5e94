import { manualHome } from '../chapters/addresses'

type Manual = { slug: string; authority: { slug: string } }

/** Where words are looked for in the chapters of a manual. */
export function findAndReplaceHome(manual: Manual): string {
  return `${manualHome(manual)}/find-and-replace`
}

/** The page of what was replaced at one moment. */
export function replacedAddress(manual: Manual, savedAt: Date): string {
  return `${findAndReplaceHome(manual)}/done?at=${encodeURIComponent(savedAt.toISOString())}`
}
