import { describe, expect, test } from 'vitest'
import { documentSchema } from '@/lib/document/prosemirror-schema'
import { doc, inBrief, p } from './builders'

/** A node's type, and its children's in brackets. */
function outline(json: { type?: string; content?: { type?: string }[] } | undefined): string {
  return `${json?.type}(${(json?.content ?? []).map((child) => child.type).join(' ')})`
}

describe('the schema', () => {
  test('has the nodes and marks of schema version 1, and no others', () => {
    expect(Object.keys(documentSchema.nodes).sort()).toEqual(
      [
        ...[
          'doc',
          'inBrief',
          'scope',
          'relatedChapters',
          'heading',
          'paragraph',
          'bulletList',
          'orderedList',
        ],
        ...['listItem', 'table', 'tableRow', 'tableHeader', 'tableCell', 'callout', 'blockquote'],
        ...['definition', 'definitionTerm', 'definitionText', 'image', 'attachment'],
        ...['text', 'hardBreak', 'chapterReference', 'manualReference'],
      ].sort(),
    )
    expect(Object.keys(documentSchema.marks).sort()).toEqual(['bold', 'italic', 'link'])
  })

  test('fills an emptied chapter with a paragraph, not with boxes', () => {
    expect(outline(documentSchema.topNodeType.createAndFill()?.toJSON())).toBe('doc(paragraph)')
    const boxed = documentSchema.nodeFromJSON(doc(inBrief(p('a')), p('b')))
    const filled = boxed.type.createAndFill(null, boxed.firstChild)
    expect(outline(filled?.toJSON())).toBe('doc(inBrief paragraph)')
  })

  test('keeps of a link its address alone', () => {
    expect(Object.keys(documentSchema.marks.link?.spec.attrs ?? {})).toEqual(['href'])
  })
})
