import { createInflateRaw } from 'node:zlib'
import { isZip, packedBytes, type ZipEntry, zipEntries } from './zip-entries'

/** How much a zip file may hold. Sizes in bytes of what it unpacks to; `ratio` is unpacked to packed. */
export type ZipLimits = { entries: number; entrySize: number; totalSize: number; ratio: number }

/** What an office file may hold that is handed on as it is. */
export const OFFICE_ZIP_LIMITS: ZipLimits = {
  entries: 2_000,
  entrySize: 200 * 1024 * 1024,
  totalSize: 200 * 1024 * 1024,
  ratio: Number.POSITIVE_INFINITY,
}

/** What a document may hold that is read as a text: a chapter's is a few hundred kilobytes of XML. */
export const DOCUMENT_ZIP_LIMITS: ZipLimits = {
  entries: 2_000,
  entrySize: 20_000_000,
  totalSize: 60_000_000,
  ratio: 250,
}

/**
 * What keeps a zip file from being unpacked: it is damaged or encrypted, holds programs, has too many parts, or unpacks
 * to more than it may, or than it says.
 */
export type ZipProblem = 'damaged' | 'programs' | 'parts' | 'size'

/** Where programs stand in office files: Visual Basic, older macro sheets, ActiveX, and those of LibreOffice. */
const PROGRAMS = /(^|\/)(vbaproject|vbadata|macrosheets\/|activex\/)|^(basic|scripts)\//i

/** Small files may be as repetitive as they like. */
const RATIO_COUNTS_FROM = 1_000_000

/**
 * Unpacks a zip file within limits and gives its files by their names; with `keep` false their bytes are counted and
 * let go. What it declares of itself is checked first and believed nowhere: each entry is unpacked a piece at a time,
 * beside the event loop, and given up where it passes what is left, so that neither one entry of zeros nor a thousand
 * names for the same bytes fills the memory. Damaged are also zip64, names that lead out of the folder, and two entries
 * of one name (of which two readers would take different ones). Never throws.
 */
export async function unpackZip(
  bytes: Uint8Array,
  limits: ZipLimits,
  { keep }: { keep: boolean },
): Promise<{ files: Map<string, Uint8Array> } | { problem: ZipProblem }> {
  const entries = isZip(bytes) ? zipEntries(bytes) : null
  const problem = entries ? declaredProblem(entries, limits) : 'damaged'
  if (!entries || problem) return { problem: problem ?? 'damaged' }
  const files = new Map<string, Uint8Array>()
  let left = limits.totalSize
  for (const entry of entries) {
    const most = Math.min(left, limits.entrySize, entry.unpacked, mostOfRatio(entry, limits))
    const unpacked = await unpack(packedBytes(bytes, entry), entry, most, keep)
    if (typeof unpacked === 'string') return { problem: unpacked }
    left -= entry.unpacked
    if (keep && !entry.name.endsWith('/')) files.set(entry.name, unpacked)
  }
  return { files }
}

function declaredProblem(entries: readonly ZipEntry[], limits: ZipLimits): ZipProblem | null {
  const names = entries.map(({ name }) => name)
  if (names.some((name) => PROGRAMS.test(name))) return 'programs'
  if (entries.length > limits.entries) return 'parts'
  const total = entries.reduce((sum, { unpacked }) => sum + unpacked, 0)
  if (total > limits.totalSize || entries.some(({ unpacked }) => unpacked > limits.entrySize)) return 'size'
  const leading = names.some((name) => /(^|\/)\.\.(\/|$)|^\/|\\|\0/.test(name))
  return leading || new Set(names).size < names.length ? 'damaged' : null
}

function mostOfRatio({ packed }: ZipEntry, { ratio }: ZipLimits): number {
  return Math.max(RATIO_COUNTS_FROM, packed * ratio)
}

/** The bytes of an entry (none of them unless `keep`), where they are as many as it says and no more than `most`. */
async function unpack(
  packed: Buffer | null,
  { method, unpacked }: ZipEntry,
  most: number,
  keep: boolean,
): Promise<Uint8Array | ZipProblem> {
  if (!packed) return 'damaged'
  if (method === 0) {
    if (packed.length > most) return 'size'
    return packed.length === unpacked ? packed : 'damaged'
  }
  if (method !== 8) return 'damaged'
  const inflate = createInflateRaw({ chunkSize: 64 * 1024 })
  const pieces: Buffer[] = []
  let size = 0
  try {
    inflate.end(packed)
    for await (const piece of inflate) {
      size += piece.length
      if (size > most) return 'size'
      if (keep) pieces.push(piece)
    }
  } catch {
    return 'damaged'
  } finally {
    inflate.destroy()
  }
  return size === unpacked ? Buffer.concat(pieces) : 'damaged'
}
