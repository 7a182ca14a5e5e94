import type { Attrs } from '@tiptap/pm/model'
import { isCalloutKind } from './callout'
import { isUuid } from './document'
import { WIDEST_SPAN } from './extensions'
import { isFileHash, isFileMediaType, isFileName, LARGEST_FILE } from './file-kinds'
import { LONGEST_ALTERNATIVE, LONGEST_FILE_TITLE } from './file-nodes'
import { isAllowedAddress } from './link-address'
import { isManualAddress } from './manual-address'
import { LONGEST_LABEL } from './reference-nodes'

/** The longest side an image may have, in pixels. */
const LARGEST_SIDE = 20_000

/**
 * What is wrong with a node's or mark's attributes, as the end of a sentence that begins "Block 3 has …"; null
 * where nothing is. ProseMirror itself lets any value of any attribute pass.
 */
export function attributeProblem(type: string, attrs: Attrs): string | null {
  if (attrs.clauseId !== undefined && attrs.clauseId !== null && !isUuid(attrs.clauseId)) {
    return 'an id that is not a uuid'
  }
  const rule = Object.hasOwn(RULES, type) ? RULES[type] : undefined
  return rule ? rule(attrs) : null
}

const RULES: Record<string, (attrs: Attrs) => string | null> = {
  heading: ({ level }) => ([2, 3, 4].includes(level) ? null : 'a heading that is not of level 2, 3 or 4'),
  orderedList: ({ start }) => (isWhole(start, 0, 9_999) ? null : 'a numbered list that starts at no number'),
  tableHeader: spanProblem,
  tableCell: spanProblem,
  callout: ({ kind }) => (isCalloutKind(kind) ? null : 'a callout that is not a note, caution or N.B.'),
  chapterReference: ({ chapterId, label }) => {
    if (!isUuid(chapterId)) return 'a reference to a chapter without the chapter’s id (a uuid)'
    const short = typeof label === 'string' && label.length <= LONGEST_LABEL
    return short ? null : `a reference to a chapter without a label of at most ${LONGEST_LABEL} characters`
  },
  image: imageProblem,
  attachment: attachmentProblem,
  manualReference: ({ href, label }) => {
    if (!isManualAddress(href)) return 'a reference to another manual that leads to no manual’s address'
    return isText(label, LONGEST_LABEL)
      ? null
      : `a reference to another manual without words of at most ${LONGEST_LABEL} characters`
  },
  link: ({ href }) =>
    typeof href === 'string' && isAllowedAddress(href)
      ? null
      : `a link to “${String(href).slice(0, 60)}”; links start with https://, http://, mailto: or tel:`,
}

function imageProblem({ file, name, alt, width, height }: Attrs): string | null {
  if (!isFileHash(file) || !isFileName(name)) return 'an image without a file'
  if (typeof alt !== 'string' || alt.trim() === '')
    return `an image without alternative text (“${name}”): say in words what it shows`
  if (!isText(alt, LONGEST_ALTERNATIVE))
    return `an image (“${name}”) whose alternative text is longer than ${LONGEST_ALTERNATIVE} characters`
  const sized = isWhole(width, 1, LARGEST_SIDE) && isWhole(height, 1, LARGEST_SIDE)
  return sized ? null : `an image (“${name}”) without its width and height`
}

function attachmentProblem({ file, name, title, mediaType, size }: Attrs): string | null {
  if (!isFileHash(file) || !isFileName(name)) return 'an attachment without a file'
  if (!isText(title, LONGEST_FILE_TITLE))
    return `an attachment (“${name}”) without a title of at most ${LONGEST_FILE_TITLE} characters`
  const told = isFileMediaType(mediaType) && isWhole(size, 1, LARGEST_FILE)
  return told ? null : `an attachment (“${name}”) of a type or size that a chapter cannot hold`
}

function isText(value: unknown, longest: number): value is string {
  return typeof value === 'string' && value.trim() !== '' && value.length <= longest
}

function spanProblem({ colspan, rowspan }: Attrs): string | null {
  const fits = isWhole(colspan, 1, WIDEST_SPAN) && isWhole(rowspan, 1, WIDEST_SPAN)
  return fits ? null : `a table cell that spans fewer than 1 or more than ${WIDEST_SPAN} columns or rows`
}

function isWhole(value: unknown, least: number, most: number): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
}
