import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createDatabase, withClient } from '@/scripts/steps/database.mjs'
import { prisma } from '@/scripts/steps/generate.mjs'
import { migrate } from '@/scripts/steps/migrate.mjs'
import { openCluster } from '@/scripts/steps/postgres-cluster.mjs'

const folder = `.data/test-${process.pid}-migrate`
let server: Awaited<ReturnType<typeof openCluster>>
let url: string
let migrations: string
let made = 0

function write(name: string, text: string): void {
  mkdirSync(path.join(migrations, name), { recursive: true })
  writeFileSync(path.join(migrations, name, 'migration.sql'), text)
}

async function rows(text: string): Promise<unknown[]> {
  return withClient(url, async (client) => (await client.query(text)).rows)
}

describe('migrating', () => {
  beforeAll(async () => {
    server = await openCluster(`${folder}/postgres`, { throwaway: true })
  })
  afterAll(async () => {
    await server.close()
    rmSync(folder, { recursive: true, force: true })
  })
  beforeEach(async () => {
    made += 1
    url = server.urlOf(`migrated_${made}`)
    await createDatabase(server.urlOf('postgres'), `migrated_${made}`)
    migrations = mkdtempSync(path.join(tmpdir(), 'chapterhouse-migrations-'))
    write('1_first', 'CREATE TABLE chapters (id int)')
  })

  it('applies what a database has not had yet, oldest first, and once', async () => {
    write(
      '2_second',
      'ALTER TABLE chapters ADD COLUMN title text; INSERT INTO chapters VALUES (1, $$semi;colon$$)',
    )
    expect(await migrate(url, migrations)).toEqual(['1_first', '2_second'])
    expect(await migrate(url, migrations)).toEqual([])
    expect(await rows('SELECT * FROM chapters')).toEqual([{ id: 1, title: 'semi;colon' }])
  })

  it('lets two that start at once wait for each other', async () => {
    const applied = await Promise.all([migrate(url, migrations), migrate(url, migrations)])
    expect(applied.flat()).toEqual(['1_first'])
  })

  it('applies nothing of one that fails, and keeps what came before it', async () => {
    write('2_second', 'CREATE TABLE notes (id int); SELECT 1 / 0')
    await expect(migrate(url, migrations)).rejects.toThrow(
      '2_second cannot be applied, and nothing of it was: division by zero',
    )
    expect(
      await rows("SELECT to_regclass('notes') AS notes, to_regclass('chapters')::text AS chapters"),
    ).toEqual([{ notes: null, chapters: 'chapters' }])
  })

  it('refuses one that was edited after it was applied', async () => {
    await migrate(url, migrations)
    write('1_first', 'CREATE TABLE chapters (id bigint)')
    await expect(migrate(url, migrations)).rejects.toThrow('1_first was edited')
  })

  it('refuses a database that a newer version has migrated', async () => {
    write('2_second', 'SELECT 1')
    await migrate(url, migrations)
    rmSync(path.join(migrations, '2_second'), { recursive: true })
    await expect(migrate(url, migrations)).rejects.toThrow('this version of Chapterhouse does not know')
  })

  it("keeps Prisma's own record: Prisma finds the project's migrations applied, and the schema as it says", async () => {
    await migrate(url)
    const env = { DATABASE_URL: url }
    expect(await prisma(['migrate', 'status'], { env })).toMatchObject({
      code: 0,
      output: expect.stringContaining('up to date'),
    })
    const compare = [
      'migrate',
      'diff',
      '--from-config-datasource',
      '--to-schema',
      'prisma/schema.prisma',
      '--exit-code',
    ]
    expect(await prisma(compare, { env })).toMatchObject({
      code: 0,
      output: expect.stringContaining('No difference'),
    })
  })
})
