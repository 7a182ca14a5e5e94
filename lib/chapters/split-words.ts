/** What the amendment summary says of a chapter of which a part became a chapter of its own. */
export function splitOffWords(partTitle: string): string {
  return `A part of it is now a chapter of its own: “${partTitle}”.`
}

/** A summary without that sentence, whatever the part has been called since. */
export function withoutSplitOff(summary: string, partTitle: string): string {
  const said = splitOffWords(partTitle)
  const named = summary.includes(said) ? said : anySplitOff
  return summary.replace(named, '').trim()
}

const anySplitOff = new RegExp(splitOffWords('TITLE').replace('TITLE', '.*?').replace(/\.$/, '\\.'), 'su')
