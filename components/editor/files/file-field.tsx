'use client'

import { FILE_KINDS, fileWords, LARGEST_FILE, LARGEST_IMAGE, sizeWords } from '@/lib/document/file-kinds'
import type { UploadState } from './use-upload'

/** Asks for a file from the author's computer, says how far it is on its way, and what is wrong with it. */
export function FileField(props: {
  id: string
  label: string
  kind: 'image' | 'attachment'
  state: UploadState
  onChoose: (file: File) => void
}) {
  const { id, state, kind } = props
  const { part, uploaded, problem } = state
  const kinds = Object.entries(FILE_KINDS).filter(([, { image }]) => kind === 'attachment' || image)
  const accept = kinds
    .flatMap(([type, { endings }]) => [type, ...endings.map((ending) => `.${ending}`)])
    .join(',')
  const hint =
    kind === 'image'
      ? `PNG, JPEG, GIF or WebP, at most ${sizeWords(LARGEST_IMAGE)}`
      : `PDF, Word, Excel, PowerPoint, OpenDocument text, text, CSV or a picture, at most ${sizeWords(LARGEST_FILE)}. No macros.`
  return (
    <div className={`govuk-form-group${problem ? ' govuk-form-group--error' : ''}`}>
      <label className="govuk-label govuk-label--s" htmlFor={id}>
        {props.label}
      </label>
      <div className="govuk-hint" id={`${id}-hint`}>
        {hint}
      </div>
      {problem && (
        <p className="govuk-error-message" id={`${id}-problem`} role="alert">
          <span className="govuk-visually-hidden">Error:</span> {problem}
        </p>
      )}
      <input
        className={`govuk-file-upload${problem ? ' govuk-file-upload--error' : ''}`}
        id={id}
        type="file"
        accept={accept}
        aria-describedby={problem ? `${id}-hint ${id}-problem` : `${id}-hint`}
        aria-invalid={problem ? true : undefined}
        onChange={({ target }) => {
          const file = target.files?.[0]
          if (file) props.onChoose(file)
        }}
      />
      <div className="ch-upload" role="status">
        {part !== null && (
          <>
            <progress max={1} value={part} aria-label="Upload" /> Uploading, {Math.round(part * 100)}%
          </>
        )}
        {uploaded && `${uploaded.name} is uploaded (${fileWords(uploaded.mediaType, uploaded.size)})`}
      </div>
    </div>
  )
}
