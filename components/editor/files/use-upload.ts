'use client'

import { useEffect, useRef, useState } from 'react'
import type { UploadedFile } from '@/lib/document/file-kinds'
import { say } from '../say'
import { type Upload, uploadFile } from './upload'

/** Where an upload stands; `part` goes from 0 to 1. */
export type UploadState = { part: number | null; uploaded: UploadedFile | null; problem: string | null }

/** Uploads the file that was chosen last; one that is under way is stopped when another is chosen or the dialogue closes. */
export function useUpload(kind: 'image' | 'attachment') {
  const [state, setState] = useState<UploadState>({ part: null, uploaded: null, problem: null })
  const underWay = useRef<Upload | null>(null)
  useEffect(() => () => underWay.current?.stop(), [])

  const choose = async (file: File) => {
    underWay.current?.stop()
    setState({ part: 0, uploaded: null, problem: null })
    const upload = uploadFile(file, kind, (part) =>
      setState((now) => (now.part === null ? now : { ...now, part })),
    )
    underWay.current = upload
    const answer = await upload.answer
    if (underWay.current !== upload) return
    if ('problem' in answer) setState({ part: null, uploaded: null, problem: answer.problem })
    else {
      setState({ part: null, uploaded: answer, problem: null })
      say(`${answer.name} uploaded`)
    }
  }
  const complain = (problem: string) => setState((now) => ({ ...now, problem }))
  return { ...state, choose, complain }
}
