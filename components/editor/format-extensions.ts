import type { Extensions } from '@tiptap/core'
import { DefinitionKeys } from './definition'
import type { DialogueName } from './dialogue-names'
import { fileViews } from './files/file-views'
import { TelephoneLinks } from './telephone-links'

/** What writing needs of definitions, files and telephone numbers; `open` opens the dialogue of a selected file. */
export function formatExtensions(open: (dialogue: DialogueName) => void): Extensions {
  return [fileViews(open), DefinitionKeys, TelephoneLinks]
}
