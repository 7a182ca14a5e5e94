import { fileTypeFromBuffer } from 'file-type'
import {
  endingOf,
  FILE_KINDS,
  type FileMediaType,
  isFileMediaType,
  isFileName,
  isNameOf,
  LARGEST_FILE,
  LARGEST_IMAGE,
  LONGEST_FILE_NAME,
  sizeWords,
} from '@/lib/document/file-kinds'
import { imageSize } from './image-size'
import { hasMainPart, packingProblem } from './office-problem'
import { isZip } from './zip-entries'

/** What a file is, as its content says; a picture has a size in pixels. Or why it is not taken in, as a sentence. */
export type FileContent = { mediaType: FileMediaType; width?: number; height?: number } | { problem: string }

const TAKEN =
  'Chapters hold PDF, Word, Excel, PowerPoint, OpenDocument text, PNG, JPEG, GIF, WebP, text and CSV files.'

/**
 * Looks into a file that somebody wants to put into a chapter. What counts is its bytes; the name has to agree with
 * them. Nothing is believed that the file says of itself, and nothing in it is run.
 */
export async function readFileContent(name: string, bytes: Uint8Array): Promise<FileContent> {
  const refused = nameProblem(name) ?? sizeProblem(name, bytes.length, LARGEST_FILE)
  if (refused) return { problem: refused }
  const packing = isZip(bytes) ? await packingProblem(name, bytes) : null
  if (packing) return { problem: packing }

  const mediaType = await mediaTypeOf(name, bytes)
  if (mediaType === null && isTextOfOldLetters(name, bytes))
    return {
      problem: `“${name}” is not text in UTF-8, so readers would see wrong letters. Save it as UTF-8 (in Excel: “CSV UTF-8”) and upload that.`,
    }
  if (mediaType === null) return { problem: `“${name}” is of a kind that a chapter cannot hold. ${TAKEN}` }
  const { label, endings, image } = FILE_KINDS[mediaType]
  if (!isNameOf(name, mediaType))
    return {
      problem: `“${name}” is not what its name says: its content is ${label}. Save it again in the program it came from, so that its name ends in .${endings[0]}.`,
    }
  if (!image) return { mediaType }
  const tooLarge = sizeProblem(name, bytes.length, LARGEST_IMAGE)
  if (tooLarge) return { problem: tooLarge }
  const size = imageSize(mediaType, bytes)
  return size
    ? { mediaType, ...size }
    : { problem: `“${name}” is damaged: it does not say how large the picture is.` }
}

function nameProblem(name: string): string | null {
  if (isFileName(name)) return null
  return `The file’s name cannot be used: give it one line of at most ${LONGEST_FILE_NAME} characters, without slashes.`
}

function sizeProblem(name: string, size: number, largest: number): string | null {
  if (size === 0) return `“${name}” is empty.`
  if (size <= largest) return null
  const what = largest === LARGEST_IMAGE ? 'an image' : 'a file'
  return `“${name}” has ${sizeWords(size)}; ${what} may have at most ${sizeWords(largest)}.`
}

/** Text has no signature: it is what is readable as UTF-8 and carries the name of text. */
async function mediaTypeOf(name: string, bytes: Uint8Array): Promise<FileMediaType | null> {
  const found = await fileTypeFromBuffer(bytes)
  if (found) return isFileMediaType(found.mime) && hasMainPart(found.mime, bytes) ? found.mime : null
  if (!isPlainText(bytes)) return null
  return endingOf(name) === 'csv' ? 'text/csv' : 'text/plain'
}

function isPlainText(bytes: Uint8Array): boolean {
  const text = inUtf8(bytes)
  // A page or a drawing is text too, and could be opened as one.
  return (
    text !== null &&
    !/[^\P{Cc}\t\n\r\f]/u.test(text) &&
    !/^\s*<(!doctype|\?xml|html|svg|script|!--)/i.test(text)
  )
}

/** Is it named as text, and not in UTF-8? So Excel saves "CSV" on Windows, with its own letters for £ and é. */
function isTextOfOldLetters(name: string, bytes: Uint8Array): boolean {
  return ['csv', 'txt'].includes(endingOf(name)) && inUtf8(bytes) === null
}

function inUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
