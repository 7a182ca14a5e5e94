import { parseOutline } from '@/lib/contents/parse-outline'
import { printOutline } from '@/lib/contents/print-outline'
import { database } from '@/lib/platform/database'
import { importLocalManual, importTemplate } from '@/prisma/demonstration/import-manuals'
import { realManuals, templateManual } from '@/prisma/demonstration/manuals'
import { readOutline, readTemplateChapters } from '@/prisma/demonstration/source-files'

/*
 * Imports the five manuals into the empty database that DATABASE_URL names, from their contents pages as text, with
 * the template's chapters and what the others inherit of them. Prints the seconds that it took.
 */

const pages = new Map(
  [templateManual, ...realManuals].map(({ authority: { slug } }) => [slug, printOutline(readOutline(slug))]),
)

function outlineOf(slug: string) {
  const parsed = parseOutline(pages.get(slug) ?? '')
  if ('problem' in parsed) throw new Error(`${slug}: ${parsed.problem}`)
  return parsed.outline
}

const begun = performance.now()
const template = await importTemplate(
  templateManual,
  outlineOf(templateManual.authority.slug),
  readTemplateChapters(),
)
for (const manual of realManuals) await importLocalManual(manual, outlineOf(manual.authority.slug), template)
console.log(JSON.stringify({ seconds: (performance.now() - begun) / 1000 }))
await database().$disconnect()
