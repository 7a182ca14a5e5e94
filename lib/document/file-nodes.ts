import { Node } from '@tiptap/core'
import { attachmentWords, isFileHash } from './file-kinds'

/** The longest alternative text of an image, in characters. */
export const LONGEST_ALTERNATIVE = 500

/** The longest title of an attachment, in characters. */
export const LONGEST_FILE_TITLE = 300

/**
 * An image that stands between paragraphs. `file` is the SHA-256 of its bytes, `alt` what it shows in words, never
 * empty; `width` and `height` are the picture's own, in pixels, so that a page does not jump when it arrives.
 */
export const Image = Node.create({
  name: 'image',
  group: 'topBlock',
  atom: true,
  draggable: true,
  addAttributes: () => ({
    file: kept('file', null),
    name: kept('name', ''),
    alt: {
      default: '',
      parseHTML: (element) => element.querySelector('img')?.getAttribute('alt') ?? '',
      rendered: false,
    },
    width: keptNumber('width'),
    height: keptNumber('height'),
  }),
  // An image of another site has no file here: it is left out, and the person who pastes is told.
  parseHTML: () => [{ tag: 'figure[data-file][data-width]', getAttrs: hasFile }],
  renderHTML: ({ node, HTMLAttributes }) => [
    'figure',
    { ...HTMLAttributes, class: 'image' },
    ['img', { alt: node.attrs.alt, width: node.attrs.width, height: node.attrs.height }],
  ],
  renderText: ({ node }) => String(node.attrs.alt),
})

/**
 * A form or leaflet to be opened or downloaded. `file` is the SHA-256 of its bytes, `title` what readers see, beside
 * the type that `mediaType` names and the `size` in bytes.
 */
export const Attachment = Node.create({
  name: 'attachment',
  group: 'topBlock',
  atom: true,
  draggable: true,
  addAttributes: () => ({
    file: kept('file', null),
    name: kept('name', ''),
    title: kept('title', ''),
    mediaType: kept('media-type', ''),
    size: keptNumber('size'),
  }),
  parseHTML: () => [{ tag: '[data-file][data-media-type]', getAttrs: hasFile }],
  renderHTML: ({ node, HTMLAttributes }) => [
    'div',
    { ...HTMLAttributes, class: 'attachment' },
    attachmentWords(node.attrs),
  ],
  renderText: ({ node }) => attachmentWords(node.attrs),
})

/** An attribute that the element carries as data-…, so that it survives the clipboard. */
function kept(name: string, absent: string | null) {
  return {
    default: absent,
    parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`) ?? absent,
    renderHTML: (attrs: Record<string, unknown>) => ({ [`data-${name}`]: attrs[camel(name)] }),
  }
}

function keptNumber(name: string) {
  return {
    ...kept(name, null),
    parseHTML: (element: HTMLElement) => Number(element.getAttribute(`data-${name}`)),
  }
}

function camel(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
}

function hasFile(element: HTMLElement): null | false {
  return isFileHash(element.getAttribute('data-file')) ? null : false
}
