import { mergeAttributes, Node } from '@tiptap/core'

/** The kinds of callout, with the label that a reader sees on it. */
export const CALLOUT_LABELS = { note: 'Note', caution: 'Caution', nb: 'N.B.' } as const

/** What a callout is to the reader. */
export type CalloutKind = keyof typeof CALLOUT_LABELS

/** Is this the name of a kind of callout? */
export function isCalloutKind(value: unknown): value is CalloutKind {
  return typeof value === 'string' && Object.hasOwn(CALLOUT_LABELS, value)
}

/** A block set apart from the steps around it: a note, a caution or an N.B. One clause, whatever it holds. */
export const Callout = Node.create({
  name: 'callout',
  group: 'topBlock',
  content: 'block+',
  defining: true,
  addAttributes: () => ({
    kind: { default: 'note', parseHTML: kindOfElement, renderHTML: ({ kind }) => ({ 'data-callout': kind }) },
  }),
  parseHTML: () => [
    { tag: 'div[data-callout]' },
    { tag: 'div.callout' },
    { tag: '.callout__label', ignore: true, priority: 100 },
    { tag: '.govuk-warning-text__icon', ignore: true, priority: 100 },
  ],
  renderHTML: ({ node, HTMLAttributes }) => [
    'div',
    mergeAttributes(HTMLAttributes, { class: `callout callout--${node.attrs.kind}` }),
    0,
  ],
})

function kindOfElement(element: HTMLElement): CalloutKind {
  const named = element.dataset.callout ?? /callout--([a-z]+)/.exec(element.className)?.[1]
  return isCalloutKind(named) ? named : 'note'
}
