import { beforeAll, describe, it } from 'vitest'
import { setReviewRules } from '@/lib/chapters/commands/set-review-rules'
import { submitRevision } from '@/lib/chapters/commands/submit-revision'
import { aDeputyship } from '../chapters/a-deputy'
import { dayFromNow } from '../days'
import { publishedInEmergency } from '../emergency-inputs'
import { aPerson, type Person } from '../people'
import { aDraft } from '../releases/a-publication'
import { aRecord, type Record } from './a-record'
import { expectRefused, NEW_ID, withoutConstraint, withoutTrigger } from './attack'

/*
 * Approval by several people, by deputies and after an emergency, against SQL that runs past every command.
 */

let record: Record
let second: Person
let deputy: Person
/** In review, and asking for two approvers; published in an emergency. */
let forTwo: string
let emergency: string

beforeAll(async () => {
  record = await aRecord()
  const { manual, team, authorityId, manualId } = record
  const authority = { id: authorityId }
  second = await aPerson(authority, 'approver')
  deputy = await aPerson(authority, 'author')
  await aDeputyship(authorityId, team.approver, deputy)
  await aDeputyship(authorityId, second, deputy, [dayFromNow(-9), dayFromNow(-1)])
  emergency = await aDraft(team, manual.chapterId('Staying Put'))
  await publishedInEmergency(team.publisher, emergency)
  await setReviewRules(team.publisher.actor, { manualId, approvalsRequired: 2, approvalDays: 5 })
  forTwo = record.draft.revisionId
  await submitRevision(team.author.actor, { revisionId: forTwo })
})

/** SQL of a decision on a version as it stands. */
function decide(
  revisionId: string,
  { userId }: { userId: string },
  given: { outcome?: string; for?: { userId: string } } = {},
) {
  const onBehalfOf = given.for ? `'${given.for.userId}'` : 'NULL'
  return `INSERT INTO decisions (authority_id, revision_id, content_hash, outcome, remark, decider_id, on_behalf_of_id)
          SELECT authority_id, id, content_hash, '${given.outcome ?? 'approved'}', 'So be it.', '${userId}', ${onBehalfOf}
          FROM revisions WHERE id = '${revisionId}'`
}

const unguardedDecisions = withoutTrigger('guarded', 'decisions')
const unguarded = withoutTrigger('guarded', 'revisions')
const change = (set: string) => `UPDATE revisions SET ${set} WHERE id = '${forTwo}'`

describe('a version that asks for two approvers', () => {
  it('is not approved by one', () =>
    expectRefused({
      attack: `${decide(forTwo, record.team.approver)}; ${change("state = 'approved'")}`,
      says: 'not everybody who is asked has approved this content',
      rule: unguarded,
    }))

  it('is not approved by one who approves twice', () =>
    expectRefused({
      attack: `${decide(forTwo, record.team.approver)}; ${decide(forTwo, record.team.approver)}`,
      says: 'a person approves once, and so do an approver and their deputy together',
      rule: unguardedDecisions,
    }))

  it('is not approved by an approver and their deputy', () =>
    expectRefused({
      attack: `${decide(forTwo, record.team.approver)}; ${decide(forTwo, deputy, { for: record.team.approver })}`,
      says: 'a person approves once, and so do an approver and their deputy together',
      rule: unguardedDecisions,
    }))

  it('is not approved by them even where the decisions were slipped in', () =>
    expectRefused({
      attack: `ALTER TABLE decisions DISABLE TRIGGER guarded;
               ${decide(forTwo, record.team.approver)}; ${decide(forTwo, deputy, { for: record.team.approver })};
               ${change("state = 'approved'")}`,
      says: 'not everybody who is asked has approved this content',
      rule: unguarded,
    }))

  it('does not ask for fewer once it is submitted', () =>
    expectRefused({
      attack: change('approvals_required = 1'),
      says: 'how many approvers a revision needs is set when it is submitted',
      rule: unguarded,
    }))

  it('does not make its submission later, or earlier, than it was', () =>
    expectRefused({
      attack: change("submitted_at = submitted_at - interval '1 year'"),
      says: 'a submission keeps its moment',
      rule: unguarded,
    }))

  it('is not asked for in a manual that asks for none, or for six', () =>
    expectRefused({
      attack: `UPDATE manuals SET approvals_required = 6 WHERE id = '${record.manualId}'`,
      says: 'approvals_asked_for',
      rule: withoutConstraint('approvals_asked_for', 'manuals'),
    }))
})

