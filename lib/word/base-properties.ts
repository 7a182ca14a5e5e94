import { z } from 'zod'
import { isUuid } from '@/lib/document/document'
import { isFileHash } from '@/lib/document/file-kinds'
import { openWordPackage, partOf } from './word-package'
import { childNamed, elementsNamed } from './xml'

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

/** What an exported file was made of. */
export type WordFileBase = z.infer<typeof base>

/** What a Word file was exported from; null where it says nothing of it, or nothing of use. */
export function baseOfWordFile(bytes: Uint8Array): WordFileBase | null {
  const properties = partOf(openWordPackage(bytes), 'docProps/custom.xml')
  const said = new Map<string, string>()
  for (const property of properties ? elementsNamed(properties, 'property') : []) {
    said.set(property.getAttribute('name') ?? '', childNamed(property, 'vt:lpwstr')?.textContent ?? '')
  }
  const parsed = base.safeParse({
    revisionId: said.get(BASE_PROPERTIES.revision),
    version: said.get(BASE_PROPERTIES.version),
    textHash: said.get(BASE_PROPERTIES.text),
  })
  return parsed.success ? parsed.data : null
}
