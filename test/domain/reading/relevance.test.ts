import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '@/lib/platform/database'
import { readIssuedManual } from '@/lib/reading/manual/queries/issued-manual'
import { searchManual } from '@/lib/reading/search/queries/search'
import { addTerm } from '@/lib/terms/commands/add-term'
import { importLocalManual, importTemplate } from '@/prisma/demonstration/import-manuals'
import { realManuals, templateManual } from '@/prisma/demonstration/manuals'
import { readOutline, readTemplateChapters } from '@/prisma/demonstration/source-files'
import { demonstrationTerms } from '@/prisma/demonstration/terms'
import { aPerson } from '../people'
import { relevanceQuestions } from './relevance-questions'

/*
 * What is measured of search: for each question that staff would type, where the right chapter stands among what is found.
 * The figures are printed; docs/speed.md has those of the last look.
 */

const FIRST = 0.75
const AMONG_THREE = 0.95

type Answer = { manual: string; typed: string; titles: string[]; place: number; found: string[] }

const answers: Answer[] = []

beforeAll(async () => {
  const manualIds = await importManuals()
  for (const [slug, questions] of Object.entries(relevanceQuestions)) {
    const issued = await readIssuedManual(database(), { manualId: manualIds.get(slug) ?? '', number: 1 })
    for (const [typed, ...titles] of questions) {
      const { chapters } = await searchManual(database(), issued, { words: typed })
      const found = chapters.map(({ title }) => title.map((run) => run.words).join(''))
      answers.push({
        manual: slug,
        typed,
        titles,
        found,
        place: found.findIndex((one) => titles.includes(one)),
      })
    }
  }
}, 120_000)

/** The five manuals, with the words that their authorities keep. */
async function importManuals(): Promise<Map<string, string>> {
  const outline = readOutline(templateManual.authority.slug)
  const template = await importTemplate(templateManual, outline, readTemplateChapters())
  const imported = [{ slug: templateManual.authority.slug, ...template }]
  for (const manual of realManuals) {
    const { slug } = manual.authority
    imported.push({ slug, ...template, ...(await importLocalManual(manual, readOutline(slug), template)) })
  }
  for (const { slug, authorityId } of imported) {
    const { actor } = await aPerson({ id: authorityId }, 'publisher')
    for (const { words, explanation = '' } of demonstrationTerms(slug))
      await addTerm(actor, { authorityId, words, explanation })
  }
  return new Map(imported.map(({ slug, manualId }) => [slug, manualId]))
}

const within = (places: number) => answers.filter(({ place }) => place >= 0 && place < places)

describe('relevance', () => {
  it('is asked by sixty questions and more, of every manual, each about a chapter that there is', async () => {
    expect(answers.length).toBeGreaterThanOrEqual(60)
    expect(Object.keys(relevanceQuestions)).toHaveLength(5)
    const titles = new Set((await database().releaseChapter.findMany()).map(({ title }) => title.trim()))
    const unknown = answers.flatMap((answer) => answer.titles.filter((title) => !titles.has(title)))
    expect(unknown).toEqual([])
  })

  it(`has the right chapter first for ${FIRST * 100} %, among the first three for ${AMONG_THREE * 100} %`, () => {
    const [first, three] = [within(1).length / answers.length, within(3).length / answers.length]
    const percent = (share: number) => `${(share * 100).toFixed(1)} %`
    console.log(
      `Relevance, ${answers.length} questions: first ${percent(first)}, in the first three ${percent(three)}`,
    )
    for (const { manual, typed, titles, place, found } of answers.filter((answer) => answer.place !== 0))
      console.log(
        `  ${manual}: “${typed}” ${titles[0]}: ${place + 1 || 'not found'} after ${found.slice(0, 3).join(' | ')}`,
      )
    expect(first).toBeGreaterThanOrEqual(FIRST)
    expect(three).toBeGreaterThanOrEqual(AMONG_THREE)
  })
})
