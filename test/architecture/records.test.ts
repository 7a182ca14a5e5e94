import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { sources } from './sources'

/*
 * Which files touch which records. Imports cannot say it: pages and queries are handed the same client as
 * commands, so what they do with it is read here.
 */

const schema = readFileSync('prisma/schema.prisma', 'utf8')
const models = [...schema.matchAll(/^(?:model|view) (\w)(\w*)/gm)].map(
  ([, first = '', rest = '']) => first.toLowerCase() + rest,
)
const tables = [...schema.matchAll(/@@map\("(\w+)"\)/g)].map(([, table = '']) => table)

/** What readers' queries may name: the published side, and the manual's own row with its pointer. */
const published = [
  'authority',
  'manual',
  'edition',
  'release',
  'releaseChapter',
  'releaseEntry',
  'amendment',
  'carriedEdition',
]
const publishedModels = [
  ...published,
  'publishedRevision',
  'publishedFile',
  'publishedApproval',
  'publishedNotice',
  'authorityLogo',
  'staffOnlyChapter',
  'searchClause',
  'searchChapter',
  'searchWord',
  'citation',
  'term',
]
const publishedTables = [
  'authorities',
  'manuals',
  'editions',
  'releases',
  'release_chapters',
  'release_entries',
]
const allowedTables = [
  ...publishedTables,
  'amendments',
  'published_revisions',
  'published_files',
  'published_approvals',
  'published_notices',
  'authority_logos',
  'staff_only_chapters',
  'search_clauses',
  'search_chapters',
  'search_words',
  'citations',
  'terms',
  'term_words',
]

const writes = [
  'create',
  'createMany',
  'createManyAndReturn',
  'update',
  'updateMany',
  'upsert',
  'delete',
  'deleteMany',
]
const write = new RegExp(
  `\\.(?:${models.join('|')})\\s*\\.(?:${writes.join('|')})\\(|\\$executeRaw|\\binTransaction\\(`,
)
const sqlWrite = /\b(?:INSERT INTO|UPDATE|DELETE FROM|FOR UPDATE|FOR NO KEY UPDATE|TRUNCATE)\b/

/** Does this source change a record? */
function changesRecords(source: string): boolean {
  return write.test(source) || sqlWrite.test(source)
}

/** The records of the working side that a source names in its queries. */
function workingSideOf(source: string): string[] {
  const named = [...source.matchAll(/\b\w+\.(\w+)\.(?:find|count|aggregate|groupBy)\w*\(/g)].map(
    ([, model = '']) => model,
  )
  const joined = [...source.matchAll(/\b(?:FROM|JOIN)\s+(\w+)/g)].map(([, table = '']) => table)
  const ofTheQuery = new Set(
    [...source.matchAll(/\b(\w+) AS (?:MATERIALIZED )?\(/g)].map(([, name = '']) => name),
  )
  return [
    ...named.filter((model) => models.includes(model) && !publishedModels.includes(model)),
    ...joined.filter(
      (table) => tables.includes(table) && !allowedTables.includes(table) && !ofTheQuery.has(table),
    ),
  ]
}

/** The records that a source changes, by model or table. */
function changedBy(source: string): string[] {
  const called = [
    ...source.matchAll(new RegExp(`\\.(${models.join('|')})\\s*\\.(?:${writes.join('|')})\\(`, 'g')),
  ]
  const written = [
    ...source.matchAll(/\b(?:INSERT INTO|UPDATE|DELETE FROM|TRUNCATE)\s+(?!OF\b|SKIP\b)(\w+)/g),
  ]
  return [...called, ...written].map(([, record = '']) => record)
}

/** What a job may change: jobs are done by nobody, and so they touch nothing that somebody answers for. */
const ofJobs = ['message', 'messages', 'reminder', 'reminders']

const contentOf = (file: string) => readFileSync(file, 'utf8')

describe('records', () => {
  it('are known by their schema', () => {
    expect(models).toContain('searchClause')
    expect(tables).toContain('published_revisions')
  })

  it('are changed by no page, no action, no component and no query', () => {
    const readers = sources().filter((file) => /^(app|components)\/|\/queries(\.ts$|\/)/.test(file))
    expect(readers.length).toBeGreaterThan(100)
    expect(readers.filter((file) => changesRecords(contentOf(file)))).toEqual([])
  })

  it('are changed by jobs only as far as they are e-mails and reminders', () => {
    const jobs = sources().filter((file) => file.startsWith('lib/jobs/'))
    expect(jobs.length).toBeGreaterThan(5)
    const others = jobs.flatMap((file) =>
      changedBy(contentOf(file))
        .filter((record) => !ofJobs.includes(record))
        .map((record) => `${file}: ${record}`),
    )
    expect(others).toEqual([])
  })

  it.each([
    ['await transaction.revision.update({})', ['revision']],
    ["UPDATE messages SET state = 'kept' WHERE id IN (SELECT 1 FROM users FOR UPDATE OF m)", ['messages']],
    ['DELETE FROM texts t', ['texts']],
    ['transaction.revision.findMany({})', []],
  ])('that a job would change are found: %s', (source, expected) => {
    expect(changedBy(source)).toEqual(expected)
  })

  it('of the working side are read by nothing that readers see', () => {
    const reading = sources().filter((file) =>
      /^(lib\/reading|components\/reader|app\/\(reader\))\//.test(file),
    )
    expect(reading.length).toBeGreaterThan(50)
    const leaks = reading.flatMap((file) =>
      workingSideOf(contentOf(file)).map((record) => `${file}: ${record}`),
    )
    expect(leaks).toEqual([])
  })

  it.each([
    ['await database().manual.update({ where: { id } })', true],
    ['await from.$executeRaw`…`', true],
    ['inTransaction(async () => {})', true],
    ['await from.$queryRaw`SELECT 1 FROM manuals FOR UPDATE`', true],
    ["createHash('sha256').update(words)", false],
    ['from.manual.findMany({})', false],
  ])('are changed or not: %s', (source, expected) => {
    expect(changesRecords(source)).toBe(expected)
  })

  it.each([
    ['from.revision.findMany({})', ['revision']],
    ['from.entry.count()', ['entry']],
    ['SELECT 1 FROM releases r JOIN texts t', ['texts']],
    ['from.releaseChapter.findFirst({})', []],
    ['SELECT 1 FROM matches JOIN search_clauses', []],
    ['WITH chapters AS (SELECT 1 FROM search_clauses) SELECT 1 FROM chapters', []],
  ])('of the working side are found: %s', (source, expected) => {
    expect(workingSideOf(source)).toEqual(expected)
  })
})
