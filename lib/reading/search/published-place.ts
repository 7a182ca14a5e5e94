/** A place of a manual that readers have: a chapter, or (`manual` null) a manual itself, by its permanent address. */
export type PublishedPlace = { href: string; title: string; number: string | null; manual: string | null }
