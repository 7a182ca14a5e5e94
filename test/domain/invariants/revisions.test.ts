import { beforeAll, describe, expect, it } from 'vitest'
import { sql } from '../database'
import { aRecord, type Record } from './a-record'
import { copyOf, expectRefused, NEW_ID, SOME_HASH, withoutConstraint, withoutTrigger } from './attack'

let record: Record
beforeAll(async () => {
  record = await aRecord()
})

const unguarded = withoutTrigger('USER', 'revisions')
const update = (of: 'published' | 'approved' | 'inReview' | 'draft', change: string) =>
  `UPDATE revisions SET ${change} WHERE id = '${record[of].revisionId}'`
const edit = (summary: string) =>
  `summary = '${summary}', content_hash = '${SOME_HASH}', version = version + 1, saved_by_id = '${record.team.author.userId}'`
const decide = (
  outcome: string,
  { userId }: { userId: string },
  hash = 'content_hash',
  remark = 'So be it.',
) =>
  `INSERT INTO decisions (authority_id, revision_id, content_hash, outcome, remark, decider_id, decided_at)
   SELECT authority_id, id, ${hash}, '${outcome}', '${remark}', '${userId}', clock_timestamp()
   FROM revisions WHERE id = '${record.inReview.revisionId}'`

describe('a chapter', () => {
  it('has one open revision at most', () =>
    expectRefused({
      attack: copyOf('revisions', `id = '${record.draft.revisionId}'`, { id: NEW_ID, number: 99 }),
      says: 'revisions_one_open_per_chapter',
      rule: 'DROP INDEX revisions_one_open_per_chapter',
    }))

  it('has no two revisions of one number', () =>
    expectRefused({
      attack: copyOf('revisions', `id = '${record.draft.revisionId}'`, { id: NEW_ID, number: 1 }),
      says: 'revisions_chapter_id_number_key',
      rule: 'DROP INDEX revisions_chapter_id_number_key; DROP INDEX revisions_one_open_per_chapter',
    }))
})

describe('a revision', () => {
  it.each(['in_review', 'approved'])('does not begin %s', (state) =>
    expectRefused({
      attack: copyOf('revisions', `id = '${record.draft.revisionId}'`, {
        id: NEW_ID,
        number: 99,
        chapter_id: record.published.chapterId,
        state,
      }),
      says: 'a revision begins as a draft',
      rule: unguarded,
    }),
  )

  it('does not go from draft to approved', () =>
    expectRefused({
      attack: update('draft', "state = 'approved'"),
      says: 'a revision does not go from draft to approved',
      rule: unguarded,
    }))

  it('keeps its number, chapter and day', () =>
    expectRefused({
      attack: update('draft', 'number = 99'),
      says: 'a revision keeps its identity',
      rule: unguarded,
    }))

  it('is edited by somebody, and the save counts', () =>
    expectRefused({
      attack: update('draft', `summary = 'Other words.', content_hash = '${SOME_HASH}'`),
      says: 'a save names who saved and counts up',
      rule: unguarded,
    }))

  it.each([
    ['its words without its hash', "summary = 'Other words.'"],
    ['its hash without its words', `content_hash = '${SOME_HASH}'`],
  ])('does not change %s', (_, change) =>
    expectRefused({
      attack: update('draft', change),
      says: 'the content hash changes exactly when the content does',
      rule: unguarded,
    }),
  )

  it('has hashes that are SHA-256', () =>
    expectRefused({
      attack: update(
        'draft',
        `summary = 'Other words.', content_hash = 'short', version = version + 1, saved_by_id = '${record.team.author.userId}'`,
      ),
      says: 'hashes_are_sha_256',
      rule: withoutConstraint('hashes_are_sha_256', 'revisions'),
    }))

  it('that updates does not leave its draft without a summary', () =>
    expectRefused({
      attack: `${update('draft', edit(' '))}; ${update('draft', "state = 'in_review'")}`,
      says: 'updated_says_what_changed',
      rule: withoutConstraint('updated_says_what_changed', 'revisions'),
    }))

  it('makes whoever saves it a contributor, whatever the path', async () => {
    const [draft, somebody] = [record.draft.revisionId, record.team.publisher.userId]
    await sql(`UPDATE revisions SET summary = 'Other words.', content_hash = '${SOME_HASH}', version = version + 1,
                 saved_by_id = '${somebody}' WHERE id = '${draft}'`)
    expect(
      await sql('SELECT 1 FROM contributions WHERE revision_id = $1 AND user_id = $2', [draft, somebody]),
    ).toHaveLength(1)
  })
})

