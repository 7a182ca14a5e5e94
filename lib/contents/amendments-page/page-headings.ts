import type { CarriedKind } from './amendments-page'

/** The heading of an edition: its name, its year, and when it was, for ordering: later editions have higher numbers. */
export type EditionHeading = { name: string; year: number; when: number }

/**
 * The heading of a table. `mixed`: it names several kinds ("New and Updated Chapters"), and the first counts. `sure`: it
 * can be nothing else; "Updated." or "New procedure" may be all that a row says.
 */
export type KindHeading = { kind: CarriedKind; mixed: boolean; sure: boolean }

/** No heading is longer: what is longer is not asked whether it is one. */
const LONGEST_HEADING = 120

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const
const SEASONS: ReadonlyMap<string, number> = new Map([
  ['winter', 1],
  ['spring', 4],
  ['summer', 7],
  ['autumn', 10],
])
const TIME =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|spring|summer|autumn|winter)'
const YEAR = '(?:19|20|21)\\d\\d'
const DATE = `(?:\\d{1,2}(?:st|nd|rd|th)? )?${TIME}(?:,? ${YEAR})?(?: ?(?:/|&|and|to|-|–|—) ?${TIME})?,? ${YEAR}`
const CALLED = '(?:editions?|updates?|updated|amendments?|amended|issues?|releases?|version)'
const BEFORE = `(?:${CALLED}(?: (?:no\\.? ?)?\\d{1,4})?(?: (?:of|for|in|to|from))?(?: ?[:,–—-])? )?`
const EDITION = new RegExp(`^${BEFORE}(${DATE})(?:(?: ?[:–—-])? (?:manual )?${CALLED})?[:.]?$`, 'i')
const EDITION_AND_KIND = new RegExp(`^(${DATE}) ?[:,–—-] ?(.+)$`, 'i')
const KIND_AND_EDITION = new RegExp(`^(.+?) ?[:,–—-] ?(${DATE})[:.]?$`, 'i')
const ARCHIVE =
  '(?:amendments?|archived?|archives|previous|earlier|past|older|yearly|annual|updates?|editions?)'
const ARCHIVE_YEAR = new RegExp(
  `^(?:the )?(?:${ARCHIVE}[ :–—-]+(?:(?:for|of|in|from|the)[ :–—-]+)?){0,5}(${YEAR})(?:/\\d{2,4})?(?:[ :–—-]+${ARCHIVE}){0,4}[:.]?$`,
  'i',
)

/** Reads the heading of an edition ("July 2024", "Amendments: July 2024", "June/July 2024"), or null. */
export function readEditionHeading(words: string): EditionHeading | null {
  if (words.length > LONGEST_HEADING) return null
  const date = EDITION.exec(words)?.[1]
  return date === undefined ? null : editionOf(date)
}

/** Reads a heading of an edition and a table in one ("July 2024 – Updated Chapters"), or null. */
export function readEditionWithKind(words: string): { edition: EditionHeading; heading: KindHeading } | null {
  if (words.length > LONGEST_HEADING) return null
  const [, date, kind] = EDITION_AND_KIND.exec(words) ?? []
  const [, kindBefore, dateAfter] = KIND_AND_EDITION.exec(words) ?? []
  const heading = readKindHeading(kind ?? kindBefore ?? '')
  const edition = editionOf(date ?? dateAfter ?? '')
  return heading && edition ? { edition, heading } : null
}

/** Reads the heading of a yearly archive ("2023", "Amendments Archive 2023"), or null. */
export function readArchiveYear(words: string): number | null {
  if (words.length > LONGEST_HEADING) return null
  const year = ARCHIVE_YEAR.exec(words)?.[1]
  return year === undefined ? null : Number(year)
}

const ARCHIVE_HEADING =
  /^(?:(?:the )?(?:previous|earlier|past|older|archived) (?:amendments|updates|editions)|(?:amendments|updates|yearly|annual)? ?archives?(?: of (?:amendments|updates))?)[:.]?$/i

