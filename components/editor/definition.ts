import type { Command, Editor } from '@tiptap/core'
import { Extension } from '@tiptap/core'
import { Fragment } from '@tiptap/pm/model'
import { TextSelection } from '@tiptap/pm/state'

/**
 * The command behind the definition's button. A paragraph at the top of the text becomes the word that is defined,
 * and the cursor goes on to what it means; in a definition, its word and its text become paragraphs again.
 */
export function toggleDefinition(): Command {
  return (props) => (isInDefinition(props.editor) ? leaveDefinition()(props) : makeDefinition()(props))
}

/** Would the button do anything where the cursor stands? */
export function canToggleDefinition(editor: Editor): boolean {
  const { $from, $to } = editor.state.selection
  const paragraph = $from.depth === 1 && $from.parent.type.name === 'paragraph' && $from.sameParent($to)
  return paragraph || isInDefinition(editor)
}

/** The keys in a definition: Enter leads from the word to its text, and out of an empty last line of the text. */
export const DefinitionKeys = Extension.create({
  name: 'definitionKeys',
  priority: 1_000,
  addKeyboardShortcuts() {
    return {
      Enter: ({ editor }) => editor.commands.command(enter()),
      Backspace: ({ editor }) => {
        const { $from, empty } = editor.state.selection
        const atStart = empty && $from.parentOffset === 0 && $from.parent.type.name === 'definitionTerm'
        return atStart && editor.commands.command(leaveDefinition())
      },
    }
  },
})

function isInDefinition(editor: Editor): boolean {
  return editor.state.selection.$from.node(1)?.type.name === 'definition'
}

function makeDefinition(): Command {
  return ({ tr, dispatch }) => {
    const { $from, $to } = tr.selection
    const { definition, definitionTerm, definitionText, paragraph } = tr.doc.type.schema.nodes
    if ($from.depth !== 1 || $from.parent.type !== paragraph || !$from.sameParent($to)) return false
    if (!definition || !definitionTerm || !definitionText) return false
    if (!dispatch) return true
    const { content } = $from.parent
    const text = definitionText.create(null, paragraph.create())
    const start = $from.before(1)
    tr.replaceWith(
      start,
      $from.after(1),
      definition.create(null, [definitionTerm.create(null, content), text]),
    )
    const inTerm = start + 2
    // An empty paragraph: the word is written first.
    const at = content.size === 0 ? inTerm : inTerm + content.size + 3
    tr.setSelection(TextSelection.create(tr.doc, at)).scrollIntoView()
    return true
  }
}

function leaveDefinition(): Command {
  return ({ tr, dispatch }) => {
    const { $from } = tr.selection
    const node = $from.node(1)
    const { paragraph } = tr.doc.type.schema.nodes
    if (node?.type.name !== 'definition' || !paragraph) return false
    if (!dispatch) return true
    const [term, text] = [node.child(0), node.child(1)]
    const start = $from.before(1)
    const word = paragraph.create(null, term.content)
    const isEmpty = text.childCount === 1 && text.firstChild?.content.size === 0
    tr.replaceWith(start, $from.after(1), isEmpty ? word : Fragment.from(word).append(text.content))
    tr.setSelection(TextSelection.near(tr.doc.resolve(start + 1)))
    return true
  }
}

function enter(): Command {
  return ({ tr, dispatch }) => {
    const { $from, empty } = tr.selection
    const { paragraph } = tr.doc.type.schema.nodes
    const around = $from.node(1)
    if (around?.type.name !== 'definition' || !paragraph || !empty) return false
    if ($from.parent.type.name === 'definitionTerm') {
      if (dispatch) tr.setSelection(TextSelection.near(tr.doc.resolve($from.after(2) + 1))).scrollIntoView()
      return true
    }
    // The text's last line, empty: the next paragraph stands below the definition.
    const text = $from.node(2)
    const isLast = $from.depth === 3 && $from.index(2) === text.childCount - 1
    if ($from.parent.type !== paragraph || $from.parent.content.size > 0 || !isLast) return false
    if (!dispatch) return true
    const after = $from.after(1)
    tr.insert(after, paragraph.create())
    if (text.childCount > 1) tr.delete($from.before(3), $from.after(3))
    tr.setSelection(TextSelection.near(tr.doc.resolve(tr.mapping.map(after, -1)), 1)).scrollIntoView()
    return true
  }
}
