import { Node } from '@tiptap/core'
import { beginningOf } from './beginning-of'
import { isUuid } from './document'
import { isManualAddress } from './manual-address'

/** The longest label a reference may carry, in characters. */
export const LONGEST_LABEL = 500

/**
 * A reference to another chapter by identity, so that renaming, renumbering and moving never break it. What a
 * reader sees is the chapter's title of the day; `label` is shown where the chapter cannot be resolved.
 */
export const ChapterReference = referenceNode({
  name: 'chapterReference',
  className: 'chapter-reference',
  leadsTo: 'chapterId',
  carriedAs: 'data-chapter-id',
  isTarget: isUuid,
})

/**
 * A reference to another manual of this installation, by its permanent address. Nothing else crosses from one
 * authority to another, so the words are the author's own and do not follow the other manual's titles.
 */
export const ManualReference = referenceNode({
  name: 'manualReference',
  className: 'manual-reference',
  leadsTo: 'href',
  carriedAs: 'data-manual-reference',
  isTarget: isManualAddress,
})

/** A node within a line whose words are its `label`: what it leads to stands in the attribute `leadsTo`. */
function referenceNode(given: {
  name: string
  className: string
  leadsTo: string
  /** The attribute of the element that carries the target over the clipboard. */
  carriedAs: string
  isTarget: (value: unknown) => boolean
}) {
  const { name, className, leadsTo, carriedAs, isTarget } = given
  return Node.create({
    name,
    group: 'inline',
    inline: true,
    atom: true,
    selectable: true,
    draggable: true,
    addAttributes: () => ({
      [leadsTo]: {
        default: null,
        parseHTML: (element: HTMLElement) => element.getAttribute(carriedAs),
        renderHTML: (attrs: Record<string, unknown>) => ({ [carriedAs]: attrs[leadsTo] }),
      },
      label: {
        default: '',
        parseHTML: (element: HTMLElement) => beginningOf(element.textContent?.trim() ?? '', LONGEST_LABEL),
        rendered: false,
      },
    }),
    // A reference whose target was lost on the way (another site's page) is pasted as its words.
    parseHTML: () => [
      {
        tag: `span[${carriedAs}]`,
        getAttrs: (element) => (isTarget(element.getAttribute(carriedAs)) ? null : false),
      },
    ],
    renderHTML: ({ node, HTMLAttributes }) => [
      'span',
      { ...HTMLAttributes, class: className },
      String(node.attrs.label),
    ],
    renderText: ({ node }) => String(node.attrs.label),
  })
}
