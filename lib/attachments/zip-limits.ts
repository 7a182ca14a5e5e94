import { inflateRawSync } from 'node:zlib'
import { isZip, type ZipEntry, zipEntries } from './zip-entries'

/** How much a zip file may hold. Sizes in bytes of what it unpacks to; `ratio` is unpacked to packed. */
export type ZipLimits = { entries: number; entrySize: number; totalSize: number; ratio: number }

/** What a document of a word processor may hold: a chapter's text is a few hundred kilobytes of XML. */
export const DOCUMENT_ZIP_LIMITS: ZipLimits = {
  entries: 2_000,
  entrySize: 20_000_000,
  totalSize: 60_000_000,
  ratio: 250,
}

/** The unpacked files of a zip by their names, or what keeps it from being unpacked, as a sentence. */
export type UnpackedZip = { files: Map<string, Uint8Array> } | { problem: string }

/** Small files may be as repetitive as they like. */
const RATIO_COUNTS_FROM = 1_000_000

/**
 * Unpacks a zip file whole, within limits. What it declares of itself is checked first and believed nowhere: each
 * entry is unpacked into no more room than is left, so that neither one entry of zeros nor a thousand names for
 * the same bytes fills the memory. Refused too: encryption, zip64, names that lead out of the folder, and two
 * entries of one name (of which two readers would take different ones). Never throws.
 */
export function unpackZip(bytes: Uint8Array, limits: ZipLimits): UnpackedZip {
  const entries = isZip(bytes) ? zipEntries(bytes) : null
  if (!entries) return damaged()
  const problem = declaredProblem(entries, limits)
  if (problem) return problem
  const files = new Map<string, Uint8Array>()
  let left = limits.totalSize
  for (const entry of entries) {
    if (entry.name.endsWith('/')) continue
    const content = unpack(bytes, entry, Math.min(left, limits.entrySize), limits.ratio)
    if (!(content instanceof Uint8Array)) return content
    left -= content.length
    files.set(entry.name, content)
  }
  return { files }
}

function declaredProblem(entries: ZipEntry[], limits: ZipLimits): { problem: string } | null {
  if (entries.length > limits.entries) return { problem: `The file holds more than ${limits.entries} parts.` }
  const total = entries.reduce((sum, { unpacked }) => sum + unpacked, 0)
  if (total > limits.totalSize || entries.some(({ unpacked }) => unpacked > limits.entrySize))
    return tooLarge()
  const names = entries.map(({ name }) => name)
  const leading = names.some((name) => /(^|\/)\.\.(\/|$)|^\/|\\|\0/.test(name))
  return leading || new Set(names).size < names.length ? damaged() : null
}

function unpack(
  bytes: Uint8Array,
  entry: ZipEntry,
  room: number,
  ratio: number,
): Uint8Array | { problem: string } {
  // zipEntries has seen that the entry stands there under its name, whole.
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const start =
    entry.offset + 30 + file.readUInt16LE(entry.offset + 26) + file.readUInt16LE(entry.offset + 28)
  const packed = file.subarray(start, start + entry.packed)
  if (entry.method === 0) return packed.length > room ? tooLarge() : packed
  if (entry.method !== 8) return damaged()
  try {
    const content = inflateRawSync(packed, { maxOutputLength: room + 1 })
    if (content.length > room) return tooLarge()
    if (content.length !== entry.unpacked) return damaged()
    return content.length > RATIO_COUNTS_FROM && content.length > packed.length * ratio ? tooLarge() : content
  } catch (error) {
    return error instanceof RangeError ? tooLarge() : damaged()
  }
}

function damaged(): { problem: string } {
  return {
    problem: 'The file is damaged or has a password. Open it in the program that made it, and save it again.',
  }
}

function tooLarge(): { problem: string } {
  return { problem: 'The file unpacks to far more than it should. Save it without its large pictures.' }
}
