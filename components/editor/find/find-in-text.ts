import { type Editor, Extension } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import {
  findNext,
  findPrev,
  getMatchHighlights,
  replaceAll,
  replaceNext,
  SearchQuery,
  search,
  setSearchState,
} from 'prosemirror-search'
import { findPattern, type Sought } from '@/lib/document/find-pattern'

/** Marks what is looked for in the text. Nothing is looked at while nothing is sought. */
export const FindInText = Extension.create({
  name: 'findInText',
  addProseMirrorPlugins: () => [search()],
})

/** How many places were found, and which of them is selected: 0 where none is. */
export type Found = { at: number; of: number }

/** Looks for these words and marks them; no words end the search. `replacement` is put in as it is typed. */
export function seek(editor: Editor, sought: Sought, replacement = ''): void {
  const query = new SearchQuery({
    search: sought.words === '' ? '' : findPattern(sought),
    caseSensitive: sought.matchCase,
    literal: true,
    regexp: true,
    // "$1" is an amount here, and nothing else.
    replace: replacement.replaceAll('$', '$$$$'),
  })
  editor.view.dispatch(setSearchState(editor.state.tr, query))
}

/** Where the search stands. */
export function found(editor: Editor): Found {
  const { selection } = editor.state
  const places = getMatchHighlights(editor.state).find()
  const at = places.findIndex(({ from, to }) => from === selection.from && to === selection.to)
  return { at: at + 1, of: places.length }
}

/** Selects the first place at the cursor or after it, round the end; nothing where there is none. */
export function selectNearest(editor: Editor): void {
  const { doc, selection, tr } = editor.state
  const places = getMatchHighlights(editor.state).find()
  const place = places.find(({ from }) => from >= selection.from) ?? places[0]
  if (place)
    editor.view.dispatch(tr.setSelection(TextSelection.create(doc, place.from, place.to)).scrollIntoView())
}

/** Selects the next place, round the end. */
export function selectNext(editor: Editor): void {
  findNext(editor.state, editor.view.dispatch)
}

/** Selects the place before, round the beginning. */
export function selectPrevious(editor: Editor): void {
  findPrev(editor.state, editor.view.dispatch)
}

/** Replaces the selected place and selects the next one; where none is selected, selects the next. */
export function replaceOne(editor: Editor): void {
  replaceNext(editor.state, editor.view.dispatch)
}

/** Replaces every place in one step of undo, and says how many there were. */
export function replaceEvery(editor: Editor): number {
  const { of } = found(editor)
  if (of > 0) replaceAll(editor.state, editor.view.dispatch)
  return of
}
