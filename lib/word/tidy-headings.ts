import { plainText } from '@/lib/document/clauses'
import { childrenOf, type DocumentNode, numberAttribute } from '@/lib/document/document'
import type { Met } from './reading'

/** Numbers as people type them before headings: "1.", "1.1", "2)", "1.1.1 -". Bare ones are {@link BARE_NUMBER}. */
const TYPED_NUMBER = /^\s*(?:\d{1,2}(?:\.\d{1,2}){1,3}\.?|\d{1,2}[.)])\s*[-–—:]?\s+(?=\S)/
const BARE_NUMBER = /^\s*(\d{1,2})\s+(?=\p{Lu})/u

/**
 * The headings of a Word file as a chapter's: the chapter's own title taken off where it stands first, numbers typed by
 * hand taken off because headings number themselves, and the highest rank made level 2. Levels come in as rank + 1.
 */
export function tidyHeadings(blocks: DocumentNode[], title: string, met: Met): DocumentNode[] {
  const kept = withoutTitle(blocks, title, met)
  const headings = kept.filter(isHeading)
  const lift = kept.length < blocks.length && headings.every((heading) => levelOf(heading) > 2) ? 1 : 0
  const ordinals = new Map<DocumentNode, number>()
  const top = Math.min(...headings.map(levelOf))
  const first = headings.filter((heading) => levelOf(heading) === top)
  first.forEach((heading, place) => {
    ordinals.set(heading, place + 1)
  })
  const allNumbered = first.every((heading) => /^\s*\d/.test(plainText(heading)))
  return kept.map((block) => {
    if (!isHeading(block)) return block
    const bare = allNumbered ? Number(BARE_NUMBER.exec(plainText(block))?.[1]) : Number.NaN
    const number = ordinals.get(block) === bare ? BARE_NUMBER : TYPED_NUMBER
    const content = withoutStart(childrenOf(block), number)
    if (content !== childrenOf(block)) met.typedNumbers++
    const level = Math.min(Math.max(levelOf(block) - lift, 2), 4)
    return { ...block, attrs: { ...block.attrs, level }, content }
  })
}

function withoutTitle(blocks: DocumentNode[], title: string, met: Met): DocumentNode[] {
  const place = blocks.findIndex((block) => block.type === 'heading' || block.type === 'paragraph')
  const first = blocks[place]
  if (!first || wordsKey(plainText(first)) !== wordsKey(title)) return blocks
  met.titles.push(plainText(first))
  return blocks.toSpliced(place, 1)
}

/** Letters and figures only: "Care planning." is the chapter "Care Planning"; "4.2 Care Planning" too. */
function wordsKey(words: string): string {
  return words
    .replace(/^\s*\d+(\.\d+)*\.?\s+/, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** The words without what the pattern finds at their start, which may reach over several runs of text. */
function withoutStart(content: DocumentNode[], pattern: RegExp): DocumentNode[] {
  const whole = content.map((node) => node.text ?? '\uFFFC').join('')
  let length = pattern.exec(whole)?.[0].length ?? 0
  if (length === 0) return content
  return content.flatMap((node) => {
    const text = node.text ?? ''
    const cut = Math.min(length, text.length)
    length -= cut
    if (cut === 0) return [node]
    return cut === text.length ? [] : [{ ...node, text: text.slice(cut) }]
  })
}

function isHeading(block: DocumentNode): boolean {
  return block.type === 'heading'
}

function levelOf(heading: DocumentNode): number {
  return numberAttribute(heading, 'level', 2)
}
