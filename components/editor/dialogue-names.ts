import type { Editor } from '@tiptap/core'
import type { ReferableChapter } from './find-chapters'

/** What a tool, a key or something typed opens, by name: dialogues, and `find`, the bar that finds in the text. */
export type DialogueName =
  | 'link'
  | 'reference'
  | 'manual-reference'
  | 'image'
  | 'attachment'
  | 'shortcuts'
  | 'find'

/** What of its manual the text may point to, for the dialogues. */
export type Surroundings = {
  /** The chapters that a text may refer to, in contents order. */
  chapters: readonly ReferableChapter[]
  /** The chapter that is being written. */
  chapterId: string
}

/** What every dialogue of the editor is given. `onClose` puts the focus back into the text. */
export type DialogueProps = { editor: Editor; surroundings: Surroundings; onClose: () => void }
