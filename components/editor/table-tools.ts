import type { ToolGroup } from './tool'

/** The tools for the table that the cursor stands in. */
export const TABLE_TOOLS: ToolGroup = {
  name: 'This table',
  row: 'second',
  tools: [
    {
      name: 'rowBefore',
      label: 'Add a row above',
      face: { words: 'Row ↑' },
      can: (editor) => editor.can().addRowBefore(),
      run: (editor) => editor.chain().focus().addRowBefore().run(),
    },
    {
      name: 'rowAfter',
      label: 'Add a row below',
      face: { words: 'Row ↓' },
      can: (editor) => editor.can().addRowAfter(),
      run: (editor) => editor.chain().focus().addRowAfter().run(),
    },
    {
      name: 'deleteRow',
      label: 'Remove this row',
      face: { words: 'Row ✕' },
      can: (editor) => editor.can().deleteRow(),
      run: (editor) => editor.chain().focus().deleteRow().run(),
    },
    {
      name: 'columnBefore',
      label: 'Add a column to the left',
      face: { words: 'Column ←' },
      can: (editor) => editor.can().addColumnBefore(),
      run: (editor) => editor.chain().focus().addColumnBefore().run(),
    },
    {
      name: 'columnAfter',
      label: 'Add a column to the right',
      face: { words: 'Column →' },
      can: (editor) => editor.can().addColumnAfter(),
      run: (editor) => editor.chain().focus().addColumnAfter().run(),
    },
    {
      name: 'deleteColumn',
      label: 'Remove this column',
      face: { words: 'Column ✕' },
      can: (editor) => editor.can().deleteColumn(),
      run: (editor) => editor.chain().focus().deleteColumn().run(),
    },
    {
      name: 'headerRow',
      label: 'Header row',
      face: { words: 'Headers' },
      isOn: (editor) => editor.isActive('tableHeader'),
      can: (editor) => editor.can().toggleHeaderRow(),
      run: (editor) => editor.chain().focus().toggleHeaderRow().run(),
    },
    {
      name: 'deleteTable',
      label: 'Remove the table',
      face: { words: 'Table ✕' },
      can: (editor) => editor.can().deleteTable(),
      run: (editor) => editor.chain().focus().deleteTable().run(),
    },
  ],
}
