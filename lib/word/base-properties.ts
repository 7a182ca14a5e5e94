import JSZip from 'jszip'
import { z } from 'zod'
import { documentHash } from '@/lib/document/canonical'
import { type ChapterDocument, isUuid } from '@/lib/document/document'
import { SCHEMA_VERSION } from '@/lib/document/extensions'
import { isFileHash } from '@/lib/document/file-kinds'
import { escapeHtml } from '@/lib/document/html'
import { parseDocument } from '@/lib/document/schema'
import { openWordPackage, partOf } from './word-package'
import { childNamed, elementsNamed, soundXml } from './xml'

/** The properties of an exported file that say which text it was: a return is compared with that very one. */
export const BASE_PROPERTIES = {
  revision: 'ChapterhouseRevision',
  version: 'ChapterhouseVersion',
  text: 'ChapterhouseText',
} as const

const base = z.object({
  revisionId: z.string().refine(isUuid),
  version: z.coerce.number().int().positive(),
  /** The hash under which the text is kept. */
  textHash: z.string().refine(isFileHash),
})

/** What an exported file was made of; `document` is null where the file lost the copy of it that it carried. */
export type WordFileBase = z.infer<typeof base> & { document: ChapterDocument | null }

/** The part of an exported file in which its text is kept as it was: a day later nobody else may have it any more. */
const TEXT_PART = 'customXml/item1.xml'
const TEXT_NAMESPACE = 'urn:chapterhouse:text'
const RELATIONSHIPS = 'word/_rels/document.xml.rels'
const CUSTOM_XML = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml'

/** The file with the text that it was printed from inside: Word keeps such a part when people edit. */
export async function withBaseText(file: Uint8Array, document: ChapterDocument): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(file)
  const relationships = (await zip.file(RELATIONSHIPS)?.async('string')) ?? ''
  const relationship = `<Relationship Id="rIdChapterhouse" Type="${CUSTOM_XML}" Target="../${TEXT_PART}"/>`
  zip.file(RELATIONSHIPS, relationships.replace('</Relationships>', `${relationship}</Relationships>`))
  const words = escapeHtml(JSON.stringify(document))
  zip.file(TEXT_PART, `<?xml version="1.0" encoding="UTF-8"?><text xmlns="${TEXT_NAMESPACE}">${words}</text>`)
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}

/** What a Word file was exported from; null where it says nothing of it, or nothing of use. */
export async function baseOfWordFile(bytes: Uint8Array): Promise<WordFileBase | null> {
  const opened = await openWordPackage(bytes)
  const properties = partOf(opened, 'docProps/custom.xml')
  const said = new Map<string, string>()
  for (const property of properties ? elementsNamed(properties, 'property') : []) {
    said.set(property.getAttribute('name') ?? '', childNamed(property, 'vt:lpwstr')?.textContent ?? '')
  }
  const parsed = base.safeParse({
    revisionId: said.get(BASE_PROPERTIES.revision),
    version: said.get(BASE_PROPERTIES.version),
    textHash: said.get(BASE_PROPERTIES.text),
  })
  return parsed.success ? { ...parsed.data, document: textIn(opened.files, parsed.data.textHash) } : null
}

/** The text that the file carries, where it is the one that it says it is. */
function textIn(files: Map<string, Uint8Array>, textHash: string): ChapterDocument | null {
  const part = [...files.keys()].find((name) => {
    return (
      /^customXml\/item\d+\.xml$/.test(name) &&
      soundXml(files.get(name) ?? new Uint8Array()).includes(TEXT_NAMESPACE)
    )
  })
  try {
    const words = part ? partOf({ files }, part)?.documentElement?.textContent : null
    const parsed = words ? parseDocument(JSON.parse(words)) : null
    if (!parsed || 'problem' in parsed) return null
    return documentHash(parsed.document, SCHEMA_VERSION) === textHash ? parsed.document : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
