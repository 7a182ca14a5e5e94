import type { Editor } from '@tiptap/core'
import { BOXES } from '@/lib/document/boxes'
import { CALLOUT_LABELS, type CalloutKind } from '@/lib/document/callout'
import { FILE_TOOLS, INSERT_TOOLS } from './insert-tools'
import { toggleBox, unwrap } from './toggle-box'
import type { Tool, ToolGroup } from './tool'

const headings: Tool[] = ([2, 3, 4] as const).map((level, index) => ({
  name: `heading${level}`,
  label: ['Heading', 'Subheading', 'Smaller subheading'][index] ?? 'Heading',
  face: { words: `H${index + 1}` },
  keys: `Control+Alt+${level}`,
  isOn: (editor) => editor.isActive('heading', { level }),
  can: (editor) => editor.can().toggleHeading({ level }),
  run: (editor) => editor.chain().focus().toggleHeading({ level }).run(),
}))

const CALLOUT_KEYS: Record<CalloutKind, string> = {
  note: 'Control+Alt+7',
  caution: 'Control+Alt+8',
  nb: 'Control+Alt+9',
}

const callouts: Tool[] = Object.entries(CALLOUT_LABELS).map(([name, label]) => {
  const kind = name as CalloutKind
  const isOn = (editor: Editor) => editor.isActive('callout', { kind })
  return {
    name: `callout-${kind}`,
    label: `${label} callout`,
    face: { words: label },
    keys: CALLOUT_KEYS[kind],
    isOn,
    can: (editor) => editor.isActive('callout') || editor.can().wrapIn('callout', { kind }),
    run: (editor) => {
      if (isOn(editor)) editor.chain().focus().command(unwrap('callout')).run()
      else if (editor.isActive('callout')) editor.chain().focus().updateAttributes('callout', { kind }).run()
      else editor.chain().focus().wrapIn('callout', { kind }).run()
    },
  }
})

const boxes: Tool[] = BOXES.map(({ type, heading }) => ({
  name: type,
  label: `${heading} box`,
  face: { words: heading === 'Related chapters' ? 'Related' : heading },
  isOn: (editor) => editor.isActive(type),
  can: () => true,
  run: (editor) => editor.chain().focus().command(toggleBox(type)).run(),
}))

/** The toolbar, from left to right. */
export const TOOL_GROUPS: ToolGroup[] = [
  {
    name: 'History',
    tools: [
      {
        name: 'undo',
        label: 'Undo',
        face: { icon: 'undo' },
        keys: 'Control+Z',
        can: (editor) => editor.can().undo(),
        run: (editor) => editor.chain().focus().undo().run(),
      },
      {
        name: 'redo',
        label: 'Redo',
        face: { icon: 'redo' },
        keys: 'Control+Shift+Z',
        can: (editor) => editor.can().redo(),
        run: (editor) => editor.chain().focus().redo().run(),
      },
    ],
  },
  { name: 'Headings', tools: headings },
  {
    name: 'Words',
    tools: [
      {
        name: 'bold',
        label: 'Bold',
        face: { icon: 'bold' },
        keys: 'Control+B',
        isOn: (editor) => editor.isActive('bold'),
        can: (editor) => editor.can().toggleBold(),
        run: (editor) => editor.chain().focus().toggleBold().run(),
      },
      {
        name: 'italic',
        label: 'Italic',
        face: { icon: 'italic' },
        keys: 'Control+I',
        isOn: (editor) => editor.isActive('italic'),
        can: (editor) => editor.can().toggleItalic(),
        run: (editor) => editor.chain().focus().toggleItalic().run(),
      },
      {
        name: 'link',
        label: 'Link to an address',
        face: { icon: 'link' },
        keys: 'Control+K',
        isOn: (editor) => editor.isActive('link'),
        can: (editor) => editor.can().setLink({ href: 'https://example.org' }),
        run: () => {},
        opens: 'link',
      },
      {
        name: 'reference',
        label: 'Reference to a chapter',
        face: { icon: 'reference' },
        keys: 'Control+Alt+K',
        can: (editor) => editor.isEditable && editor.state.selection.$from.parent.inlineContent,
        run: () => {},
        opens: 'reference',
      },
    ],
  },
  {
    name: 'Lists, quotation and table',
    tools: [
      {
        name: 'bulletList',
        label: 'Bullet list',
        face: { icon: 'bullets' },
        keys: 'Control+Shift+8',
        isOn: (editor) => editor.isActive('bulletList'),
        can: (editor) => editor.can().toggleBulletList(),
        run: (editor) => editor.chain().focus().toggleBulletList().run(),
      },
      {
        name: 'orderedList',
        label: 'Numbered list',
        face: { icon: 'numbers' },
        keys: 'Control+Shift+7',
        isOn: (editor) => editor.isActive('orderedList'),
        can: (editor) => editor.can().toggleOrderedList(),
        run: (editor) => editor.chain().focus().toggleOrderedList().run(),
      },
      {
        name: 'blockquote',
        label: 'Quoted regulation',
        face: { icon: 'quote' },
        keys: 'Control+Shift+B',
        isOn: (editor) => editor.isActive('blockquote'),
        can: (editor) => editor.isActive('blockquote') || editor.can().wrapIn('blockquote'),
        run: (editor) => {
          if (editor.isActive('blockquote')) editor.chain().focus().command(unwrap('blockquote')).run()
          else editor.chain().focus().wrapIn('blockquote').run()
        },
      },
      {
        name: 'table',
        label: 'Table',
        face: { icon: 'table' },
        keys: 'Control+Alt+T',
        can: (editor) => !editor.isActive('table') && editor.can().insertTable(NEW_TABLE),
        run: (editor) => editor.chain().focus().insertTable(NEW_TABLE).run(),
      },
    ],
  },
  { name: 'Files', tools: FILE_TOOLS },
  {
    name: 'Find, and keys',
    tools: [
      {
        name: 'find',
        label: 'Find and replace',
        face: { icon: 'find' },
        keys: 'Control+F',
        can: () => true,
        run: () => {},
        opens: 'find',
      },
      {
        name: 'shortcuts',
        label: 'Keys',
        face: { icon: 'keys' },
        keys: 'Control+/',
        can: () => true,
        run: () => {},
        opens: 'shortcuts',
      },
    ],
  },
  { name: 'Definitions, other manuals and telephones', tools: INSERT_TOOLS, row: 'second' },
  { name: 'Callouts', tools: callouts, row: 'second' },
  { name: 'Boxes at the top', tools: boxes, row: 'second' },
]

const NEW_TABLE = { rows: 3, cols: 2, withHeaderRow: true }
