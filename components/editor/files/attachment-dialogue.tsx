'use client'

import { LONGEST_FILE_TITLE } from '@/lib/document/file-nodes'
import type { DialogueProps } from '../dialogue-names'
import { FileDialogue } from './file-dialogue'

/** Puts a form or leaflet into the text, or changes the one that is selected. Its type and size are shown to readers. */
export function AttachmentDialogue({ editor, onClose }: DialogueProps) {
  return (
    <FileDialogue
      editor={editor}
      onClose={onClose}
      kind="attachment"
      title="Form or leaflet"
      thing="form or leaflet"
      file={{ label: 'File', missing: 'Choose a file' }}
      kept={({ file, name, mediaType, size }) => ({ file, name, mediaType, size })}
      words={{
        attribute: 'title',
        label: 'Title that readers see',
        hint: 'Its type and size are added: “Placement plan (Word, 45 KB)”.',
        longest: LONGEST_FILE_TITLE,
        missing: 'Give the title that readers see',
      }}
      wordsFrom={titleFrom}
    />
  )
}

/** A first title from a file's name: "placement_plan-v2.docx" is "placement plan v2", with a capital. */
function titleFrom(name: string): string {
  const words = name
    .replace(/\.[^.]*$/, '')
    .replace(/[_-]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`.slice(0, LONGEST_FILE_TITLE)
}
