import JSZip from 'jszip'
import { DOCUMENT_ZIP_LIMITS, unpackZip, type ZipProblem } from '@/lib/attachments/unpack-zip'
import { isZip } from '@/lib/attachments/zip-entries'
import { LARGEST_WORD_FILE, WORD_FILE_TOO_LARGE } from './file-size'
import { elementsNamed, parseXml, printXml, soundXml, unreadable } from './xml'

/** The most paragraphs of the text within it. */
const MOST_PARAGRAPHS = 20_000

const MAIN_DOCUMENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

const MACROS = 'The file holds macros or other programs. Save it as a Word document (.docx) without them.'

/** Why a zip file is not unpacked. */
const PACKING: Record<ZipProblem, string> = {
  damaged: 'The file is damaged or has a password. Open it in the program that made it, and save it again.',
  programs: MACROS,
  parts: `The file holds more than ${DOCUMENT_ZIP_LIMITS.entries} parts.`,
  size: 'The file unpacks to far more than it should. Save it without its large pictures.',
}

/** A Word file, unpacked within limits and looked through for what must not be in one. */
export type WordPackage = {
  files: Map<string, Uint8Array>
  /** The name of the part with the text, and that part. */
  bodyName: string
  body: Document
}

/**
 * Unpacks a Word file from anywhere. Blocked, with a sentence, for what is no .docx: another kind of file, one that
 * is too large once unpacked, one with macros, one whose XML is broken or declares entities. What the file points at
 * outside itself is never fetched, here or later.
 */
export async function openWordPackage(bytes: Uint8Array): Promise<WordPackage> {
  if (bytes.length > LARGEST_WORD_FILE) throw unreadable(WORD_FILE_TOO_LARGE)
  if (!isZip(bytes)) throw unreadable(notZip(bytes))
  const unpacked = await unpackZip(bytes, DOCUMENT_ZIP_LIMITS, { keep: true })
  if ('problem' in unpacked) throw unreadable(PACKING[unpacked.problem])
  const { files } = unpacked
  const bodyName = nameOfBody(files)
  const body = files.get(bodyName)
  if (!body) throw unreadable('The file is damaged: its text is missing.')
  refuseTooLong(body)
  const document = parseXml(body)
  if (document.documentElement.nodeName !== 'w:document' || elementsNamed(document, 'w:body').length !== 1) {
    throw unreadable('The file has no text that Word would show.')
  }
  return { files, bodyName, body: document }
}

/** A part of the package as XML; null where the package has none of this name. */
export function partOf(given: Pick<WordPackage, 'files'>, name: string): Document | null {
  const bytes = given.files.get(name)
  return bytes ? parseXml(bytes) : null
}

/** What the converter may see: text, styles, lists, notes, comments and pictures. */
const FOR_CONVERSION =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|([^/]+\/)*(_rels\/[^/]+\.rels|(styles|numbering|comments|footnotes|endnotes)\d*\.xml)|([^/]+\/)*media\/[^/]+)$/

/** The package as a file again, with the text as it now is and nothing that is not converted. */
export async function packForConversion({ files, bodyName, body }: WordPackage): Promise<Uint8Array> {
  const zip = new JSZip()
  for (const [name, content] of files) {
    if (!FOR_CONVERSION.test(name)) continue
    if (/\.(xml|rels)$/.test(name)) soundXml(content)
    zip.file(name, content)
  }
  zip.file(bodyName, printXml(body))
  return zip.generateAsync({ type: 'uint8array', compression: 'STORE' })
}

/** Where the package says that its text is. */
function nameOfBody(files: Map<string, Uint8Array>): string {
  const types = files.get('[Content_Types].xml')
  if (!types)
    throw unreadable('This is a zip file, but not a Word file. Save the text as a Word document (.docx).')
  const declared = elementsNamed(parseXml(types), 'Override').concat(
    elementsNamed(parseXml(types), 'Default'),
  )
  const contentTypes = declared.map((element) => element.getAttribute('ContentType') ?? '')
  if (contentTypes.some((type) => /macroEnabled|vbaProject/i.test(type))) throw unreadable(MACROS)
  const main = declared.find((element) => element.getAttribute('ContentType') === MAIN_DOCUMENT)
  const name = main?.getAttribute('PartName')
  if (!name) {
    throw unreadable(
      'This is an office file, but not a Word document (.docx). Save the text as one, and bring that in.',
    )
  }
  return name.replace(/^\//, '')
}

function refuseTooLong(body: Uint8Array): void {
  const paragraphs = Buffer.from(body.buffer, body.byteOffset, body.length)
    .toString('latin1')
    .match(/<w:p[ >/]/g)
  if (paragraphs && paragraphs.length > MOST_PARAGRAPHS) {
    const [count, most] = [paragraphs.length, MOST_PARAGRAPHS].map((n) => n.toLocaleString('en-GB'))
    throw unreadable(`The file has ${count} paragraphs, more than ${most}. Divide it into several chapters.`)
  }
}

/** Why a file that is no zip is no .docx, in words that help. */
function notZip(bytes: Uint8Array): string {
  const start = Buffer.from(bytes.subarray(0, 8)).toString('latin1')
  if (bytes.length === 0) return 'The file is empty.'
  if (start.startsWith('\xd0\xcf\x11\xe0')) {
    return 'This is an old Word file (.doc), or one with a password. Save it as a Word document (.docx) without one.'
  }
  if (start.startsWith('%PDF'))
    return 'This is a PDF. Bring in the Word document (.docx) that it was made from.'
  if (start.startsWith('{\\rtf')) return 'This is a rich text file. Save it as a Word document (.docx).'
  return 'This is not a Word document. Only .docx files can be brought in.'
}
