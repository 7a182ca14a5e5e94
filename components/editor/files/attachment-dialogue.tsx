'use client'

import { type FormEvent, useState } from 'react'
import { Button } from '@/components/ui/button'
import { LONGEST_FILE_TITLE } from '@/lib/document/file-nodes'
import { Dialogue } from '../dialogue'
import type { DialogueProps } from '../dialogue-names'
import { TextField } from '../text-field'
import { FileField } from './file-field'
import { insertBlock, selectedAttributes } from './insert-block'
import { useUpload } from './use-upload'

/** Puts a form or leaflet into the text, or changes the one that is selected. Its type and size are shown to readers. */
export function AttachmentDialogue({ editor, onClose }: DialogueProps) {
  const present = selectedAttributes(editor, 'attachment')
  const [title, setTitle] = useState(String(present?.title ?? ''))
  const [problem, setProblem] = useState<string | null>(null)
  const upload = useUpload('attachment')

  const done = () => {
    onClose()
    editor.commands.focus()
  }
  const choose = async (file: File) => {
    if (title.trim() === '') setTitle(titleFrom(file.name))
    await upload.choose(file)
  }
  const apply = (event: FormEvent) => {
    event.preventDefault()
    if (upload.part !== null) return
    const words = title.trim()
    setProblem(words === '' ? 'Give the title that readers see' : null)
    if (!upload.uploaded && !present) upload.complain('Choose a file')
    if (!upload.uploaded && !present) document.getElementById('attachment-file')?.focus()
    else if (words === '') document.getElementById('attachment-title')?.focus()
    else {
      const { file, name, mediaType, size } = upload.uploaded ?? {}
      const attrs = upload.uploaded ? { file, name, mediaType, size } : present
      insertBlock(editor, 'attachment', { ...attrs, title: words })
      done()
    }
  }

  return (
    <Dialogue title={present ? 'Change form or leaflet' : 'Form or leaflet'} onClose={done}>
      <form onSubmit={apply} noValidate>
        <FileField
          id="attachment-file"
          label={present ? 'Another file in its place' : 'File'}
          kind="attachment"
          state={upload}
          onChoose={choose}
        />
        <TextField
          id="attachment-title"
          label="Title that readers see"
          hint="Its type and size are added: “Placement plan (Word, 45 KB)”."
          value={title}
          problem={problem}
          longest={LONGEST_FILE_TITLE}
          onChange={setTitle}
        />
        <div className="ch-actions">
          <Button busy={upload.part !== null}>{present ? 'Change' : 'Add'} form or leaflet</Button>
          <Button kind="secondary" type="button" onClick={done}>
            Cancel
          </Button>
        </div>
      </form>
    </Dialogue>
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
