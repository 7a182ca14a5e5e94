/** What the parts of the format are called in sentences to authors, by node or mark type. */
const NAMES: Record<string, string> = {
  doc: 'chapter',
  inBrief: 'in-brief box',
  scope: 'scope box',
  relatedChapters: 'related-chapters box',
  heading: 'heading',
  paragraph: 'paragraph',
  bulletList: 'bullet list',
  orderedList: 'numbered list',
  listItem: 'list item',
  table: 'table',
  tableRow: 'table row',
  tableHeader: 'header cell',
  tableCell: 'table cell',
  callout: 'callout',
  blockquote: 'quotation',
  definition: 'definition',
  definitionTerm: 'defined word',
  definitionText: 'definition’s text',
  image: 'image',
  attachment: 'attachment',
  text: 'text',
  hardBreak: 'line break',
  chapterReference: 'reference to a chapter',
  manualReference: 'reference to another manual',
}

/** "a list item", "an in-brief box"; a type the format does not have is named as it is, cut short. */
export function nameOf(type: string): string {
  const name = Object.hasOwn(NAMES, type) ? NAMES[type] : undefined
  if (!name) return `“${type.slice(0, 40)}”`
  if (name === 'text') return name
  return `${/^[aeiou]/.test(name) ? 'an' : 'a'} ${name}`
}
