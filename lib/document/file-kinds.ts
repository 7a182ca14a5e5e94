/** The kinds of file that a chapter may hold, by media type: what readers call them, and how their names end. */
export const FILE_KINDS = {
  'application/pdf': { label: 'PDF', endings: ['pdf'], image: false },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': {
    label: 'Word',
    endings: ['docx'],
    image: false,
  },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {
    label: 'Excel',
    endings: ['xlsx'],
    image: false,
  },
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': {
    label: 'PowerPoint',
    endings: ['pptx'],
    image: false,
  },
  'application/vnd.oasis.opendocument.text': { label: 'OpenDocument text', endings: ['odt'], image: false },
  'image/png': { label: 'PNG image', endings: ['png'], image: true },
  'image/jpeg': { label: 'JPEG image', endings: ['jpg', 'jpeg'], image: true },
  'image/gif': { label: 'GIF image', endings: ['gif'], image: true },
  'image/webp': { label: 'WebP image', endings: ['webp'], image: true },
  'text/plain': { label: 'Text', endings: ['txt'], image: false },
  'text/csv': { label: 'CSV', endings: ['csv'], image: false },
} as const satisfies Record<string, { label: string; endings: readonly string[]; image: boolean }>

/** The media type of a file that a chapter may hold. */
export type FileMediaType = keyof typeof FILE_KINDS

/** The largest document or form, in bytes. */
export const LARGEST_FILE = 20 * 1024 * 1024

/** The largest image, in bytes. */
export const LARGEST_IMAGE = 5 * 1024 * 1024

/** The longest name a file may have, in characters. */
export const LONGEST_FILE_NAME = 150

/** Is this the media type of a file that a chapter may hold? */
export function isFileMediaType(value: unknown): value is FileMediaType {
  return typeof value === 'string' && Object.hasOwn(FILE_KINDS, value)
}

/** Is this how a file is named: SHA-256 in 64 lower-case hexadecimal digits? */
export function isFileHash(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)
}

/** Is this a file's name as an address and a folder can hold it: one line, no slashes, not only dots? */
export function isFileName(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    value.length <= LONGEST_FILE_NAME &&
    /[^.\s]/.test(value) &&
    !/[/\\\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Surrogate}]/u.test(value)
  )
}

/** How a name ends, in lower case and without its dot; '' for a name without an ending. */
export function endingOf(name: string): string {
  return /\.([^.\s]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
}

/** How the name of a picture of this type ends; null for the type of what is no picture that a chapter may hold. */
export function pictureEnding(mediaType: string): 'png' | 'jpg' | 'gif' | 'webp' | null {
  if (!isFileMediaType(mediaType)) return null
  const kind = FILE_KINDS[mediaType]
  return kind.image ? kind.endings[0] : null
}

/** Can a file of this type be called that: a name whose ending is one of the type's? */
export function isNameOf(name: string, mediaType: string): boolean {
  if (!isFileName(name) || !isFileMediaType(mediaType)) return false
  const endings: readonly string[] = FILE_KINDS[mediaType].endings
  return endings.includes(endingOf(name))
}

/** A size as people say it: "812 bytes", "45 KB", "3.2 MB" (of 1,024 each). */
export function sizeWords(bytes: number): string {
  if (bytes < 1024) return bytes === 1 ? '1 byte' : `${bytes} bytes`
  const kilobytes = Math.round(bytes / 1024)
  if (kilobytes < 1024) return `${kilobytes} KB`
  return `${(bytes / 1024 / 1024).toFixed(1).replace(/\.0$/, '')} MB`
}

/** What is said of a file beside its title: "Word, 45 KB". */
export function fileWords(mediaType: string, size: number): string {
  return `${isFileMediaType(mediaType) ? FILE_KINDS[mediaType].label : 'File'}, ${sizeWords(size)}`
}

/** An attachment as readers see it, from its node's attributes: "Placement plan (Word, 45 KB)". */
export function attachmentWords(attrs: Record<string, unknown> | undefined): string {
  const { title, mediaType, size } = attrs ?? {}
  return `${typeof title === 'string' ? title : ''} (${fileWords(String(mediaType), Number(size))})`
}

/** A file that has been taken in: what a text has to say of it. A picture has a size in pixels. */
export type UploadedFile = {
  /** SHA-256 of the bytes. */
  file: string
  name: string
  mediaType: FileMediaType
  /** In bytes. */
  size: number
  width?: number
  height?: number
}
