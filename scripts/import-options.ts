import { parseArgs } from 'node:util'
import { isReservedAuthoritySlug, isReservedSlug } from '@/lib/contents/slug'

/** What keeps a contents page from being imported: a sentence for whoever started the import. */
export class ImportRefused extends Error {
  override readonly name = 'ImportRefused'
}

/** What `npm run manual:import` is asked for: to store a page as a manual's first release, or to write its outline. */
export type ImportOptions =
  | {
      file: string
      amendments: string | undefined
      authority: { slug: string; name: string | undefined }
      manual: { slug: string; name: string | undefined }
      edition: string | undefined
    }
  | { file: string; amendments: string | undefined; outlineFile: string }

/** How the command is used. */
export const USAGE = [
  'npm run manual:import -- FILE --authority SLUG --manual SLUG',
  '    [--amendments FILE] [--authority-name NAME] [--manual-name NAME] [--edition NAME]',
  'npm run manual:import -- FILE --outline OUT.json    (stores nothing: writes what was read)',
].join('\n')

/** Reads the words of the command line. Throws ImportRefused for an option that there is not, and for a bad slug. */
export function readImportOptions(words: readonly string[]): ImportOptions {
  const { values, positionals } = parseWords(words)
  const [file, ...more] = positionals
  if (file === undefined) throw new ImportRefused(`Say which file holds the contents page.\n${USAGE}`)
  if (more.length > 0)
    throw new ImportRefused(`One file is imported at a time; there is also “${more.join('”, “')}”.\n${USAGE}`)
  const { amendments } = values
  if (values.outline !== undefined) return { file, amendments, outlineFile: values.outline }
  return {
    ...{ file, amendments },
    authority: { slug: readSlug('--authority', values.authority), name: values['authority-name'] },
    manual: { slug: readSlug('--manual', values.manual), name: values['manual-name'] },
    edition: values.edition,
  }
}

function parseWords(words: readonly string[]) {
  const text = { type: 'string' } as const
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        ...{ authority: text, manual: text, edition: text, outline: text, amendments: text },
        ...{ 'authority-name': text, 'manual-name': text },
      },
    })
  } catch (error) {
    // node:util says a sentence or two of advice; the first is the one about this command line.
    const [sentence] = error instanceof Error ? error.message.split('. ') : []
    throw new ImportRefused(`${sentence ?? 'The command line cannot be read'}.\n${USAGE}`)
  }
}

function readSlug(option: string, slug: string | undefined): string {
  if (slug === undefined) throw new ImportRefused(`${option} SLUG is missing.\n${USAGE}`)
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) || slug.length > 80)
    throw new ImportRefused(
      `${option} “${slug}” is not a slug: it stands in addresses, and has lower-case letters, digits and single hyphens, at most 80 in all (such as north-council).`,
    )
  if (isReservedSlug(slug) || isReservedAuthoritySlug(slug))
    throw new ImportRefused(`${option} “${slug}” is kept for addresses of Chapterhouse: choose another slug.`)
  return slug
}

const SMALL_WORDS: ReadonlySet<string> = new Set(['and', 'for', 'in', 'of', 'on', 'the', 'upon', 'with'])

/** What an authority or manual is called where no name is given: its slug's words, as in "Tyne and Wear". */
export function nameFromSlug(slug: string): string {
  const words = slug
    .split('-')
    .map((word, index) => (index > 0 && SMALL_WORDS.has(word) ? word : capital(word)))
  return words.join(' ')
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1)
}
