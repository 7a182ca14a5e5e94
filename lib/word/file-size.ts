/** The largest Word file that is read, in bytes: pictures make the rest. */
export const LARGEST_WORD_FILE = 10_000_000

/** Why a larger one is not read. */
export const WORD_FILE_TOO_LARGE = `The file is larger than ${LARGEST_WORD_FILE / 1_000_000} MB. Save it without its large pictures.`
