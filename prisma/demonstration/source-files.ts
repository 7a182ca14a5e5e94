import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { AmendmentsPage } from '@/lib/contents/amendments-page/amendments-page'
import { parseAmendmentsPage } from '@/lib/contents/amendments-page/parse-amendments-page'
import { type Outline, outlineSchema } from '@/lib/contents/outline'
import { parseOutline } from '@/lib/contents/parse-outline'
import { splitFrontMatter } from '@/lib/document/from-markdown'

const here = (file: string) => new URL(file, import.meta.url)

/** The outline that a manual of the demonstration is made from, as `npm run manual:import -- FILE --outline` wrote it. */
export function readOutline(authoritySlug: string): Outline {
  const json: unknown = JSON.parse(readFileSync(here(`outlines/${authoritySlug}.json`), 'utf8'))
  return outlineSchema.parse(json)
}

/** The outline of the made-up authority, whose contents page was written for this project. */
export function readExampleOutline(): Outline {
  const parsed = parseOutline(readFileSync(here('outlines/example.txt'), 'utf8'))
  if ('problem' in parsed) throw new Error(`outlines/example.txt: ${parsed.problem}`)
  return parsed.outline
}

/** The amendments page that a manual of the demonstration comes with, written for this project; null where there is none. */
export function readAmendmentsPage(authoritySlug: string, outline: Outline): AmendmentsPage | null {
  const file = here(`amendments/${authoritySlug}.txt`)
  if (!existsSync(file)) return null
  const parsed = parseAmendmentsPage(readFileSync(file, 'utf8'), outline)
  if ('problem' in parsed) throw new Error(`amendments/${authoritySlug}.txt: ${parsed.problem}`)
  return parsed.page
}

/** The template's chapters that have a text: Markdown, by their titles. */
export function readTemplateChapters(): ReadonlyMap<string, string> {
  const files = readdirSync(here('chapters/')).filter((name) => name.endsWith('.md') && name !== 'README.md')
  return new Map(
    files.map((name): [string, string] => {
      const markdown = readFileSync(here(`chapters/${name}`), 'utf8')
      const { title } = splitFrontMatter(markdown)
      if (title === null) throw new Error(`chapters/${name} has no title`)
      return [title, markdown]
    }),
  )
}

/** A whole text that the example's story brings: Markdown, by its file name. */
export function readExampleText(file: string): string {
  return readFileSync(here(`example/${file}`), 'utf8')
}
