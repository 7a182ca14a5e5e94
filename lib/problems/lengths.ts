/** The most characters of what a reader reports. */
export const LONGEST_REPORT = 2000

/** The most characters of an answer. */
export const LONGEST_ANSWER = 4000
