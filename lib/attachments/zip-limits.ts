import { inflateRawSync } from 'node:zlib'

/** How much a zip file may hold. Sizes in bytes of what it unpacks to; `ratio` is unpacked to packed. */
export type ZipLimits = { entries: number; entrySize: number; totalSize: number; ratio: number }

/** What a document of an office program may hold: a chapter's text is a few hundred kilobytes of XML. */
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

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const LOCAL_HEADER = 0x04034b50

/**
 * Unpacks a zip file whole, within limits. What it declares of itself is checked first and believed nowhere: each
 * entry is unpacked into no more room than is left, so that neither one entry of zeros nor a thousand names for
 * the same bytes fills the memory. Refused too: encryption, zip64, names that lead out of the folder, and two
 * entries of one name (of which two readers would take different ones). Never throws.
 */
export function unpackZip(bytes: Uint8Array, limits: ZipLimits): UnpackedZip {
  const entries = directoryOf(bytes, limits)
  if ('problem' in entries) return entries
  const files = new Map<string, Uint8Array>()
  let left = limits.totalSize
  for (const entry of entries.entries) {
    const unpacked = unpack(bytes, entry, Math.min(left, limits.entrySize), limits.ratio)
    if ('problem' in unpacked) return unpacked
    left -= unpacked.content.length
    files.set(entry.name, unpacked.content)
  }
  return { files }
}

/** Does the file begin as a zip does? */
export function looksLikeZip(bytes: Uint8Array): boolean {
  return bytes.length > 22 && view(bytes).getUint32(0, true) === LOCAL_HEADER
}

type Entry = { name: string; method: number; packed: number; unpacked: number; at: number }

function directoryOf(bytes: Uint8Array, limits: ZipLimits): { entries: Entry[] } | { problem: string } {
  const data = view(bytes)
  const end = looksLikeZip(bytes) ? endOfDirectory(data) : -1
  if (end === -1) return { problem: 'The file is damaged, or it is not what its name says.' }
  const count = data.getUint16(end + 10, true)
  if (count > limits.entries) return { problem: `The file holds more than ${limits.entries} parts.` }
  const entries: Entry[] = []
  const names = new Set<string>()
  let [at, total] = [data.getUint32(end + 16, true), 0]
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || data.getUint32(at, true) !== DIRECTORY_ENTRY) return damaged()
    const [flags, method] = [data.getUint16(at + 8, true), data.getUint16(at + 10, true)]
    const [packed, unpacked] = [data.getUint32(at + 20, true), data.getUint32(at + 24, true)]
    const nameLength = data.getUint16(at + 28, true)
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength))
    if (flags & 1) return { problem: 'The file is protected with a password. Take the password off first.' }
    if (packed === 0xffffffff || unpacked === 0xffffffff) return tooLarge()
    total += unpacked
    if (unpacked > limits.entrySize || total > limits.totalSize) return tooLarge()
    if (names.has(name) || /(^|[\\/])\.\.([\\/]|$)|^[\\/]|\\|\0/.test(name)) return damaged()
    names.add(name)
    if (!name.endsWith('/')) {
      entries.push({ name, method, packed, unpacked, at: data.getUint32(at + 42, true) })
    }
    at += 46 + nameLength + data.getUint16(at + 30, true) + data.getUint16(at + 32, true)
  }
  return { entries }
}

/** Where the record at the end of the directory is: before a comment of at most 64 KB. */
function endOfDirectory(data: DataView): number {
  const last = data.byteLength - 22
  for (let at = last; at >= Math.max(0, last - 0xffff); at--) {
    if (data.getUint32(at, true) === END_OF_DIRECTORY) return at
  }
  return -1
}

function unpack(
  bytes: Uint8Array,
  entry: Entry,
  room: number,
  ratio: number,
): { content: Uint8Array } | { problem: string } {
  const data = view(bytes)
  if (entry.at + 30 > bytes.length || data.getUint32(entry.at, true) !== LOCAL_HEADER) return damaged()
  const from = entry.at + 30 + data.getUint16(entry.at + 26, true) + data.getUint16(entry.at + 28, true)
  const packed = bytes.subarray(from, from + entry.packed)
  if (packed.length !== entry.packed) return damaged()
  if (entry.method === 0) return packed.length > room ? tooLarge() : { content: packed }
  if (entry.method !== 8) return damaged()
  if (room === 0 && entry.unpacked > 0) return tooLarge()
  try {
    const content = inflateRawSync(packed, { maxOutputLength: Math.max(room, 1) })
    if (content.length !== entry.unpacked) return damaged()
    const dense = content.length > RATIO_COUNTS_FROM && content.length > packed.length * ratio
    return dense ? tooLarge() : { content }
  } catch (error) {
    const full =
      error instanceof RangeError ||
      (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE')
    return full ? tooLarge() : damaged()
  }
}

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function damaged(): { problem: string } {
  return { problem: 'The file is damaged. Open it in the program that made it, and save it again.' }
}

function tooLarge(): { problem: string } {
  return { problem: 'The file unpacks to far more than it should. Save it without its large pictures.' }
}
