/** The header in which proxy.ts tells pages the address that was asked for; what a request says in it is overwritten. */
export const PATH_HEADER = 'x-chapterhouse-path'
