import { canonicalJson, sha256 } from '@/lib/document/canonical'
import type { AmendmentRow } from './amendment-row'

/** What an effect is the effect of: the release it follows (null: the first), and the names it will bear. */
export type EffectBase = { previousReleaseId: string | null; authorityName: string; manualName: string }

/** All that a release would change, as the one text that the hash of its effect is taken of. */
export function canonicalEffect(base: EffectBase, amendments: readonly AmendmentRow[]): string {
  return canonicalJson({ ...base, amendments })
}

/**
 * What the publisher's button carries: SHA-256 of all that a release would change. The rows, with before and
 * after, say what the release will hold, as the previous one is named; another approval, edit or publication
 * in between gives another hash.
 */
export function effectHash(base: EffectBase, amendments: readonly AmendmentRow[]): string {
  return sha256(canonicalEffect(base, amendments))
}
