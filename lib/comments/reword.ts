import { holdsWords, plainText } from '@/lib/document/clauses'
import { diffWords } from '@/lib/document/diff-words'
import { childrenOf, type DocumentMark, type DocumentNode } from '@/lib/document/document'
import { joinText } from '@/lib/document/inline-text'

/** One character of a paragraph, with what it stands in: a run of text, a line break, a reference. */
type Character = { node: DocumentNode; character: string }

/**
 * The same clause reading otherwise: `parts` are its words, part for part (see partsOf). What reads as before keeps
 * its formatting, links and references; new words take the formatting of those they replace, or of those on both
 * sides. Gives null where there are not as many parts as the clause has.
 */
export function rewordClause(clause: DocumentNode, parts: readonly string[]): DocumentNode | null {
  let used = 0
  const reworded = (node: DocumentNode): DocumentNode => {
    if (holdsWords(node)) return rewordBlock(node, parts[used++] ?? '')
    return node.content ? { ...node, content: node.content.map(reworded) } : node
  }
  const result = reworded(clause)
  return used === parts.length ? result : null
}

/** A paragraph of these words and no formatting; line ends become line breaks. */
export function paragraphOf(words: string, clauseId: string | null): DocumentNode {
  return {
    type: 'paragraph',
    attrs: { clauseId },
    ...withContent(inlineOf([...words].map((character) => plain(character, [])))),
  }
}

function rewordBlock(block: DocumentNode, words: string): DocumentNode {
  const before = plainText(block)
  if (before === words) return block
  const standing = charactersOf(block)
  const written: Character[] = []
  let passed = 0
  let replaced: Character[] = []
  for (const { op, text } of diffWords(before, words)) {
    if (op === 'added') {
      const neighbours = [standing[passed - replaced.length - 1], standing[passed]]
      const marks = replaced.length > 0 ? sharedMarks(replaced) : sharedMarks(neighbours)
      written.push(...[...text].map((character) => plain(character, marks)))
      replaced = []
      continue
    }
    const run = standing.slice(passed, passed + text.length)
    passed += text.length
    if (op === 'same') written.push(...run)
    replaced = op === 'removed' ? run : []
  }
  const { content: _, ...rest } = block
  return { ...rest, ...withContent(inlineOf(wholeReferencesOnly(written))) }
}

/** Each UTF-16 unit by itself: the runs of diffWords are counted so. */
function charactersOf(block: DocumentNode): Character[] {
  return childrenOf(block).flatMap((node) =>
    plainText(node)
      .split('')
      .map((character) => ({ node, character })),
  )
}

function plain(character: string, marks: DocumentMark[]): Character {
  if (character === '\n') return { node: { type: 'hardBreak' }, character }
  return { node: { type: 'text', text: character, ...(marks.length > 0 ? { marks } : {}) }, character }
}

/** The marks that all of these characters have; none where one of them is no text. */
function sharedMarks(characters: readonly (Character | undefined)[]): DocumentMark[] {
  const [first, ...others] = characters
  return (first?.node.marks ?? []).filter((mark) =>
    others.every((other) => other?.node.marks?.some((its) => JSON.stringify(its) === JSON.stringify(mark))),
  )
}

/** A reference of which only some letters were kept is no reference any more: those letters are text. */
function wholeReferencesOnly(characters: readonly Character[]): Character[] {
  const kept = new Map<DocumentNode, number>()
  for (const { node } of characters) kept.set(node, (kept.get(node) ?? 0) + 1)
  return characters.map((one) => {
    const atom = one.node.text === undefined && one.node.type !== 'hardBreak'
    return atom && kept.get(one.node) !== plainText(one.node).length ? plain(one.character, []) : one
  })
}

/** Characters as runs of text, line breaks and references, each reference once. */
function inlineOf(characters: readonly Character[]): DocumentNode[] {
  const inline: DocumentNode[] = []
  let last: DocumentNode | null = null
  for (const { node, character } of characters) {
    if (node.text !== undefined) inline.push({ ...node, text: character })
    else if (node !== last) inline.push(node)
    last = node
  }
  return inline
}

function withContent(content: DocumentNode[]): { content?: DocumentNode[] } {
  if (content.length === 0) return {}
  return { content: childrenOf(joinText({ type: 'paragraph', content })) }
}
