import { beforeAll, describe, expect, it } from 'vitest'
import { liftWithholding } from '@/lib/releases/commands/lift-withholding'
import { withholdText } from '@/lib/releases/commands/withhold-text'
import { sql } from '../database'
import { aRecord, type Record } from './a-record'
import { expectRefused, withoutConstraint, withoutTrigger } from './attack'

let record: Record
let standing: string
let lifted: string

const inserted = (revisionId: string, changes = '') =>
  `INSERT INTO withholdings (authority_id, revision_id, reason, notice, made_by_id${changes && ', lifted_at, lifted_by_id'})
   VALUES ('${record.authorityId}', '${revisionId}', 'A name.', 'Withheld.', '${record.team.publisher.userId}'${changes})`

beforeAll(async () => {
  record = await aRecord()
  const why = { reason: 'A child was named.', notice: 'Withheld.' }
  const by = record.team.publisher.actor
  const made = async (revisionId: string) =>
    (await withholdText(by, { revisionIds: [revisionId], ...why })).withholdingIds[0] ?? ''
  lifted = await made(record.baseline.revisionId)
  await liftWithholding(by, { withholdingId: lifted })
  standing = await made(record.published.revisionId)
})

describe('a withholding', () => {
  it.each(['approved', 'inReview', 'draft'] as const)('is not of a text that is %s', (state) =>
    expectRefused({
      attack: inserted(record[state].revisionId),
      says: 'a published text is withheld',
      rule: withoutTrigger('guarded', 'withholdings'),
    }),
  )

  it('stands once for a text', () =>
    expectRefused({
      attack: inserted(record.published.revisionId),
      says: 'withholdings_one_standing_per_revision',
      rule: 'DROP INDEX withholdings_one_standing_per_revision',
    }))

  it('does not begin lifted', () =>
    expectRefused({
      attack: inserted(record.baseline.revisionId, `, now(), '${record.team.publisher.userId}'`),
      says: 'a published text is withheld',
      rule: withoutTrigger('guarded', 'withholdings'),
    }))

  it.each([
    ["reason = ''", 'withholding_says_why'],
    ["notice = ' '", 'withholding_says_why'],
  ])('says why, and what readers are told: %s', (change, rule) =>
    expectRefused({
      attack: `${withoutTrigger('guarded', 'withholdings')}; UPDATE withholdings SET ${change} WHERE id = '${standing}'`,
      says: rule,
      rule: withoutConstraint(rule, 'withholdings'),
    }),
  )

  it.each([
    "reason = 'Another'",
    "notice = 'Another'",
    "made_at = '2020-01-01'",
    `revision_id = (SELECT id FROM revisions WHERE basis = 'baseline' LIMIT 1)`,
  ])('is never rewritten: %s', (change) =>
    expectRefused({
      attack: `UPDATE withholdings SET ${change} WHERE id = '${standing}'`,
      says: 'a withholding is only lifted',
      rule: withoutTrigger('guarded', 'withholdings'),
    }),
  )

  it('that was lifted stays lifted', () =>
    expectRefused({
      attack: `UPDATE withholdings SET lifted_at = NULL, lifted_by_id = NULL WHERE id = '${lifted}'`,
      says: 'a withholding is only lifted',
      rule: withoutTrigger('guarded', 'withholdings'),
    }))

  it('is lifted by somebody', () =>
    expectRefused({
      attack: `UPDATE withholdings SET lifted_at = now() WHERE id = '${standing}'`,
      says: 'lifted_by_somebody',
      rule: withoutConstraint('lifted_by_somebody', 'withholdings'),
    }))

  it('is lifted at the moment at which it is, whatever the row is told', async () => {
    await sql(`BEGIN; UPDATE withholdings SET lifted_at = '2020-01-01', lifted_by_id = made_by_id WHERE id = '${standing}';
      DO $$ BEGIN ASSERT (SELECT lifted_at > now() - interval '1 minute' FROM withholdings WHERE id = '${standing}'); END $$; ROLLBACK`)
  })

  it.each([
    ['DELETE FROM withholdings', 'a withholding is only lifted', 'guarded'],
    ['TRUNCATE withholdings', 'withholdings is never', 'never_truncated'],
  ])('is never forgotten: %s', (attack, says, trigger) =>
    expectRefused({ attack, says, rule: withoutTrigger(trigger, 'withholdings') }),
  )
})

describe('what readers’ queries see', () => {
  it('is the notice, and neither text nor files', async () => {
    const [row] = await sql(
      `SELECT document, withheld FROM published_revisions WHERE id = '${record.published.revisionId}'`,
    )
    expect(row).toEqual({ document: null, withheld: 'Withheld.' })
    const [other] = await sql(
      `SELECT document, withheld FROM published_revisions WHERE id = '${record.baseline.revisionId}'`,
    )
    expect(other?.document).not.toBeNull()
    expect(other?.withheld).toBeNull()
  })
})
