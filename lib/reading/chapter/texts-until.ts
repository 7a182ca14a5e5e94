/** A text that a chapter had: the newest release with it, and from when it applied where that was said. */
export type HeldText = { release: number; inForceOn: Date | null }

/** A text that still applies for a time: until the day `until`, in the release `release`. */
export type TextUntil = { release: number; until: Date }

/**
 * What applies until a text comes into force, newest first. `earlier` are the chapter's texts before it, newest
 * first. One that comes into force no sooner than a later one never applies and is left out. The last is one that
 * was in force when the text was published; each before it has a day of its own, until which the next applies. It
 * depends on no day but these, so that the page stays as it is.
 */
export function textsUntil(
  text: { inForceOn: Date; publishedAt: Date },
  earlier: readonly HeldText[],
): TextUntil[] {
  const texts: TextUntil[] = []
  let until = text.inForceOn
  for (const { release, inForceOn } of earlier) {
    if (inForceOn !== null && inForceOn >= until) continue
    texts.push({ release, until })
    if (inForceOn === null || inForceOn <= text.publishedAt) break
    until = inForceOn
  }
  return texts
}
