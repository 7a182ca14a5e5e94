import { beforeAll, describe, expect, it } from 'vitest'
import { sql } from '../database'
import { aRecord, type Record } from './a-record'
import { expectRefused, SOME_HASH, withoutConstraint, withoutTrigger } from './attack'

let record: Record
beforeAll(async () => {
  record = await aRecord()
})

/** The events of the authority's chain whose hash is not the one of their bytes, or that do not follow the one before. */
const BROKEN = `SELECT sequence FROM (
    SELECT e.*, audit_event_hash(e) AS computed,
           lag(e.hash, 1, '') OVER (PARTITION BY chain ORDER BY sequence) AS before,
           row_number() OVER (PARTITION BY chain ORDER BY sequence) AS place
    FROM audit_events e) AS chained
  WHERE hash <> computed OR previous_hash <> before OR sequence <> place`

const insert = (columns: globalThis.Record<string, string>) => {
  const all = {
    chain: `'${record.authorityId}'`,
    authority_id: `'${record.authorityId}'`,
    sequence: '0',
    action: "'made up'",
    subject: "'nothing'",
    ...columns,
  }
  return `INSERT INTO audit_events (${Object.keys(all).join(', ')}) VALUES (${Object.values(all).join(', ')})`
}

describe('the chain of an authority', () => {
  it('holds from the first event to the last, and ends at the head', async () => {
    expect(await sql(BROKEN)).toEqual([])
    const [last] = await sql(
      `SELECT e.hash = h.hash AS same, e.sequence = h.sequence AS place
       FROM audit_heads h JOIN audit_events e USING (chain) WHERE h.chain = '${record.authorityId}'
       ORDER BY e.sequence DESC LIMIT 1`,
    )
    expect(last).toEqual({ same: true, place: true })
  })

  it('places an event last and hashes it, whatever place, hash and time it claims', async () => {
    await sql(insert({ sequence: '1', hash: `'${SOME_HASH}'`, previous_hash: "''", at: "'2000-01-01'" }))
    expect(await sql(BROKEN)).toEqual([])
    const [last] = await sql(`SELECT at > now() - interval '1 hour' AS recent FROM audit_events
                              WHERE chain = '${record.authorityId}' ORDER BY sequence DESC LIMIT 1`)
    expect(last).toEqual({ recent: true })
  })

  it('would show it, had an event been changed', async () => {
    const [row] = await sql(`SELECT count(*)::int AS broken FROM (
      SELECT audit_event_hash((SELECT jsonb_populate_record(e, '{"action": "something else"}'))) AS computed, hash
      FROM audit_events e) AS changed WHERE hash <> computed`)
    expect(row?.broken).toBeGreaterThan(5)
  })

  it('takes no event of another authority', () =>
    expectRefused({
      attack: insert({ chain: "'installation'" }),
      says: 'chain_of_its_authority',
      rule: withoutConstraint('chain_of_its_authority', 'audit_events'),
    }))
})

describe('the head of a chain', () => {
  it.each([
    [
      'moved back',
      () => `UPDATE audit_heads SET sequence = 1, hash = '' WHERE chain = '${record.authorityId}'`,
    ],
    ['taken away', () => `DELETE FROM audit_heads WHERE chain = '${record.authorityId}'`],
    [
      'made up',
      () => `INSERT INTO audit_heads (chain, sequence, hash) VALUES ('another', 7, '${SOME_HASH}')`,
    ],
  ])('is not %s', (_, attack) =>
    expectRefused({
      attack: attack(),
      says: 'the head of an audit chain moves only with an event',
      rule: withoutTrigger('guarded', 'audit_heads'),
    }),
  )
})
