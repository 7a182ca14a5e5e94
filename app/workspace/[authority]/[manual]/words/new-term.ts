/** What the list of terms has besides the terms: to make another. */
export const NEW_TERM = 'new'
