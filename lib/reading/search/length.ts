/** The longest search that is looked for, in characters. */
export const LONGEST_SEARCH = 200
