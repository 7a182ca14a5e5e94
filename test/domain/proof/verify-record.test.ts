import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '@/lib/platform/database'
import { type CheckOutcome, verifyRecord } from '@/lib/proof/verify-record'
import { sql } from '../database'
import { aRecordToAlter } from './a-record-to-alter'

const verify = () => verifyRecord(() => {})

/** The first rows that do not hold, as a person is shown them. */
function findings(outcomes: CheckOutcome[]): string[] {
  return outcomes.flatMap(({ first }) => (first ? `${first.table} ${first.id}: ${first.sentence}` : []))
}

/** Whoever owns the database can take its rules away: keys that point elsewhere, checks, and what is unique. */
const WITHOUT_RULES = `
  DO $$ DECLARE rule record; BEGIN
    FOR rule IN SELECT conrelid::regclass AS of, conname FROM pg_constraint
      WHERE contype IN ('f', 'c', 'u') AND connamespace = 'public'::regnamespace ORDER BY contype = 'u' LOOP
      EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', rule.of, rule.conname);
    END LOOP;
    FOR rule IN SELECT indexrelid::regclass AS of FROM pg_index JOIN pg_class c ON c.oid = indexrelid
      WHERE indisunique AND NOT indisprimary AND c.relnamespace = 'public'::regnamespace LOOP
      EXECUTE format('DROP INDEX %s', rule.of);
    END LOOP;
  END $$`

/** What verify says while SQL, run by somebody who has switched every rule of the database off, has altered a table. */
async function whileAltered(table: string, alteration: string): Promise<string[]> {
  await sql(`CREATE TABLE kept AS TABLE ${table}; SET session_replication_role = replica; ${alteration}`)
  try {
    return findings(await verify())
  } finally {
    await sql(`SET session_replication_role = replica;
      DELETE FROM ${table}; INSERT INTO ${table} SELECT * FROM kept; DROP TABLE kept`)
  }
}

let emergency: string

beforeAll(async () => {
  ;({ emergency } = await aRecordToAlter())
  await sql(WITHOUT_RULES)
}, 120_000)

