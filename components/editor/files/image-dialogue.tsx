'use client'

import { type FormEvent, useState } from 'react'
import { Button } from '@/components/ui/button'
import { LONGEST_ALTERNATIVE } from '@/lib/document/file-nodes'
import { Dialogue } from '../dialogue'
import type { DialogueProps } from '../dialogue-names'
import { TextField } from '../text-field'
import { FileField } from './file-field'
import { insertBlock, selectedAttributes } from './insert-block'
import { useUpload } from './use-upload'

/** Puts an image into the text, or changes the one that is selected: never without saying in words what it shows. */
export function ImageDialogue({ editor, onClose }: DialogueProps) {
  const present = selectedAttributes(editor, 'image')
  const [alt, setAlt] = useState(String(present?.alt ?? ''))
  const [problem, setProblem] = useState<string | null>(null)
  const upload = useUpload('image')

  const done = () => {
    onClose()
    editor.commands.focus()
  }
  const apply = (event: FormEvent) => {
    event.preventDefault()
    if (upload.part !== null) return
    const words = alt.trim()
    setProblem(words === '' ? 'Say in words what the image shows: some readers cannot see it' : null)
    if (!upload.uploaded && !present) upload.complain('Choose an image')
    if (!upload.uploaded && !present) document.getElementById('image-file')?.focus()
    else if (words === '') document.getElementById('image-alt')?.focus()
    else {
      const { file, name, width, height } = upload.uploaded ?? {}
      const attrs = upload.uploaded ? { file, name, width, height } : present
      insertBlock(editor, 'image', { ...attrs, alt: words })
      done()
    }
  }

  return (
    <Dialogue title={present ? 'Change image' : 'Image'} onClose={done}>
      <form onSubmit={apply} noValidate>
        <FileField
          id="image-file"
          label={present ? 'Another image in its place' : 'Image'}
          kind="image"
          state={upload}
          onChoose={upload.choose}
        />
        <TextField
          id="image-alt"
          label="What it shows, in words"
          hint="For readers who cannot see it, and where it cannot be shown: “Map of the four contact centres, each with its telephone number”."
          value={alt}
          problem={problem}
          longest={LONGEST_ALTERNATIVE}
          tall
          onChange={setAlt}
        />
        <div className="ch-actions">
          <Button busy={upload.part !== null}>{present ? 'Change image' : 'Add image'}</Button>
          <Button kind="secondary" type="button" onClick={done}>
            Cancel
          </Button>
        </div>
      </form>
    </Dialogue>
  )
}
