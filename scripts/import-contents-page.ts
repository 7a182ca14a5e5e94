import { readFile, stat, writeFile } from 'node:fs/promises'
import { z } from 'zod'
import type { AmendmentsPage } from '@/lib/contents/amendments-page/amendments-page'
import { printReport } from '@/lib/contents/import-report'
import type { Outline } from '@/lib/contents/outline'
import { readImport } from '@/lib/contents/read-import'
import { database } from '@/lib/platform/database'
import { Blocked } from '@/lib/platform/errors'
import { importManual } from '@/lib/releases/commands/import-manual'
import { type ImportOptions, ImportRefused, nameFromSlug, readImportOptions } from './import-options'

/**
 * Imports a contents page, and the amendments page that belongs to it, as the words of a command line ask, and says
 * what was read, what was brought together and what could not be placed or matched. All is stored as the manual's first release, or ImportRefused says why
 * nothing was.
 */
export async function importContentsPage(
  words: readonly string[],
  say: (line: string) => void,
): Promise<void> {
  const options = readImportOptions(words)
  const { outline, amendments, report } = await readPages(options)
  for (const line of printReport(report)) say(line)
  if ('outlineFile' in options) {
    await writeOutline(options.outlineFile, outline)
    say(`The outline is written to ${options.outlineFile}. Nothing was stored.`)
  } else for (const line of await storePages(options, outline, amendments)) say(line)
}

async function readPages(options: ImportOptions) {
  const amendments = options.amendments === undefined ? null : await readBytes(options.amendments)
  const edition = 'edition' in options ? options.edition : undefined
  const read = readImport({ contents: await readBytes(options.file), amendments, edition })
  if (!('problem' in read)) return read
  const file = read.page === 'amendments page' ? options.amendments : options.file
  throw new ImportRefused(`${file} was not imported. ${read.problem}`)
}

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    if (!(await stat(file)).isFile()) throw new ImportRefused(`${file} is not a file.`)
    return await readFile(file)
  } catch (error) {
    if (error instanceof ImportRefused) throw error
    throw new ImportRefused(
      codeOf(error) === 'ENOENT' ? `There is no file ${file}.` : `${file} cannot be read (${codeOf(error)}).`,
    )
  }
}

async function writeOutline(file: string, outline: Outline): Promise<void> {
  await writeFile(file, `${JSON.stringify(outline, null, 1)}\n`).catch((error: unknown) => {
    throw new ImportRefused(`${file} cannot be written (${codeOf(error)}).`)
  })
}

async function storePages(
  { authority, manual, edition }: Extract<ImportOptions, { authority: object }>,
  outline: Outline,
  amendments: AmendmentsPage | null,
): Promise<string[]> {
  const begun = performance.now()
  const { manualId, release } = await importManual(
    { kind: 'console' },
    {
      authority: { slug: authority.slug, name: authority.name ?? nameFromSlug(authority.slug) },
      manual: { slug: manual.slug, name: manual.name ?? nameFromSlug(manual.slug) },
      outline,
      amendments,
      edition,
    },
  ).catch((error: unknown) => {
    throw refusalOf(error)
  })
  const seconds = ((performance.now() - begun) / 1000).toFixed(1)
  const stored = await database().manual.findUniqueOrThrow({
    where: { id: manualId },
    include: { authority: true, editions: true },
  })
  const editions = stored.editions.map(({ name }) => name).join(', ')
  return [
    `Stored in ${seconds} s, as release ${release.number} (${editions}) of “${stored.name}”, ${stored.authority.name}.`,
    ...keptName('authority', authority.name, stored.authority.name),
    ...keptName('manual', manual.name, stored.name),
    `Readers find it at /${authority.slug}/${manual.slug}`,
  ]
}

/** One that existed keeps its name: said to whoever wanted another. */
function keptName(what: 'authority' | 'manual', asked: string | undefined, name: string): string[] {
  return asked === undefined || asked.trim() === name
    ? []
    : [`The ${what} was there already, and keeps its name.`]
}

function refusalOf(error: unknown): unknown {
  if (error instanceof Blocked) return new ImportRefused([error.message, ...error.blockers].join('\n'))
  if (error instanceof z.ZodError)
    return new ImportRefused(
      error.issues
        .map(({ path, message }) => `Nothing was stored: ${path.join(' ')}: ${message}.`)
        .join('\n'),
    )
  return error
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}
