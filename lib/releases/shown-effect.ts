import { type EffectDifference, type EffectLine, effectDifference } from '@/lib/ledger/effect-lines'
import { Blocked, Conflict } from '@/lib/platform/errors'
import type { ReleaseEffect } from './effect'

/** What a publisher is told whose effect is no longer the one that was shown. */
export type ChangedEffect = { effect: ReleaseEffect; difference: EffectDifference }

/** Throws Conflict<ChangedEffect> where the effect is another by now than the one that was shown, whose lines these are. */
export function refuseOtherEffect(
  effect: ReleaseEffect,
  effectHash: string,
  shown: readonly EffectLine[],
): void {
  if (effect.hash === effectHash) return
  throw new Conflict<ChangedEffect>(
    'What would be published has changed since you were shown it. Nothing was published.',
    { effect, difference: effectDifference(shown, effect.lines) },
  )
}

/** Throws Blocked where something stands in the way, with a sentence for each. */
export function refuseBlocked({ blockers }: Pick<ReleaseEffect, 'blockers'>): void {
  if (blockers.length === 0) return
  throw new Blocked(
    'Something has to be put right before this can be published.',
    blockers.map(({ sentence }) => sentence),
  )
}

/** The same as sentences: each change that is different since it was shown. */
export function differenceInWords({ come, changed, gone }: EffectDifference): string[] {
  return [
    ...come.map(({ words }) => `New since then: ${words}`),
    ...changed.map(({ words }) => `Changed since then: ${words}`),
    ...gone.map(({ words }) => `No longer there: ${words}`),
  ]
}
