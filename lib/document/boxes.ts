import { mergeAttributes, Node } from '@tiptap/core'

/** The three boxes that may stand at the top of a chapter, in this order, with the heading a reader sees. */
export const BOXES = [
  { type: 'inBrief', slug: 'in-brief', heading: 'In brief' },
  { type: 'scope', slug: 'scope', heading: 'Scope' },
  { type: 'relatedChapters', slug: 'related-chapters', heading: 'Related chapters' },
] as const

/** One of the boxes at the top of a chapter. */
export type Box = (typeof BOXES)[number]

/** The box that a node type draws, or undefined for any other node type. */
export function boxOf(type: string): Box | undefined {
  return BOXES.find((box) => box.type === type)
}

/**
 * The nodes of the boxes: who, what and by when; whom the chapter concerns; where else to look. A table may
 * stand in one (deadlines often do); its rows then belong to the box, which is one clause.
 */
export const boxNodes = BOXES.map(({ type, slug }) =>
  Node.create({
    name: type,
    content: '(block | table)+',
    defining: true,
    isolating: true,
    // section.<slug> is the reader's page: its boxes can be pasted back, without the heading drawn there.
    parseHTML: () => [
      { tag: `section[data-box="${slug}"]` },
      { tag: `section.${slug}` },
      { tag: '.box-heading', ignore: true, priority: 100 },
    ],
    renderHTML: ({ HTMLAttributes }) => [
      'section',
      mergeAttributes(HTMLAttributes, { 'data-box': slug, class: slug }),
      0,
    ],
  }),
)
