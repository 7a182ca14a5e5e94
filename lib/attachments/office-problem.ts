import type { FileMediaType } from '@/lib/document/file-kinds'
import { unpackedSize, type ZipEntry, zipEntries } from './zip-entries'

/** The most parts an office file may have, and the most bytes that it may be unpacked. */
const MOST_PARTS = 2_000
const MOST_UNPACKED = 200 * 1024 * 1024

/** The part without which a file is not of its type. */
const MAIN_PARTS: Partial<Record<FileMediaType, string>> = {
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'word/document.xml',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xl/workbook.xml',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'ppt/presentation.xml',
  'application/vnd.oasis.opendocument.text': 'content.xml',
}

/** Where programs stand in office files: Visual Basic, older macro sheets, ActiveX, and those of LibreOffice. */
const PROGRAMS = /(^|\/)(vbaproject\.bin|vbadata\.xml|macrosheets\/|activex\/)|^(basic|scripts)\//i

/**
 * Why a zip file is not taken in as a document, as a sentence; null where it may be. Its parts are counted, what they
 * say they unpack to is added up, and then they are unpacked, a part at a time and without keeping anything:
 * what a file says of its own size may be a lie.
 */
export async function packingProblem(name: string, bytes: Uint8Array): Promise<string | null> {
  const entries = zipEntries(bytes)
  if (!entries)
    return `“${name}” is damaged or has a password, so it cannot be looked into. Save it again without a password.`
  if (entries.some((entry) => PROGRAMS.test(entry.name)))
    return `“${name}” holds macros, which could run on a reader’s computer. Save it without macros (as .docx, .xlsx or .pptx) and upload that.`
  const told = entries.reduce((sum, entry) => sum + entry.unpacked, 0)
  if (entries.length > MOST_PARTS || told > MOST_UNPACKED) return tooLarge(name)
  let left = MOST_UNPACKED
  for (const entry of entries) {
    const size = await unpackedSize(bytes, entry, left)
    if (size === null) return tooLarge(name)
    left -= size
  }
  return null
}

/** Does the zip file have the part that a file of this type must have? */
export function hasMainPart(mediaType: FileMediaType, bytes: Uint8Array): boolean {
  const part = MAIN_PARTS[mediaType]
  return part === undefined || (zipEntries(bytes) ?? []).some((entry: ZipEntry) => entry.name === part)
}

function tooLarge(name: string): string {
  return `“${name}” would unpack to far more than it should, or not at all. Save it again in the program it came from.`
}
