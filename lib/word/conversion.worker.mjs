/*
 * Converts a Word file with mammoth, in a thread of its own: it can be stopped when it takes too long, and what it
 * uses up is given back. Plain JavaScript, because Node starts it by its name, past the bundler and past tsx.
 *
 * What goes back is mammoth's document, not its HTML: which paragraph is in which list at which level, and which style
 * it has, is not in the HTML any more. lib/word/word-body.ts says the shape.
 */
import { parentPort, workerData } from 'node:worker_threads'
import mammoth from 'mammoth'

const LARGEST_IMAGE = 5_000_000

const images = []
let read = null
const { messages } = await mammoth.convertToHtml(
  { buffer: Buffer.from(workerData.bytes) },
  {
    includeDefaultStyleMap: false,
    includeEmbeddedStyleMap: false,
    externalFileAccess: false,
    transformDocument: (document) => {
      read = document
      return { ...document, children: [] }
    },
  },
)
const blocks = read.children.flatMap(blockOf)
const comments = read.comments.map(({ commentId, authorName, body }) => ({
  id: commentId,
  author: authorName ?? '',
  text: wordsOf(body),
}))
const notes = Object.values(read.notes._notes).map(({ body }) => wordsOf(body))
parentPort.postMessage({
  blocks,
  comments,
  notes,
  images: await Promise.all(images.map(imageOf)),
  messages: messages.map(({ message }) => message),
})

function blockOf(element) {
  if (element.type === 'paragraph') {
    const { numbering } = element
    return [
      {
        type: 'paragraph',
        style: (element.styleName ?? '').toLowerCase(),
        list: numbering && { ordered: numbering.isOrdered, level: Number(numbering.level) || 0 },
        children: element.children.flatMap((child) => inlineOf(child, {})),
      },
    ]
  }
  if (element.type === 'table') {
    const rows = element.children.filter(({ type }) => type === 'tableRow')
    return [{ type: 'table', rows: rows.map(rowOf) }]
  }
  if (element.type === 'bookmarkStart') return [{ type: 'bookmark', name: element.name ?? '' }]
  return element.children ? element.children.flatMap(blockOf) : []
}

function rowOf(row) {
  const cells = row.children.filter(({ type }) => type === 'tableCell')
  return {
    header: row.isHeader,
    cells: cells.map(({ colSpan, rowSpan, children }) => ({
      columns: colSpan,
      rows: rowSpan,
      blocks: children.flatMap(blockOf),
    })),
  }
}

/** A run in a link in a field in a run: what is around the words is handed down to them. */
function inlineOf(element, around) {
  switch (element.type) {
    case 'run': {
      const style = (element.styleName ?? '').toLowerCase()
      const look = {
        ...around,
        ...(element.isBold || style === 'strong' ? { bold: true } : {}),
        ...(element.isItalic || style === 'emphasis' ? { italic: true } : {}),
        ...(element.isStrikethrough ? { struck: true } : {}),
        ...(element.isUnderline && style !== 'hyperlink' ? { underlined: true } : {}),
        ...(element.verticalAlignment === 'baseline' ? {} : { raised: true }),
      }
      return element.children.flatMap((child) => inlineOf(child, look))
    }
    case 'hyperlink': {
      const { href, anchor } = element
      const link = { ...around, ...(href ? { href } : {}), ...(anchor ? { anchor } : {}) }
      return element.children.flatMap((child) => inlineOf(child, link))
    }
    case 'text':
      return element.value === '' ? [] : [{ type: 'text', text: element.value, ...around }]
    case 'tab':
      return [{ type: 'text', text: '\t', ...around }]
    case 'checkbox':
      return [{ type: 'text', text: element.checked ? '☒' : '☐', ...around }]
    case 'break':
      return element.breakType === 'line' ? [{ type: 'break' }] : []
    case 'image':
      images.push(element)
      return [{ type: 'image', index: images.length - 1 }]
    case 'bookmarkStart':
      return [{ type: 'bookmark', name: element.name ?? '' }]
    case 'commentReference':
      return [{ type: 'comment', id: element.commentId }]
    case 'noteReference':
      return [{ type: 'note' }]
    default:
      return (element.children ?? []).flatMap((child) => inlineOf(child, around))
  }
}

async function imageOf(image) {
  const about = { alt: image.altText ?? '', contentType: image.contentType ?? '' }
  try {
    const bytes = await image.readAsBuffer()
    return { ...about, bytes: bytes.length > LARGEST_IMAGE ? null : new Uint8Array(bytes) }
  } catch {
    // linked rather than embedded, or not in the file
    return { ...about, bytes: null }
  }
}

function wordsOf(elements) {
  return elements
    .map((element) => {
      if (element.type === 'text') return element.value
      if (element.type === 'tab' || element.type === 'break') return ' '
      const words = wordsOf(element.children ?? [])
      return element.type === 'paragraph' ? `${words}\n` : words
    })
    .join('')
    .trimEnd()
}
