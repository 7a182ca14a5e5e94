/*
 * What a line without cells looks like: the name of a chapter, or something said of one. Only asked where the lines
 * around it do not tell; whoever imports is told of each answer.
 */

const LONGEST_NAME = 160
const SAID =
  /^(?:this|these|an?|the following|sections?|links?|new|added|amended|updated|removed|further|additional|information|minor|it|in|see|please|note|also|all|references?|paragraphs?|replaced|merged|superseded|deleted|archived|no longer|now|to)\b/i
const BULLET = /^[•·▪◦*–—-]\s?/

/** Might this be a chapter's name: short, begun with a capital or a digit, and not ended as a sentence is? */
export function looksLikeName(words: string): boolean {
  return (
    words.length <= LONGEST_NAME &&
    /^["“‘'(]?[\p{Lu}\d]/u.test(words) &&
    !/[.;:!?,]$/.test(words) &&
    !BULLET.test(words) &&
    !SAID.test(words)
  )
}

/** Is this a sentence, or more than one? */
export function looksLikeSentence(words: string): boolean {
  return words.length > LONGEST_NAME || /[.;:!?]["”’)]?$/.test(words) || SAID.test(words)
}

/** Does the page say that a table has no rows: "None", "No chapters were removed."? */
export function saysNone(words: string): boolean {
  return /^(?:none|nil|n\/a|not applicable|no (?:new|updated|amended|removed|chapters?|changes?|updates?|amendments?)\b.{0,100}|there (?:are|were|have been) no\b.{0,100})\.?$/i.test(
    words,
  )
}
