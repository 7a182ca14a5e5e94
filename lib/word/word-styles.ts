import {
  AlignmentType,
  BorderStyle,
  type ILevelsOptions,
  type INumberingOptions,
  type IStylesOptions,
  LevelFormat,
} from 'docx'
import type { DocumentNode } from '@/lib/document/document'
import { numberAttribute } from '@/lib/document/document'

/** The numbering of headings: the same in every chapter. */
export const HEADING_NUMBERING = 'headings'

const STEP = 360
const GREEN = '00703C'

/** The ids of the styles, by the names that Word shows. */
export function styleId(name: string): string {
  return name.replaceAll(' ', '')
}

const heading = (name: string, size: number, level: number) => ({
  id: styleId(name),
  name,
  basedOn: 'Normal',
  next: 'Normal',
  quickFormat: true,
  run: { bold: true, size },
  paragraph: { spacing: { before: 320 - level * 40, after: 120 }, keepNext: true, outlineLevel: level },
})

const body = (name: string, paragraph: object, run: object = {}) => ({
  id: styleId(name),
  name,
  basedOn: 'Normal',
  quickFormat: true,
  paragraph,
  run,
})

const leftBorder = { left: { style: BorderStyle.SINGLE, size: 18, space: 12, color: 'B1B4B6' } }

/** Every style that a chapter uses. Those that Word has of itself keep its names, so that Word's own tools know them. */
export const WORD_STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: 'Arial', size: 22, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 140, line: 276 } },
    },
  },
  paragraphStyles: [
    {
      id: 'Title',
      name: 'Title',
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      run: { bold: true, size: 40 },
    },
    body('Chapter Details', { spacing: { after: 320 } }, { color: '505A5F', size: 19 }),
    heading('Heading 1', 30, 0),
    heading('Heading 2', 26, 1),
    heading('Heading 3', 23, 2),
    body('List Paragraph', { spacing: { after: 80 } }),
    ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((level) =>
      body(level === 1 ? 'List Continue' : `List Continue ${level}`, {
        indent: { left: STEP * (level + 1) },
      }),
    ),
    body('Quote', { indent: { left: 400 }, border: leftBorder }),
    body('Definition Term', { keepNext: true, spacing: { after: 40 } }, { bold: true }),
    body('Definition', { indent: { left: 400 } }),
    body('Table Heading', { spacing: { after: 60 } }, { bold: true }),
    body('Box Heading', { keepNext: true, spacing: { after: 80 } }, { bold: true, color: GREEN }),
    body('Attachment', { border: leftBorder, indent: { left: 200 } }),
  ],
  characterStyles: [
    { id: 'Hyperlink', name: 'Hyperlink', run: { color: '1D70B8', underline: { type: 'single' } } },
  ],
}

/** The numbering of headings, and that of each list: two lists are two, and a numbered one begins where it begins. */
export function numberingOf(
  lists: Map<DocumentNode, { reference: string; level: number }>,
): INumberingOptions {
  const headings = ['%1.', '%1.%2', '%1.%2.%3'].map((text, level) => ({
    level,
    text,
    format: LevelFormat.DECIMAL,
    alignment: AlignmentType.START,
    style: { paragraph: { indent: { left: 720, hanging: 720 } } },
  }))
  const config = [...lists].map(([node, { reference, level }]) => ({
    reference,
    levels: Array.from({ length: level + 1 }, (_, at) => listLevel(node, at)),
  }))
  return { config: [{ reference: HEADING_NUMBERING, levels: headings }, ...config] }
}

function listLevel(list: DocumentNode, level: number): ILevelsOptions {
  const numbered = list.type === 'orderedList'
  return {
    level,
    format: numbered ? LevelFormat.DECIMAL : LevelFormat.BULLET,
    text: numbered ? `%${level + 1}.` : (['•', '◦', '▪'][level % 3] ?? '•'),
    start: numbered ? numberAttribute(list, 'start', 1) : 1,
    alignment: AlignmentType.START,
    style: { paragraph: { indent: { left: STEP * (level + 2), hanging: STEP } } },
  }
}
