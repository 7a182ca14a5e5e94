import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '@/lib/platform/database'
import { askCorrection } from '@/lib/releases/commands/ask-correction'
import { decideCorrection } from '@/lib/releases/commands/decide-correction'
import { sql } from '../database'
import { publish } from '../releases/a-publication'
import { aRecord, type Record } from './a-record'
import { expectRefused, NEW_ID, nextRelease, withoutConstraint, withoutTrigger } from './attack'

let record: Record
/** Rows of the Amendments: of a correction that is undecided, declined, approved, and published. */
let open: { amendmentId: string; id: string }
let declined: { amendmentId: string; id: string }
let approved: { amendmentId: string; id: string }
let published: { amendmentId: string; id: string }

beforeAll(async () => {
  record = await aRecord()
  const { team, releases, manualId } = record
  const rowOf = async (where: object) =>
    (await database().amendment.findFirstOrThrow({ where: { manualId, correctsId: null, ...where } })).id
  const baseline = await rowOf({ releaseId: releases[0] })
  const renamed = await rowOf({ kind: 'renamed' })
  const asked = async (amendmentId: string, details: string) => {
    const { correctionId } = await askCorrection(team.author.actor, { amendmentId, details })
    return { amendmentId, id: correctionId }
  }
  const { actor } = team.approver
  published = await asked(renamed, 'It was called so in part.')
  await decideCorrection(actor, { correctionId: published.id, outcome: 'approved' })
  // The pending removal is published with it, and the approved text.
  await publish(team, manualId)
  declined = await asked(renamed, 'It was never called so.')
  await decideCorrection(actor, { correctionId: declined.id, outcome: 'declined', remark: 'It was.' })
  approved = await asked(record.amendmentId, 'Two calendar days.')
  await decideCorrection(actor, { correctionId: approved.id, outcome: 'approved' })
  open = await asked(baseline, 'Says whom to ask.')
})

const inserted = (amendmentId: string, more: { columns?: string; values?: string } = {}) =>
  `INSERT INTO corrections (authority_id, manual_id, amendment_id, details, made_by_id${more.columns ?? ''})
   VALUES ('${record.authorityId}', '${record.manualId}', '${amendmentId}', 'Words.', '${record.team.author.userId}'${more.values ?? ''})`

/** SQL that puts a correcting row of these values into a next release. */
const correcting = (amendmentId: string, details: string, changes = '') =>
  `INSERT INTO amendments (authority_id, manual_id, release_id, kind, subject_id, chapter_id, entry_id, position,
                           chapter_title, chapter_number, details, corrects_id)
   SELECT authority_id, manual_id, '${NEW_ID}', kind, id, chapter_id, entry_id, 0, chapter_title, chapter_number,
          '${details}', id
   FROM (SELECT (jsonb_populate_record(a, '{${changes}}')).* FROM amendments a WHERE id = '${amendmentId}') o`

/** The manual as it is after the third release that beforeAll made. */
const fourth = async (holding: string) => {
  const [last] = await sql(
    `SELECT id, number FROM releases WHERE manual_id = '${record.manualId}' ORDER BY number DESC LIMIT 1`,
  )
  return nextRelease({ manualId: record.manualId, releases: ['', String(last?.id)] }, holding, {
    number: Number(last?.number) + 1,
    published_at: new Date(Date.now() + 60_000).toISOString(),
  })
}

