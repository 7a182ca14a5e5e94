import { Node } from '@tiptap/core'
import { beginningOf } from './beginning-of'
import { LONGEST_LABEL } from './chapter-reference'
import { isManualAddress } from './manual-address'

/**
 * A reference to another manual of this installation, by its permanent address. Nothing else crosses from one
 * authority to another, so the words are the author's own and do not follow the other manual's titles.
 */
export const ManualReference = Node.create({
  name: 'manualReference',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,
  draggable: true,
  addAttributes: () => ({
    href: {
      default: null,
      parseHTML: (element) => element.getAttribute('data-manual-reference'),
      renderHTML: ({ href }) => ({ 'data-manual-reference': href }),
    },
    label: {
      default: '',
      parseHTML: (element) => beginningOf(element.textContent?.trim() ?? '', LONGEST_LABEL),
      rendered: false,
    },
  }),
  parseHTML: () => [
    {
      tag: 'span[data-manual-reference]',
      getAttrs: (element) => (isManualAddress(element.getAttribute('data-manual-reference')) ? null : false),
    },
  ],
  renderHTML: ({ node, HTMLAttributes }) => [
    'span',
    { ...HTMLAttributes, class: 'manual-reference' },
    String(node.attrs.label),
  ],
  renderText: ({ node }) => String(node.attrs.label),
})
