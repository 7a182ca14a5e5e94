import { sizeWords } from '@/lib/document/file-kinds'

/** The largest logo, in bytes: every phone that opens the manual loads it once. */
export const LARGEST_LOGO = 24 * 1024

/** What is said of a file that is too large to be a logo. */
export const LOGO_TOO_LARGE = `A logo may have at most ${sizeWords(LARGEST_LOGO)}, because every reader’s phone loads it. Save it smaller: 120 pixels high is enough`