describe('a correction', () => {
  it('begins undecided', () =>
    expectRefused({
      attack: inserted(declined.amendmentId, {
        columns: ', approved, decided_by_id, decided_at',
        values: `, true, '${record.team.approver.userId}', now()`,
      }),
      says: 'begins undecided',
      rule: withoutTrigger('guarded', 'corrections'),
    }))

  it('waits once for a row', () =>
    expectRefused({
      attack: inserted(open.amendmentId),
      says: 'corrections_one_open_per_amendment',
      rule: 'DROP INDEX corrections_one_open_per_amendment',
    }))

  it('names the row that was wrong, not another correction', async () => {
    const [row] = await sql(`SELECT id FROM amendments WHERE corrects_id = '${published.amendmentId}'`)
    await expectRefused({
      attack: inserted(String(row?.id)),
      says: 'not another correction',
      rule: withoutTrigger('guarded', 'corrections'),
    })
  })

  it('says something', () =>
    expectRefused({
      attack: `${inserted(declined.amendmentId).replace("'Words.'", "' '")}`,
      says: 'correction_says_something',
      rule: withoutConstraint('correction_says_something', 'corrections'),
    }))

  it('is not decided on by whoever asked for it', () =>
    expectRefused({
      attack: `UPDATE corrections SET approved = true, decided_at = now(), decided_by_id = made_by_id WHERE id = '${open.id}'`,
      says: 'decided_by_another',
      rule: withoutConstraint('decided_by_another', 'corrections'),
    }))

  it('is declined with a reason', () =>
    expectRefused({
      attack: `UPDATE corrections SET approved = false, decided_at = now(), decided_by_id = '${record.team.approver.userId}' WHERE id = '${open.id}'`,
      says: 'declining_says_why',
      rule: withoutConstraint('declining_says_why', 'corrections'),
    }))

  it('is decided on once, and its words are never rewritten', async () => {
    for (const [{ id }, change] of [
      [open, "details = 'Others'"],
      [approved, 'approved = NULL, decided_at = NULL, decided_by_id = NULL'],
      [declined, "approved = true, remark = 'After all'"],
      [published, 'release_id = NULL'],
    ] as const)
      await expectRefused({
        attack: `UPDATE corrections SET ${change} WHERE id = '${id}'`,
        says: 'never rewritten',
        rule: withoutTrigger('guarded', 'corrections'),
      })
  })

  it('counts as published by the row that says it alone', () =>
    expectRefused({
      attack: `UPDATE corrections SET release_id = '${record.releases[1]}' WHERE id = '${approved.id}'`,
      says: 'published by the row that says it',
      rule: withoutTrigger('guarded', 'corrections'),
    }))

  it.each([
    ['DELETE FROM corrections', 'never rewritten', 'guarded'],
    ['TRUNCATE corrections', 'corrections is never', 'never_truncated'],
  ])('is never forgotten: %s', (attack, says, trigger) =>
    expectRefused({ attack, says, rule: withoutTrigger(trigger, 'corrections') }),
  )
})

describe('a correcting row', () => {
  const unapproved = 'in words that somebody else approved'

  it('is let in where somebody else approved its words', async () => {
    const attack = await fourth(correcting(approved.amendmentId, 'Two calendar days.'))
    await sql(`BEGIN; ${attack}; SET CONSTRAINTS ALL IMMEDIATE; ROLLBACK`)
  })

  it.each([
    ['words that nobody approved', () => correcting(approved.amendmentId, 'Other words.')],
    ['words that wait for a decision', () => correcting(open.amendmentId, 'Says whom to ask.')],
    ['words that were declined', () => correcting(declined.amendmentId, 'It was never called so.')],
    ['words that readers have already', () => correcting(published.amendmentId, 'It was called so in part.')],
    [
      'another kind than that of the row',
      () => correcting(approved.amendmentId, 'Two calendar days.', '"kind": "minor"'),
    ],
  ])('is not in %s', async (_, holding) =>
    expectRefused({
      attack: await fourth(holding()),
      says: unapproved,
      rule: withoutTrigger('correction_approved', 'amendments'),
    }),
  )

  it('changes nothing', async () => {
    const rule = 'subject_is_the_chapter_the_entry_or_the_corrected_row'
    const row = correcting(approved.amendmentId, 'Two calendar days.')
    for (const attack of [
      row.replace('corrects_id)', 'corrects_id, after)').replace('id\n   FROM', "id, '{}'\n   FROM"),
      row.replace(', kind, id, chapter_id', ', kind, chapter_id, chapter_id'),
    ]) {
      expect(attack).not.toBe(row)
      await expectRefused({
        attack: await fourth(attack),
        says: rule,
        rule: withoutConstraint(rule, 'amendments'),
      })
    }
  })
})
