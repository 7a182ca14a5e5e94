import type { FileMediaType } from '@/lib/document/file-kinds'
import { OFFICE_ZIP_LIMITS, unpackZip, type ZipProblem } from './unpack-zip'
import { zipEntries } from './zip-entries'

/** The part without which a file is not of its type. */
const MAIN_PARTS: Partial<Record<FileMediaType, string>> = {
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'word/document.xml',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xl/workbook.xml',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'ppt/presentation.xml',
  'application/vnd.oasis.opendocument.text': 'content.xml',
}

/** Why, in a sentence about the file of this name. */
const SENTENCES: Record<ZipProblem, (name: string) => string> = {
  damaged: (name) =>
    `“${name}” is damaged or has a password, so it cannot be looked into. Save it again without a password.`,
  programs: (name) =>
    `“${name}” holds macros, which could run on a reader’s computer. Save it without macros (as .docx, .xlsx or .pptx) and upload that.`,
  parts: tooLarge,
  size: tooLarge,
}

/** Why a zip file is not taken in as a document, as a sentence; null where it may be. It is unpacked, and nothing kept. */
export async function packingProblem(name: string, bytes: Uint8Array): Promise<string | null> {
  const unpacked = await unpackZip(bytes, OFFICE_ZIP_LIMITS, { keep: false })
  return 'problem' in unpacked ? SENTENCES[unpacked.problem](name) : null
}

/** Does the zip file have the part that a file of this type must have? */
export function hasMainPart(mediaType: FileMediaType, bytes: Uint8Array): boolean {
  const part = MAIN_PARTS[mediaType]
  return part === undefined || (zipEntries(bytes) ?? []).some((entry) => entry.name === part)
}

function tooLarge(name: string): string {
  return `“${name}” would unpack to far more than it should. Save it again in the program it came from.`
}
