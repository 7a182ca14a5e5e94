import { Node } from '@tiptap/core'
import { beginningOf } from './beginning-of'
import { isUuid } from './document'

/** The longest label a reference may carry, in characters. */
export const LONGEST_LABEL = 500

/**
 * A reference to another chapter by identity, so that renaming, renumbering and moving never break it. What a
 * reader sees is the chapter's title of the day; `label` is shown where the chapter cannot be resolved.
 */
export const ChapterReference = Node.create({
  name: 'chapterReference',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,
  draggable: true,
  addAttributes: () => ({
    chapterId: {
      default: null,
      parseHTML: (element) => element.getAttribute('data-chapter-id'),
      renderHTML: ({ chapterId }) => ({ 'data-chapter-id': chapterId }),
    },
    label: {
      default: '',
      parseHTML: (element) => beginningOf(element.textContent?.trim() ?? '', LONGEST_LABEL),
      rendered: false,
    },
  }),
  // A reference whose identity was lost on the way (another site's page) is pasted as its words.
  parseHTML: () => [
    {
      tag: 'span[data-chapter-id]',
      getAttrs: (element) => (isUuid(element.getAttribute('data-chapter-id')) ? null : false),
    },
  ],
  renderHTML: ({ node, HTMLAttributes }) => [
    'span',
    { ...HTMLAttributes, class: 'chapter-reference' },
    String(node.attrs.label),
  ],
  renderText: ({ node }) => String(node.attrs.label),
})
