import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView, NodeView } from '@tiptap/pm/view'
import { attachmentWords } from '@/lib/document/file-kinds'
import type { DialogueName } from '../dialogue-names'
import { manualHome } from '../manual-home'

/**
 * Draws images and attachments while they are written about: from the workspace's own address of the file, which
 * has those of drafts too. A double click or Enter opens the dialogue that changes the selected one, and a file that
 * is dropped or pasted the one that takes it in.
 */
export function fileViews(open: (dialogue: DialogueName) => void): Extension {
  return Extension.create({
    name: 'fileViews',
    // Before the keys that would put a paragraph there.
    priority: 1_000,
    addProseMirrorPlugins: () => [
      new Plugin({
        props: {
          nodeViews: { image: imageView, attachment: attachmentView },
          handleDoubleClickOn: (_view, _pos, node) => opened(node, open),
          handleKeyDown: (view, event) => event.key === 'Enter' && opened(selectedNode(view), open),
          handlePaste: (_view, event) => asksForFile(event.clipboardData, open),
          handleDrop: (_view, event) => asksForFile(event.dataTransfer, open),
        },
      }),
    ],
  })
}

function opened(node: Node | null, open: (dialogue: DialogueName) => void): boolean {
  if (node?.type.name !== 'image' && node?.type.name !== 'attachment') return false
  open(node.type.name)
  return true
}

/** A file that is dropped or pasted is asked for by its dialogue: the browser would leave the page for it. */
function asksForFile(given: DataTransfer | null, open: (dialogue: DialogueName) => void): boolean {
  const [file] = given?.files ?? []
  if (!file || given?.types.includes('text/html')) return false
  open(file.type.startsWith('image/') ? 'image' : 'attachment')
  return true
}

function selectedNode(view: EditorView): Node | null {
  const { selection } = view.state
  return 'node' in selection ? (selection.node as Node) : null
}

function imageView(node: Node): NodeView {
  const dom = document.createElement('figure')
  dom.className = 'image'
  const image = dom.appendChild(document.createElement('img'))
  const words = dom.appendChild(document.createElement('figcaption'))
  const draw = ({ attrs }: Node) => {
    image.src = `${manualHome()}/files/${attrs.file}`
    image.alt = String(attrs.alt)
    image.width = Number(attrs.width)
    image.height = Number(attrs.height)
    words.textContent = `In words: ${attrs.alt}`
  }
  return viewOf(dom, node, draw)
}

function attachmentView(node: Node): NodeView {
  const dom = document.createElement('div')
  dom.className = 'attachment'
  const draw = ({ attrs }: Node) => {
    dom.textContent = attachmentWords(attrs)
  }
  return viewOf(dom, node, draw)
}

function viewOf(dom: HTMLElement, node: Node, draw: (node: Node) => void): NodeView {
  draw(node)
  return {
    dom,
    update: (next) => {
      if (next.type !== node.type) return false
      draw(next)
      return true
    },
  }
}