/** Is this the heading of an archive without its year: "Amendments Archive", "Previous Amendments"? */
export function isArchiveHeading(words: string): boolean {
  return words.length <= LONGEST_HEADING && ARCHIVE_HEADING.test(words)
}

const KIND_WORDS: ReadonlyMap<string, CarriedKind> = new Map([
  ...[
    'updated',
    'updates',
    'amended',
    'revised',
    'changed',
    'reviewed',
    'refreshed',
    'rewritten',
    'renamed',
  ].map((word) => [word, 'updated'] as const),
  ...['new', 'added'].map((word) => [word, 'new'] as const),
  ...['removed', 'deleted', 'archived', 'withdrawn', 'retired'].map((word) => [word, 'removed'] as const),
])
const THINGS: ReadonlySet<string> = new Set([
  ...[
    'chapter',
    'chapters',
    'procedure',
    'procedures',
    'policy',
    'policies',
    'guidance',
    'section',
    'sections',
  ],
  ...['document', 'documents', 'feature', 'features', 'form', 'forms', 'content', 'contents'],
])
const SURE = /^(?:\p{Lu}.*\b)?(?:chapters|procedures|policies|documents|sections|features)\b[^.]*$/iu
const BETWEEN: ReadonlySet<string> = new Set(['and', 'or', 'the', 'other', 'practice'])

/** Reads the heading of a table ("Updated/Amended Chapters", "New Chapters:", "Chapters Removed"), or null. */
export function readKindHeading(words: string): KindHeading | null {
  if (words.length > LONGEST_HEADING) return null
  const plain = words
    .toLowerCase()
    .replace(/ ?\(\d+\)$/, '')
    .replace(/[:.]$/, '')
  const parts = plain.split(/[\s/,&+]+/).filter((part) => part !== '')
  const kinds = new Set(parts.flatMap((part) => KIND_WORDS.get(part) ?? []))
  const [kind] = kinds
  const known = parts.every((part) => KIND_WORDS.has(part) || THINGS.has(part) || BETWEEN.has(part))
  // "Archived" alone is the heading of an archive.
  if (!known || kind === undefined || (parts.length === 1 && plain === 'archived')) return null
  return { kind, mixed: kinds.size > 1, sure: SURE.test(words) }
}

const NAME_COLUMN =
  /^(?:(?:chapter|procedure|policy|section|document)s?|(?:(?:chapter|procedure|policy|section|document)s?,? )?(?:names?|titles?)|name of (?:the )?chapter)$/i
const DETAILS_COLUMN =
  /^(?:details?|changes?|amendments?|updates?|summary|description)(?: of (?:the )?(?:changes?|amendments?|updates?))?(?: made)?$/i

/** Are these cells the head of a table: "Chapter Name | Details"? */
export function isColumnHead(cells: readonly string[]): boolean {
  const [name = '', details = ''] = cells
  if (details !== '') return NAME_COLUMN.test(name) && DETAILS_COLUMN.test(details)
  return /^(?:chapter (?:name|title)s?|details?|chapter (?:name|title) details?)$/i.test(name)
}

/** Is this the head of the column of details? */
export function isDetailsColumn(words: string): boolean {
  return DETAILS_COLUMN.test(words)
}

function editionOf(date: string): EditionHeading | null {
  const words = date.toLowerCase()
  const year = Number(/(\d{4})$/.exec(words)?.[1])
  const times = words.match(/[a-z]{3,}/g) ?? []
  const months = times.map(monthOf).filter((month) => month > 0)
  const month = months.at(-1)
  const day = Number(/^(\d{1,2})\D/.exec(words)?.[1] ?? 0)
  return Number.isNaN(year) || month === undefined
    ? null
    : { name: date, year, when: (year * 100 + month) * 100 + day }
}

/** 1 to 12, or 0 for a word that is no time of a year. */
function monthOf(word: string): number {
  return SEASONS.get(word) ?? MONTHS.findIndex((month) => word.startsWith(month)) + 1
}