describe('a decision', () => {
  it('is not about a draft', () =>
    expectRefused({
      attack: copyOf('decisions', `revision_id = '${record.approved.revisionId}'`, {
        id: NEW_ID,
        revision_id: record.draft.revisionId,
      }),
      says: 'a decision is about a submitted revision as it stands',
      rule: withoutTrigger('guarded', 'decisions'),
    }))

  it('is not about another content than the one that is stored', () =>
    expectRefused({
      attack: decide('approved', record.team.approver, `'${SOME_HASH}'`),
      says: 'a decision is about a submitted revision as it stands',
      rule: withoutTrigger('guarded', 'decisions'),
    }))

  it('does not approve what its decider contributed to', () =>
    expectRefused({
      attack: decide('approved', record.team.author),
      says: 'nobody approves what they contributed to',
      rule: withoutTrigger('guarded', 'decisions'),
    }))

  it('has the database’s moment, and so is the last one, whatever moment was claimed before', () =>
    expectRefused({
      attack: `${decide('approved', record.team.approver).replace('clock_timestamp()', "'2999-01-01'")};
               ${decide('returned', record.team.approver).replace('clock_timestamp()', "'2000-01-01'")};
               ${update('inReview', "state = 'approved'")}`,
      says: 'the last decision does not approve this content',
      rule: withoutTrigger('guarded', 'decisions'),
    }))

  it('that returns says why', () =>
    expectRefused({
      attack: decide('returned', record.team.approver, 'content_hash', ' '),
      says: 'return_says_why',
      rule: withoutConstraint('return_says_why', 'decisions'),
    }))
})

describe('an approval', () => {
  it('takes a decision', () =>
    expectRefused({
      attack: update('inReview', "state = 'approved'"),
      says: 'the last decision does not approve this content',
      rule: unguarded,
    }))

  it('takes the last decision: an older one does not outweigh a return', () =>
    expectRefused({
      attack: `${decide('approved', record.team.approver)}; ${decide('returned', record.team.approver)};
               ${update('inReview', "state = 'approved'")}`,
      says: 'the last decision does not approve this content',
      rule: unguarded,
    }))

  it('does not outlive an edit', () =>
    expectRefused({
      attack: update('approved', edit('Other words.')),
      says: 'an edit makes a revision a draft again',
      rule: unguarded,
    }))
})

describe('a revision is published', () => {
  const publish = (basis: string, more = '') =>
    `state = 'published', basis = '${basis}', release_id = '${record.releases[1]}' ${more}`

  it.each(['draft', 'inReview'] as const)('by approval only if it was approved, not as %s', (of) =>
    expectRefused({
      attack: update(of, publish('approval')),
      says: 'only an approved revision is published',
      rule: unguarded,
    }),
  )

  it('on a recorded basis', () =>
    expectRefused({
      attack: update('approved', `state = 'published', release_id = '${record.releases[1]}'`),
      says: 'basis',
      rule: `${unguarded}; ${withoutConstraint('published_on_a_recorded_basis', 'revisions')}`,
    }))

  it('only if an approver contributed nothing to it', () =>
    expectRefused({
      attack: `${withoutTrigger('comes_of_a_save', 'contributions')};
               INSERT INTO contributions (revision_id, user_id, authority_id)
               VALUES ('${record.approved.revisionId}', '${record.team.approver.userId}', '${record.authorityId}');
               ${update('approved', publish('approval'))}`,
      says: 'the basis of this publication does not hold',
      rule: unguarded,
    }))

  it('only into a release that holds it', () =>
    expectRefused({
      attack: update('approved', publish('approval')),
      says: 'a published revision is in the release that it names',
      rule: withoutTrigger('held_by_its_release', 'revisions'),
    }))

  it('as a baseline in release 1 of an import only', () =>
    expectRefused({
      attack: copyOf('revisions', `id = '${record.baseline.revisionId}'`, {
        id: NEW_ID,
        number: 99,
        release_id: record.releases[1],
      }),
      says: 'the basis of this publication does not hold',
      rule: unguarded,
    }))

  it('as a baseline only where it came in as one', () =>
    expectRefused({
      attack: update('approved', publish('baseline')),
      says: 'a baseline comes in with an import',
      rule: unguarded,
    }))

  it('in an emergency with a reason, and a day by which it is approved', () =>
    expectRefused({
      attack: update('draft', publish('emergency', ", retrospective_approval_due = '2030-01-01'")),
      says: 'emergency_says_why_and_until_when',
      rule: `${withoutConstraint('emergency_says_why_and_until_when', 'revisions')}; ${withoutTrigger('held_by_its_release', 'revisions')}`,
    }))
})

it('an edit that breaks no rule is let through, so that the refusals mean something', async () => {
  await sql(`BEGIN; ${update('approved', `state = 'draft', ${edit('Other words.')}`)}; ROLLBACK`)
})