describe('a deputy', () => {
  it('decides for nobody who has not appointed them', () =>
    expectRefused({
      attack: decide(forTwo, record.team.publisher, { for: record.team.approver }),
      says: 'only a deputy decides on behalf of an approver',
      rule: unguardedDecisions,
    }))

  it('decides for nobody after the last day', () =>
    expectRefused({
      attack: decide(forTwo, deputy, { for: second }),
      says: 'only a deputy decides on behalf of an approver',
      rule: unguardedDecisions,
    }))

  it('does not approve for an approver who wrote it', () =>
    expectRefused({
      attack: `INSERT INTO deputies (authority_id, approver_id, deputy_id, starts_on, ends_on, appointed_by_id)
               VALUES ('${record.authorityId}', '${record.team.author.userId}', '${deputy.userId}', '2000-01-01', '2100-01-01', '${deputy.userId}');
               ${decide(forTwo, deputy, { for: record.team.author })}`,
      says: 'nobody approves what they contributed to',
      rule: unguardedDecisions,
    }))

  it('is nobody’s own', () =>
    expectRefused({
      attack: `INSERT INTO deputies (authority_id, approver_id, deputy_id, starts_on, ends_on, appointed_by_id)
               VALUES ('${record.authorityId}', '${deputy.userId}', '${deputy.userId}', '2000-01-01', '2100-01-01', '${deputy.userId}')`,
      says: 'somebody_else_from_day_to_day',
      rule: withoutConstraint('somebody_else_from_day_to_day', 'deputies'),
    }))

  it.each([
    ['given other days', `ends_on = '2100-01-01'`],
    ['given to another approver', `approver_id = appointed_by_id, deputy_id = approver_id`],
  ])('is not %s', (_, set) =>
    expectRefused({
      attack: `UPDATE deputies SET ${set.replace('appointed_by_id', `'${record.team.publisher.userId}'`)} WHERE deputy_id = '${deputy.userId}'`,
      says: 'the appointment of a deputy is never rewritten',
      rule: withoutTrigger('guarded', 'deputies'),
    }),
  )

  it('whose appointment has ended is not appointed again by undoing the end', () =>
    expectRefused({
      attack: `UPDATE deputies SET ended_at = now() WHERE deputy_id = '${deputy.userId}'; UPDATE deputies SET ended_at = NULL WHERE deputy_id = '${deputy.userId}'`,
      says: 'the appointment of a deputy is never rewritten',
      rule: withoutTrigger('guarded', 'deputies'),
    }))
})

describe('what was published in an emergency', () => {
  it('is not approved by who published it', () =>
    expectRefused({
      attack: decide(emergency, record.team.publisher),
      says: 'nobody approves what they published in an emergency',
      rule: unguardedDecisions,
    }))

  it('is not approved by who wrote it', () =>
    expectRefused({
      attack: decide(emergency, record.team.author),
      says: 'nobody approves what they contributed to',
      rule: unguardedDecisions,
    }))

  it('has a reason and a day', () =>
    expectRefused({
      attack: `UPDATE revisions SET state = 'published', basis = 'emergency', release_id = '${record.releases[1]}' WHERE id = '${forTwo}'`,
      says: 'emergency_says_why_and_until_when',
      rule: `${withoutConstraint('emergency_says_why_and_until_when', 'revisions')}; ${withoutTrigger('ALL', 'revisions')}`,
    }))

  it('is not decided on like a version in review where it was published as usual', () =>
    expectRefused({
      attack: decide(record.published.revisionId, second),
      says: 'a decision is about a submitted revision as it stands',
      rule: unguardedDecisions,
    }))
})

describe('a decision on the contents', () => {
  const decideChange = (
    changeId: string,
    { userId }: Person,
    onBehalfOf: Person | null = null,
    outcome = 'approved',
    remark = 'So be it.',
  ) =>
    `INSERT INTO contents_decisions (authority_id, change_id, outcome, remark, decider_id, on_behalf_of_id)
     VALUES ('${record.authorityId}', '${changeId}', '${outcome}', '${remark}', '${userId}', ${onBehalfOf ? `'${onBehalfOf.userId}'` : 'NULL'})`
  const rule = withoutTrigger('guarded', 'contents_decisions')

  it('is not about a change that readers have', () =>
    expectRefused({
      attack: decideChange(record.carriedChangeId, second),
      says: 'a decision is about a change that readers do not have yet',
      rule,
    }))

  it('is not its maker’s', () =>
    expectRefused({
      attack: decideChange(record.pendingChangeId, record.team.author),
      says: 'nobody approves what they did themselves',
      rule,
    }))

  it('is no deputy’s for the maker, nor anybody’s for who has not appointed them', async () => {
    await expectRefused({
      attack: decideChange(record.pendingChangeId, deputy, record.team.author),
      says: 'nobody approves what they did themselves',
      rule,
    })
    await expectRefused({
      attack: decideChange(record.pendingChangeId, second, record.team.approver),
      says: 'only a deputy decides on behalf of an approver',
      rule,
    })
  })

  it('that returns it says why', () =>
    expectRefused({
      attack: decideChange(record.pendingChangeId, second, null, 'returned', ' '),
      says: 'return_says_why',
      rule: withoutConstraint('return_says_why', 'contents_decisions'),
    }))

  it.each(['UPDATE contents_decisions SET remark = $$Other words.$$', 'DELETE FROM contents_decisions'])(
    'is never changed: %s',
    (attack) =>
      expectRefused({
        attack: `${decideChange(record.pendingChangeId, second).replace('(authority_id', '(id, authority_id').replace('VALUES (', `VALUES ('${NEW_ID}', `)}; ${attack}`,
        says: 'contents_decisions is never changed once written',
        rule: withoutTrigger('never_changed', 'contents_decisions'),
      }),
  )
})
