'use client'

import type { ComponentType } from 'react'
import type { DialogueName, DialogueProps } from './dialogue-names'
import { AttachmentDialogue } from './files/attachment-dialogue'
import { ImageDialogue } from './files/image-dialogue'
import { LinkDialogue } from './link-dialogue'
import { ManualReferenceDialogue } from './manual-reference-dialogue'
import { ReferenceDialogue } from './reference-dialogue'
import { ShortcutsDialogue } from './shortcuts-dialogue'

/** The dialogue that stands behind each name. A tool whose dialogue is not here opens nothing. */
const DIALOGUES: Partial<Record<DialogueName, ComponentType<DialogueProps>>> = {
  link: LinkDialogue,
  reference: ReferenceDialogue,
  'manual-reference': ManualReferenceDialogue,
  image: ImageDialogue,
  attachment: AttachmentDialogue,
  shortcuts: ShortcutsDialogue,
}

/** The dialogue that is open, if one is. */
export function OpenDialogue(props: DialogueProps & { name: DialogueName | null }) {
  const { name, ...given } = props
  const Named = name ? DIALOGUES[name] : undefined
  return Named ? <Named {...given} /> : null
}
