import { uploadFile } from '@/lib/attachments/commands/upload-file'
import { beginningOf } from '@/lib/document/beginning-of'
import type { DocumentNode } from '@/lib/document/document'
import { isFileName } from '@/lib/document/file-kinds'
import { LONGEST_ALTERNATIVE } from '@/lib/document/file-nodes'
import type { Actor } from '@/lib/people/permissions'
import { Blocked } from '@/lib/platform/errors'
import type { ReadWordFile } from './read-word-file'
import type { ReportLine } from './report'

const ENDINGS: Record<string, string> = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/gif': 'gif' }

/**
 * Takes in the pictures of a Word file that stand between paragraphs and say in words what they show; gives the node of
 * each by its index, and a sentence for each that is left out, with the reason.
 */
export async function carryImages(
  actor: Actor,
  authorityId: string,
  read: Pick<ReadWordFile, 'document' | 'images'>,
): Promise<{ nodes: Map<number, DocumentNode>; report: ReportLine[] }> {
  const nodes = new Map<number, DocumentNode>()
  const report: ReportLine[] = []
  const standing = new Set(
    read.document.content.filter(({ type }) => type === 'picture').map(({ attrs }) => Number(attrs?.index)),
  )
  for (const { index, alt, contentType, bytes } of read.images) {
    const name = `picture-${index + 1}.${ENDINGS[contentType] ?? ''}`
    const words = beginningOf(alt.replace(/\s+/g, ' ').trim(), LONGEST_ALTERNATIVE)
    const reason = !standing.has(index)
      ? 'stands inside a list, table or box'
      : words === ''
        ? 'has no alternative text: write it in Word, or add the picture in the editor'
        : !bytes
          ? 'is not in the file, or is larger than 5 MB'
          : ENDINGS[contentType] === undefined || !isFileName(name)
            ? 'is of a kind that readers’ browsers do not show'
            : null
    const taken =
      reason === null && bytes ? await takenIn(actor, authorityId, name, bytes) : { problem: reason ?? '' }
    if ('problem' in taken) {
      report.push({
        kind: 'left',
        sentence: `Picture ${index + 1}${words ? ` (“${words}”)` : ''} ${taken.problem}.`,
      })
    } else {
      nodes.set(index, { type: 'image', attrs: { ...taken.attrs, alt: words } })
    }
  }
  return { nodes, report }
}

async function takenIn(
  actor: Actor,
  authorityId: string,
  name: string,
  bytes: Uint8Array,
): Promise<{ attrs: Record<string, unknown> } | { problem: string }> {
  try {
    const { file, width, height } = await uploadFile(actor, {
      authorityId,
      name,
      bytes: new Uint8Array(bytes),
    })
    if (!width || !height) return { problem: 'is damaged' }
    return { attrs: { file, name, width, height } }
  } catch (error) {
    if (error instanceof Blocked)
      return { problem: `was not taken in: ${error.blockers.join(' ')}`.replace(/\.$/, '') }
    throw error
  }
}
