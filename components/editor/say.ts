/** The id of the line, read out and not shown, in which the editor says what a key has done. */
export const SAID = 'editor-said'

/** Has a screen reader say what has just been done; the same words twice are said twice. */
export function say(words: string): void {
  const line = document.getElementById(SAID)
  if (!line) return
  line.textContent = ''
  requestAnimationFrame(() => {
    line.textContent = words
  })
}
