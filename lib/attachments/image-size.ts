import type { FileMediaType } from '@/lib/document/file-kinds'

/** How large a picture is, in pixels. */
export type ImageSize = { width: number; height: number }

/** The widest and highest that the standard of PNG allows, in pixels; the database keeps no larger number. */
const MOST = 2 ** 31 - 1

/** The size that an image's own header gives; null where it gives none, or one that no picture has. */
export function imageSize(mediaType: FileMediaType, bytes: Uint8Array): ImageSize | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const size = readSize(mediaType, file)
  return size && isPossible(size.width) && isPossible(size.height) ? size : null
}

function isPossible(pixels: number): boolean {
  return pixels >= 1 && pixels <= MOST
}

function readSize(mediaType: FileMediaType, file: Buffer): ImageSize | null {
  try {
    if (mediaType === 'image/png') return { width: file.readUInt32BE(16), height: file.readUInt32BE(20) }
    if (mediaType === 'image/gif') return { width: file.readUInt16LE(6), height: file.readUInt16LE(8) }
    if (mediaType === 'image/webp') return webpSize(file)
    return mediaType === 'image/jpeg' ? jpegSize(file) : null
  } catch (error) {
    // The file ends before its header does.
    if (error instanceof RangeError) return null
    throw error
  }
}

/** The first frame header (SOF0 to SOF15, but for the three tables among them) tells the size. */
function jpegSize(file: Buffer): ImageSize | null {
  let at = 2
  while (at < file.length) {
    if (file.readUInt8(at) !== 0xff) return null
    const marker = file.readUInt8(at + 1)
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { height: file.readUInt16BE(at + 5), width: file.readUInt16BE(at + 7) }
    at += 2 + file.readUInt16BE(at + 2)
  }
  return null
}

/** WebP has three kinds of picture: lossy, lossless and extended. */
function webpSize(file: Buffer): ImageSize | null {
  const kind = file.toString('latin1', 12, 16)
  if (kind === 'VP8 ')
    return { width: file.readUInt16LE(26) & 0x3fff, height: file.readUInt16LE(28) & 0x3fff }
  if (kind === 'VP8L') {
    const bits = file.readUInt32LE(21)
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
  }
  if (kind === 'VP8X') return { width: file.readUIntLE(24, 3) + 1, height: file.readUIntLE(27, 3) + 1 }
  return null
}
