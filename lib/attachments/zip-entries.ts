/** An entry of a zip file, as its directory tells of it: sizes in bytes. */
export type ZipEntry = { name: string; packed: number; unpacked: number; method: number; offset: number }

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const LOCAL_ENTRY = 0x04034b50
/** The end of the directory has 22 bytes, and a comment of at most 65,535 may follow. */
const END_LENGTH = 22
const LONGEST_COMMENT = 65_535
const ENCRYPTED = 1

/** Does the file begin as a zip file does? */
export function isZip(bytes: Uint8Array): boolean {
  return bytes.length > END_LENGTH && Buffer.from(bytes.subarray(0, 4)).readUInt32LE(0) === LOCAL_ENTRY
}

/**
 * The entries of a zip file as its directory lists them; null where it is broken, encrypted, larger than a plain
 * zip file can be, or tells of an entry something else than the entry itself does. Nothing is unpacked.
 */
export function zipEntries(bytes: Uint8Array): ZipEntry[] | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOfDirectory(file)
  if (end === null) return null
  const [count, length, start] = [
    file.readUInt16LE(end + 10),
    file.readUInt32LE(end + 12),
    file.readUInt32LE(end + 16),
  ]
  if (start + length > end) return null
  const entries: ZipEntry[] = []
  let at = start
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || file.readUInt32LE(at) !== DIRECTORY_ENTRY) return null
    if (file.readUInt16LE(at + 8) & ENCRYPTED) return null
    const nameEnd = at + 46 + file.readUInt16LE(at + 28)
    const entry = {
      name: file.toString('utf8', at + 46, nameEnd),
      method: file.readUInt16LE(at + 10),
      packed: file.readUInt32LE(at + 20),
      unpacked: file.readUInt32LE(at + 24),
      offset: file.readUInt32LE(at + 42),
    }
    if (nameEnd > end || packedBytes(bytes, entry) === null) return null
    entries.push(entry)
    at = nameEnd + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  }
  return entries
}

function endOfDirectory(file: Buffer): number | null {
  const last = file.length - END_LENGTH
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (
      file.readUInt32LE(at) === END_OF_DIRECTORY &&
      at + END_LENGTH + file.readUInt16LE(at + 20) === file.length
    )
      return at
  }
  return null
}

/** The bytes of an entry where it stands; null where it does not stand there under its name. */
export function packedBytes(bytes: Uint8Array, { name, offset, packed }: ZipEntry): Buffer | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (offset + 30 > file.length || file.readUInt32LE(offset) !== LOCAL_ENTRY) return null
  const nameEnd = offset + 30 + file.readUInt16LE(offset + 26)
  if (file.toString('utf8', offset + 30, nameEnd) !== name) return null
  const start = nameEnd + file.readUInt16LE(offset + 28)
  return start + packed <= file.length ? file.subarray(start, start + packed) : null
}
