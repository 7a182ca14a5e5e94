'use client'

import { LONGEST_ALTERNATIVE } from '@/lib/document/file-nodes'
import type { DialogueProps } from '../dialogue-names'
import { FileDialogue } from './file-dialogue'

/** Puts an image into the text, or changes the one that is selected: never without saying in words what it shows. */
export function ImageDialogue({ editor, onClose }: DialogueProps) {
  return (
    <FileDialogue
      editor={editor}
      onClose={onClose}
      kind="image"
      title="Image"
      thing="image"
      file={{ label: 'Image', missing: 'Choose an image' }}
      kept={({ file, name, width, height }) => ({ file, name, width, height })}
      words={{
        attribute: 'alt',
        label: 'What it shows, in words',
        hint: 'For readers who cannot see it, and where it cannot be shown: “Map of the four contact centres, each with its telephone number”.',
        longest: LONGEST_ALTERNATIVE,
        tall: true,
        missing: 'Say in words what the image shows: some readers cannot see it',
      }}
    />
  )
}
