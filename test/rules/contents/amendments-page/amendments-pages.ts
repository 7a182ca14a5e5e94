import type { AmendmentsPage, CarriedKind } from '@/lib/contents/amendments-page/amendments-page'
import {
  type AmendmentsReport,
  parseAmendmentsPage,
} from '@/lib/contents/amendments-page/parse-amendments-page'
import type { Outline } from '@/lib/contents/outline'
import { read } from '../page'

/** The contents that the pages below belong to. */
export const { outline: CONTENTS } = read(
  '1. All Children',
  '',
  '1.1 Values and Principles',
  '1.2 Kinship Care Updated',
  '1.3 16-17 Housing Booklet',
  '1.4 Foster Carers’ Handbook - Part 1',
  '1.5 Family Group Conferences (This procedure only applies to Ely)',
  '1.6 Family Group Conferences (This procedure only applies to Peterborough)',
  '1.7 Step across to Fostering New',
  '1.8 Care Planning',
  '1.9 Care Planning Meetings Updated',
)

/** The page and report of an amendments page of those contents, or of others. */
export function readAmendments(
  text: string,
  outline: Outline = CONTENTS,
): { page: AmendmentsPage; report: AmendmentsReport } {
  const parsed = parseAmendmentsPage(text, outline)
  if ('problem' in parsed) throw new Error(parsed.problem)
  return parsed
}

/** A page drawn as lines: "July 2024 (2024)", then "updated Kinship Care [kinship-care]: what is said / of it". */
export function drawAmendments({ editions }: AmendmentsPage): string[] {
  return editions.flatMap(({ name, year, rows }) => [
    `${name} (${year})`,
    ...rows.map(({ kind, title, chapter, details }) =>
      `${kind} ${title} [${chapter ?? '-'}]: ${details.replaceAll('\n', ' / ')}`.trimEnd(),
    ),
  ])
}

const HEADINGS: Record<CarriedKind, string> = {
  updated: 'Updated Chapters',
  new: 'New Chapters',
  removed: 'Removed Chapters',
}

/** The ways in which a copied page may part names and details. */
export const STYLES = ['tabs', 'upright lines', 'columns of spaces', 'a paragraph each'] as const

/** An amendments page as text, in one of these ways. */
export function printAmendments({ editions }: AmendmentsPage, style: (typeof STYLES)[number]): string {
  const lines = editions.flatMap(({ name, rows }) => [
    '',
    name,
    ...(['updated', 'new', 'removed'] as const).flatMap((kind) => {
      const own = rows.filter((row) => row.kind === kind)
      const head = [HEADINGS[kind], printRow(style, 'Chapter Name', 'Details')]
      return own.length === 0 ? [] : [...head, ...own.map((row) => printRow(style, row.title, row.details))]
    }),
  ])
  return ['Amendments', ...lines].join('\n')
}

function printRow(style: (typeof STYLES)[number], name: string, details: string): string {
  if (style === 'tabs') return `${name}\t${details}`
  if (style === 'upright lines') return `| ${name} | ${details.replaceAll('\n', '\n| | ')} |`
  if (style === 'columns of spaces') return `${name}     ${details}`
  return `${name}\n\n${details}\n`
}
