import { createHash } from 'node:crypto'
import { readFileContent } from '@/lib/attachments/file-content'
import { beginningOf } from '@/lib/document/beginning-of'
import type { DocumentNode } from '@/lib/document/document'
import { isFileName, pictureEnding } from '@/lib/document/file-kinds'
import { LONGEST_ALTERNATIVE } from '@/lib/document/file-nodes'
import type { ReadWordFile, WordImage } from './read-word-file'
import type { ReportLine } from './report'

/** A picture of a Word file that the text shows: to be taken in when the text is. `file` is the SHA-256 of its bytes. */
export type CarriedPicture = { file: string; name: string; mediaType: string; bytes: Uint8Array }

/** What becomes of a Word file's pictures. */
export type CarriedImages = {
  /** The node of each picture that is carried, by the picture's index. */
  nodes: Map<number, DocumentNode>
  pictures: CarriedPicture[]
  /** A sentence for each that is left out, with the reason. */
  report: ReportLine[]
}

/**
 * Looks at the pictures of a Word file: carried is what stands between paragraphs and says in words what it shows.
 * Nothing is stored.
 */
export async function carryImages(read: Pick<ReadWordFile, 'document' | 'images'>): Promise<CarriedImages> {
  const carried: CarriedImages = { nodes: new Map(), pictures: [], report: [] }
  const standing = new Set(
    read.document.content.filter(({ type }) => type === 'picture').map(({ attrs }) => Number(attrs?.index)),
  )
  for (const image of read.images) {
    const words = beginningOf(image.alt.replace(/\s+/g, ' ').trim(), LONGEST_ALTERNATIVE)
    const found = standing.has(image.index)
      ? await pictureOf(image, words)
      : { problem: 'stands inside a list, table or box' }
    if ('problem' in found) {
      const sentence = `Picture ${image.index + 1}${words ? ` (“${words}”)` : ''} ${found.problem}.`
      carried.report.push({ kind: 'left', sentence })
    } else {
      const { picture, width, height } = found
      const { file, name } = picture
      carried.nodes.set(image.index, { type: 'image', attrs: { file, name, width, height, alt: words } })
      carried.pictures.push(picture)
    }
  }
  return carried
}

type Found = { picture: CarriedPicture; width: number; height: number } | { problem: string }

async function pictureOf({ index, contentType, bytes }: WordImage, words: string): Promise<Found> {
  if (words === '')
    return { problem: 'has no alternative text: write it in Word, or add the picture in the editor' }
  if (!bytes) return { problem: 'is not in the file, or is larger than 5 MB' }
  const name = `picture-${index + 1}.${pictureEnding(contentType) ?? ''}`
  if (pictureEnding(contentType) === null || !isFileName(name))
    return { problem: 'is of a kind that readers’ browsers do not show' }
  const content = await readFileContent(name, bytes)
  if ('problem' in content) return { problem: `was not taken in: ${content.problem}`.replace(/\.$/, '') }
  const { mediaType, width, height } = content
  if (!width || !height) return { problem: 'is damaged' }
  const file = createHash('sha256').update(bytes).digest('hex')
  return { picture: { file, name, mediaType, bytes }, width, height }
}
