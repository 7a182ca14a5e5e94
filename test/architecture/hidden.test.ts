import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { sources } from './sources'

/*
 * What readers are not shown is left out where it is read: each query for readers that comes to chapters, or to what is said
 * of them, knows what is hidden. Those that need not are named here, with the reason.
 */

const NEED_NOT: Record<string, string> = {
  'manual/queries/badges.ts': 'marks by chapter id, put against what is shown',
  'manual/queries/manual-pointer.ts': 'reads releases and the ids of notices, no chapter',
  'past/queries/moments.ts': 'reads releases alone',
  'search/queries/clauses.ts': 'of chapters that the search has found for this audience',
  'search/queries/in-force.ts': 'of chapters that the search has found for this audience',
  'search/queries/phrases.ts':
    'keys alone, of chapters that were found or that scoring holds against what is hidden',
  'search/queries/words.ts': 'keys and their words: scoring leaves out what is hidden',
  'amendments/queries/section-places.ts': 'chapter ids by section, held against what is shown',
  'problems/queries/subject.ts':
    'finds the slug alone, and leaves it to the query of paragraphs whether it is shown',
  'chapter/queries/texts-until.ts': 'of chapters that are shown already',
}

const ofChapters =
  /\b(releaseChapter|release_chapters|releaseEntry|release_entries|amendments?|carriedEdition|publishedFile|published_files|publishedRevision|published_revisions|publishedNotice|published_notices|citation|searchClause|search_chapters|search_clauses)\b/
const knowsHidden = /\b(hidden|Hidden|staff_only_chapters|staffOnlyChapter)\b/

/** The files of readers' queries that come to chapters and do not know what is hidden. */
function oblivious(files: readonly { name: string; source: string }[]): string[] {
  return files
    .filter(({ source }) => {
      const code = source.replaceAll(/\/\*\*?[\s\S]*?\*\/|^import .*$/gm, '')
      return ofChapters.test(code) && !knowsHidden.test(code)
    })
    .map(({ name }) => name)
}

const queries = sources()
  .filter((file) => /^lib\/(reading|problems)\/(.*\/)?queries\//.test(file))
  .map((file) => ({ name: file.replace(/^lib\/(reading\/)?/, ''), source: readFileSync(file, 'utf8') }))

it('every query for readers that comes to chapters leaves out what they are not shown', () => {
  expect(queries.length).toBeGreaterThan(20)
  expect(oblivious(queries).filter((name) => !Object.hasOwn(NEED_NOT, name))).toEqual([])
})

it('a query that forgets it is found', () => {
  const forgetful = 'export const all = (from) => from.releaseChapter.findMany({ where: { releaseId } })'
  expect(oblivious([{ name: 'forgetful.ts', source: forgetful }])).toEqual(['forgetful.ts'])
  const careful = `${forgetful}.filter(({ chapterId }) => !issued.hidden.has(chapterId))`
  expect(oblivious([{ name: 'careful.ts', source: careful }])).toEqual([])
})

it('what is named as needing no such care still is there', () => {
  expect(Object.keys(NEED_NOT).filter((name) => !queries.some((query) => query.name === name))).toEqual([])
})
