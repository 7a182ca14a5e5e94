import { LARGEST_FILE, LARGEST_IMAGE, sizeWords, type UploadedFile } from '@/lib/document/file-kinds'
import { manualHome } from '../manual-home'

/** What became of an upload: the file as it was taken in, or why it was not, as a sentence. */
export type UploadAnswer = UploadedFile | { problem: string }

/** An upload under way; `stop` ends it, and its answer is then a problem. */
export type Upload = { answer: Promise<UploadAnswer>; stop: () => void }

const UNREACHED = 'The file did not reach the server. Check your connection, then try again.'

/** Sends a file to the manual's authority and tells how far it is, from 0 to 1. A file that is too large is not sent. */
export function uploadFile(
  file: File,
  kind: 'image' | 'attachment',
  onProgress: (part: number) => void,
): Upload {
  const largest = kind === 'image' ? LARGEST_IMAGE : LARGEST_FILE
  if (file.size > largest)
    return answered(
      `“${file.name}” has ${sizeWords(file.size)}; ${kind === 'image' ? 'an image' : 'a file'} may have at most ${sizeWords(largest)}.`,
    )
  if (file.size === 0) return answered(`“${file.name}” is empty.`)
  const request = new XMLHttpRequest()
  const answer = new Promise<UploadAnswer>((resolve) => {
    request.upload.onprogress = ({ loaded, total }) => onProgress(loaded / Math.max(1, total))
    request.onload = () => resolve(read(request.responseText))
    request.onerror = () => resolve({ problem: UNREACHED })
    request.onabort = () => resolve({ problem: 'The upload was stopped.' })
    request.open('POST', `${manualHome()}/files?name=${encodeURIComponent(file.name)}`)
    request.setRequestHeader('Content-Type', 'application/octet-stream')
    request.send(file)
  })
  return { answer, stop: () => request.abort() }
}

function answered(problem: string): Upload {
  return { answer: Promise.resolve({ problem }), stop: () => {} }
}

function read(text: string): UploadAnswer {
  try {
    const answer: unknown = JSON.parse(text)
    if (typeof answer === 'object' && answer !== null && ('file' in answer || 'problem' in answer))
      return answer as UploadAnswer
  } catch {
    // A page of a proxy in front, or none at all.
  }
  return { problem: UNREACHED }
}
