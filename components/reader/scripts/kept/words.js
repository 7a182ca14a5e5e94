// What the page that keeps says of sizes, of how far it is, and of what went wrong.

/** Bytes as people say them: "340 KB", "2.4 MB". */
export function sizeWords(bytes) {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))} KB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}

/** How far it is: `doing` is 'pages', 'files' (pictures) or 'search'; `of` is null where nobody knows. */
export function progressWords({ doing, done, of }) {
  if (doing === 'pages') return `${sizeWords(done)}${of ? ` of ${sizeWords(of)}` : ''}`
  if (doing === 'files') return `Pictures and styles: ${done} of ${of}`
  return `Getting the search ready: ${done} of ${of} chapters`
}

/** Why nothing was kept, and what to do. */
export function refusalWords(error, gone) {
  const name = error?.name
  if (gone) return 'This is not open to everybody any more, so it cannot be kept.'
  if (name === 'Forgotten') return 'It was forgotten while it was brought up to date, so it is not kept.'
  if (name === 'QuotaExceededError')
    return 'There is not enough room on this phone. Nothing was kept. Make room, or keep a section instead of the whole manual.'
  if (name === 'SecurityError' || name === 'InvalidStateError' || name === 'NotAllowedError')
    return 'This browser does not let pages be kept, as in a private window. Nothing was kept. Use an ordinary window, and allow this site to store data.'
  return 'It could not be downloaded whole, so nothing was changed. Check the network, and try again.'
}
