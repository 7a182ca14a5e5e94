import { DOMParser, type Node } from '@tiptap/pm/model'
import { Window } from 'happy-dom'
import { cleanPaste } from '@/lib/document/paste/clean-paste'
import type { LeftOut } from '@/lib/document/paste/drop-unwanted'
import type { ReferenceAt } from '@/lib/document/paste/links'
import { documentSchema } from '@/lib/document/prosemirror-schema'

/** What becomes of pasted HTML: the text one block a line, indented by what holds it, and what was left out. */
export function pasted(
  html: string,
  referenceAt: ReferenceAt = () => null,
): { text: string[]; leftOut: LeftOut } {
  const parsed: unknown = new new Window().DOMParser().parseFromString(html, 'text/html')
  const document = parsed as Document
  const leftOut = cleanPaste(document, referenceAt)
  const text = DOMParser.fromSchema(documentSchema).parse(document.body)
  text.check()
  return { text: linesOf(text, ''), leftOut }
}

const SHORT: Record<string, string> = { paragraph: 'p', bulletList: 'ul', orderedList: 'ol', listItem: 'li' }

function linesOf(node: Node, indent: string): string[] {
  const lines: string[] = []
  node.forEach((child) => {
    const { name } = child.type
    const { level, kind, start, colspan } = child.attrs
    const said = [level, kind, start > 1 ? start : null, colspan > 1 ? colspan : null]
    const label = [SHORT[name] ?? name, ...said.filter((word) => word != null)].join(' ')
    if (child.isTextblock) lines.push(`${indent}${label}: ${inline(child)}`)
    else lines.push(`${indent}${label}`, ...linesOf(child, `${indent}  `))
  })
  return lines
}

/** Words with *bold*, _italic_, [links](to) and {references}. */
function inline(block: Node): string {
  let words = ''
  block.forEach((node) => {
    let run = node.text ?? (node.type.name === 'hardBreak' ? '/' : `{${node.attrs.label}}`)
    for (const { type, attrs } of node.marks) {
      if (type.name === 'bold') run = `*${run}*`
      if (type.name === 'italic') run = `_${run}_`
      if (type.name === 'link') run = `[${run}](${attrs.href})`
    }
    words += run
  })
  return words
}
