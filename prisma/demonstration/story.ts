/*
 * What a demonstration story is made of: plain data, from which commands make a manual's history. Chapters,
 * sections and files are named by title or file name, as they are called when the step is taken.
 */

/** Why a text was changed; `words` is a sentence for staff, to follow the amendment summary. */
export type StoryReason = {
  readonly because: 'law' | 'guidance' | 'case' | 'local decision' | 'learning review'
  readonly words: string
}

/**
 * A change to a chapter's Markdown. `find` is a stretch of one line of it, which occurs exactly once in the
 * chapter as it then stands; `replace` takes its place. `append` is put after the end, behind a blank line.
 * `file` is a whole text in place of what was there: a file name in the story's folder.
 */
export type TextChange =
  | { readonly find: string; readonly replace: string }
  | { readonly append: string }
  | { readonly file: string }

/** Where a chapter is put: after a chapter of that section or subsection, or first in it (`after: null`). */
export type StoryPlace = {
  readonly section: string
  readonly subsection: string | null
  readonly after: string | null
}

/** A change of a chapter's text, as an author submits it. `inForceOn` is YYYY-MM-DD. */
export type StoryRevision = {
  readonly chapter: string
  readonly kind: 'updated' | 'minor'
  readonly summary: string
  readonly reason: StoryReason
  readonly inForceOn: string | null
  readonly changes: readonly TextChange[]
}

/** A chapter that is added to the contents, with its first text. */
export type NewChapter = {
  readonly kind: 'new'
  readonly chapter: string
  readonly place: StoryPlace
  readonly summary: string
  readonly reason: StoryReason
  readonly file: string
}

/** A chapter that is given another title; `chapter` is the old one. */
export type RenamedChapter = {
  readonly kind: 'renamed'
  readonly chapter: string
  readonly newTitle: string
  readonly reason: StoryReason
}

/** A chapter that is put in another place. */
export type MovedChapter = {
  readonly kind: 'moved'
  readonly chapter: string
  readonly place: StoryPlace
  readonly reason: StoryReason
}

/** A chapter that is removed, what staff are told of it, and the chapter that takes its place. */
export type RemovedChapter = {
  readonly kind: 'removed'
  readonly chapter: string
  readonly details: string
  readonly replacedBy: string | null
  readonly reason: StoryReason
}

/** One thing that happens in an edition. */
export type StoryStep = StoryRevision | NewChapter | RenamedChapter | MovedChapter | RemovedChapter

/** An edition: its steps in the order in which they are taken, published together. */
export type StoryEdition = { readonly name: string; readonly steps: readonly StoryStep[] }

/** A revision that the approver sent back, with the words it was sent back with. */
export type ReturnedRevision = { readonly revision: StoryRevision; readonly remark: string }

/** A revision that could not wait for an approver, and why. */
export type EmergencyRevision = { readonly revision: StoryRevision; readonly reason: string }

/** A manual's history after its baseline, and the work under way after the newest edition. */
export type Story = {
  readonly authority: { readonly slug: string; readonly name: string }
  readonly manual: { readonly slug: string; readonly name: string }
  readonly editions: readonly StoryEdition[]
  readonly emergency: EmergencyRevision
  readonly returned: ReturnedRevision
  readonly submitted: StoryRevision
  readonly approved: StoryRevision
}
