import { getSchema } from '@tiptap/core'
import { documentExtensions } from './extensions'

/** The ProseMirror schema of the document format: which nodes there are and what may stand in what. */
export const documentSchema = getSchema(documentExtensions)