describe('verify', () => {
  it('walks all there is, and finds that it holds', async () => {
    const outcomes = await verify()
    expect(findings(outcomes)).toEqual([])
    // This record has no files.
    expect(outcomes.filter(({ checked }) => checked === 0).map(({ name }) => name)).toEqual([
      'Files are what their hashes say',
    ])
  })

  it('finds the same where the database has moved to another time zone', async () => {
    const inZone = (zone: string) =>
      sql(
        `DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET timezone TO %L', current_database(), '${zone}'); END $$`,
      )
    await inZone('Asia/Kolkata')
    await database().$disconnect()
    expect(findings(await verify())).toEqual([])
    await inZone('UTC')
    await database().$disconnect()
  })

  /*
   * Every column of what is published, altered one after the other in one row. What is not found is listed, with why it
   * does not matter.
   */
  it.each<[table: string, notFound: string[]]>([
    // When a text was first stored is said nowhere.
    ['texts', ['created_at']],
    ['releases', []],
    ['release_chapters', []],
    ['release_entries', []],
    ['amendments', []],
    ['decisions', []],
    ['contributions', []],
    ['contents_changes', []],
    ['contents_decisions', []],
    ['corrections', []],
    ['withholdings', []],
    ['notices', []],
    // The row's name for the event and its authority are in its chain's name.
    ['audit_events', ['authority_id']],
    ['audit_heads', []],
    // An edition's name is in each release; where it stands among the others is said by nothing else.
    ['editions', ['position']],
  ])(
    'finds an altered byte in any column of %s',
    async (table, notFound) => {
      const columns = await sql(
        `SELECT column_name AS name, udt_name AS type FROM information_schema.columns
       WHERE table_name = $1 AND table_schema = 'public' ORDER BY ordinal_position`,
        [table],
      )
      const missed: unknown[] = []
      for (const { name, type } of columns) {
        const altered = await whileAltered(
          table,
          `UPDATE ${table} SET "${name}" = ${otherValue(`"${name}"`, `${type}`)}
         WHERE ctid = (SELECT ctid FROM ${table} WHERE "${name}" IS NOT NULL ${published[table] ?? ''} LIMIT 1)`,
        )
        const some = await sql(`SELECT 1 FROM ${table} WHERE "${name}" IS NOT NULL LIMIT 1`)
        if (altered.length === 0 && some.length > 0) missed.push(name)
      }
      expect(missed).toEqual(notFound)
    },
    300_000,
  )

  it('finds an altered column of a published version', async () => {
    const columns = await sql(
      `SELECT column_name AS name, udt_name AS type FROM information_schema.columns WHERE table_name = 'revisions'`,
    )
    const missed: unknown[] = []
    for (const { name, type } of columns) {
      const some = await sql(
        `SELECT 1 FROM revisions WHERE state = 'published' AND "${name}" IS NOT NULL LIMIT 1`,
      )
      const altered = await whileAltered(
        'revisions',
        `UPDATE revisions SET "${name}" = ${otherValue(`"${name}"`, `${type}`)}
         WHERE ctid = (SELECT ctid FROM revisions WHERE state = 'published' AND "${name}" IS NOT NULL LIMIT 1)`,
      )
      if (some.length > 0 && altered.length === 0) missed.push(name)
    }
    expect(missed).toEqual([])
  }, 300_000)

  it.each([
    'releases',
    'release_chapters',
    'release_entries',
    'amendments',
    'decisions',
    'contents_changes',
    'contents_decisions',
    'corrections',
    'withholdings',
    'notices',
    'audit_events',
    'texts',
  ])('finds that a row of %s is gone', async (table) => {
    const gone = `DELETE FROM ${table} WHERE ctid = (SELECT min(ctid) FROM ${table} WHERE true ${published[table] ?? ''})`
    expect(await whileAltered(table, gone)).not.toEqual([])
  })

  it.each([
    ['is said to be of another content', `content_hash = content_hash || 'x'`],
    [
      'is said to be by another',
      `decider_id = (SELECT published_by_id FROM releases ORDER BY number DESC LIMIT 1)`,
    ],
    ['is said to be an approval, and was a return', `outcome = 'approved', remark = ''`],
    ['is given other words', `remark = 'Other words.'`],
    ['is said to be of another day', `decided_at = decided_at + interval '1 day'`],
  ])('finds a decision on an emergency, made afterwards, that %s', async (_, change) => {
    const altered = `UPDATE decisions SET ${change} WHERE revision_id = '${emergency}' AND outcome = 'returned'`
    expect(await whileAltered('decisions', altered)).not.toEqual([])
  })

  it('finds an approval of an emergency by whoever wrote it, though an audit event tells of it', async () => {
    const said = await whileAltered(
      'contributions',
      `INSERT INTO contributions (revision_id, user_id, authority_id)
       SELECT revision_id, decider_id, authority_id FROM decisions WHERE revision_id = '${emergency}' LIMIT 1`,
    )
    expect(said).toContainEqual(
      expect.stringMatching(/was approved afterwards by, or for, somebody who wrote/),
    )
  })

  it.each([
    ['withholdings', 'lifted_at = NULL, lifted_by_id = NULL'],
    ['notices', 'ended_at = NULL, ended_by_id = NULL'],
    ['notices', 'approved_at = NULL, approved_by_id = NULL'],
    [
      'corrections',
      `decided_at = NULL, decided_by_id = NULL, approved = NULL, remark = '', release_id = NULL`,
    ],
    ['corrections', 'release_id = NULL'],
    ['contents_changes', 'release_id = NULL'],
  ])('finds that what was done to %s is unsaid: %s', async (table, unsaid) => {
    expect(await whileAltered(table, `UPDATE ${table} SET ${unsaid}`)).not.toEqual([])
  })

  it('names the first row that does not hold, and what is wrong with it', async () => {
    const [row] = await sql(
      `SELECT id, title FROM revisions WHERE state = 'published' AND basis = 'approval' LIMIT 1`,
    )
    const said = await whileAltered(
      'revisions',
      `UPDATE revisions SET summary = 'Other words.' WHERE id = '${row?.id}'`,
    )
    expect(said[0]).toMatch(`revisions ${row?.id}: “${row?.title}” gives another content hash`)
  })
})

/** Which rows of a table are published, where not all of them are. */
const published: Record<string, string> = {
  texts: `AND hash IN (SELECT text_hash FROM revisions WHERE state = 'published')`,
  contents_changes: 'AND release_id IS NOT NULL',
  contents_decisions: 'AND change_id IN (SELECT id FROM contents_changes WHERE release_id IS NOT NULL)',
  contributions: `AND revision_id IN (SELECT id FROM revisions WHERE state = 'published')`,
}

/** Another value of the same type. */
function otherValue(column: string, type: string): string {
  switch (type) {
    case 'uuid':
      return 'gen_random_uuid()'
    case 'int4':
    case 'int8':
      return `${column} + 1000`
    case 'bool':
      return `NOT ${column}`
    case 'jsonb':
      return `'{"other": true}'::jsonb`
    case 'timestamptz':
      return `${column} + interval '1 millisecond'`
    case 'date':
      return `${column} + 1`
    case 'text':
      return `${column} || 'x'`
    default:
      // Another of the words that the type knows.
      return `(SELECT e FROM unnest(enum_range(NULL::${type})) e WHERE e <> ${column} LIMIT 1)`
  }
}
