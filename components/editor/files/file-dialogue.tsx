'use client'

import { type FormEvent, useState } from 'react'
import { Button } from '@/components/ui/button'
import type { UploadedFile } from '@/lib/document/file-kinds'
import { Dialogue } from '../dialogue'
import type { DialogueProps } from '../dialogue-names'
import { TextField } from '../text-field'
import { FileField } from './file-field'
import { insertBlock, selectedAttributes } from './insert-block'
import { useUpload } from './use-upload'

/**
 * Puts a file into the text with words of the author's, or changes the one that is selected. Without a file, or without
 * words, nothing is put in: what is missing is said beside its field.
 */
export function FileDialogue(
  props: Pick<DialogueProps, 'editor' | 'onClose'> & {
    kind: 'image' | 'attachment'
    title: string
    /** What it is called after "Add" and "Change". */
    thing: string
    /** What is chosen, and what is said where nothing was. */
    file: { label: string; missing: string }
    /** What the block keeps of the file that was uploaded. */
    kept: (uploaded: UploadedFile) => Record<string, unknown>
    /** The attribute in which the words stand, how they are asked for, and what is said where they are missing. */
    words: {
      attribute: string
      label: string
      hint: string
      longest: number
      tall?: boolean
      missing: string
    }
    /** First words from the name of the file, where none have been written. */
    wordsFrom?: (fileName: string) => string
  },
) {
  const { editor, kind, thing } = props
  const { attribute, missing, ...field } = props.words
  const present = selectedAttributes(editor, kind)
  const [words, setWords] = useState(String(present?.[attribute] ?? ''))
  const [problem, setProblem] = useState<string | null>(null)
  const upload = useUpload(kind)
  const fileId = `${kind}-file`
  const wordsId = `${kind}-${attribute}`

  const done = () => {
    props.onClose()
    editor.commands.focus()
  }
  const choose = async (file: File) => {
    if (props.wordsFrom && words.trim() === '') setWords(props.wordsFrom(file.name))
    await upload.choose(file)
  }
  const apply = (event: FormEvent) => {
    event.preventDefault()
    if (upload.part !== null) return
    const written = words.trim()
    const attrs = upload.uploaded ? props.kept(upload.uploaded) : present
    setProblem(written === '' ? missing : null)
    if (!attrs) {
      upload.complain(props.file.missing)
      document.getElementById(fileId)?.focus()
    } else if (written === '') document.getElementById(wordsId)?.focus()
    else {
      insertBlock(editor, kind, { ...attrs, [attribute]: written })
      done()
    }
  }

  return (
    <Dialogue title={present ? `Change ${thing}` : props.title} onClose={done}>
      <form onSubmit={apply} noValidate>
        <FileField
          id={fileId}
          label={present ? `Another ${props.file.label.toLowerCase()} in its place` : props.file.label}
          kind={kind}
          state={upload}
          onChoose={choose}
        />
        <TextField id={wordsId} {...field} value={words} problem={problem} onChange={setWords} />
        <div className="ch-actions">
          <Button busy={upload.part !== null}>
            {present ? 'Change' : 'Add'} {thing}
          </Button>
          <Button kind="secondary" type="button" onClick={done}>
            Cancel
          </Button>
        </div>
      </form>
    </Dialogue>
  )
}
