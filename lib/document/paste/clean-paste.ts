import { blocksFrom } from './blocks'
import { dropUnwanted, type LeftOut } from './drop-unwanted'
import { headingsFrom } from './headings'
import { linksFrom, type ReferenceAt } from './links'
import { listsFrom } from './lists'
import { marksFrom } from './marks'
import { keepOwnParts } from './own-parts'
import { tablesFrom } from './tables'
import { tidy } from './tidy'

/**
 * Cleans what was pasted from Word, Outlook, Google Docs or a web page, in the document's body, to the few elements that a
 * chapter's text is read from: headings, paragraphs, lists, tables, quotations, bold, italic, links. Changes the document
 * that it is given. What it leaves is still only HTML: the schema decides what of it becomes text.
 */
export function cleanPaste(document: Document, referenceAt: ReferenceAt): LeftOut {
  const { body } = document
  keepOwnParts(body)
  const leftOut = dropUnwanted(body)
  listsFrom(body)
  headingsFrom(body)
  linksFrom(body, referenceAt)
  marksFrom(body)
  blocksFrom(body)
  tablesFrom(body)
  tidy(body)
  return leftOut
}
