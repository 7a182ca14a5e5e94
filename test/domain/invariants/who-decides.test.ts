import { beforeAll, describe, it } from 'vitest'
import { aDeputyship } from '../chapters/a-deputy'
import { anAuthority, aPerson, type Person } from '../people'
import { aRecord, type Record } from './a-record'
import { expectRefused, withoutTrigger } from './attack'

/*
 * An approval is an approver's: of that authority, now, or of their deputy. Decisions by anybody else, slipped in past
 * every command.
 */

let record: Record
let elsewhere: Person
let deputy: Person
beforeAll(async () => {
  record = await aRecord()
  elsewhere = await aPerson(await anAuthority(), 'approver')
  deputy = await aPerson({ id: record.authorityId }, 'author')
  await aDeputyship(record.authorityId, record.team.approver, deputy)
})

const NOBODY = 'only an approver of the authority decides'
const NO_DEPUTY = 'only a deputy decides on behalf of an approver'
const name = (person: Person | null) => (person ? `'${person.userId}'` : 'NULL')
const notApprover = () =>
  `DELETE FROM memberships WHERE user_id = '${record.team.approver.userId}' AND role = 'approver'`
const outOfUse = ({ userId }: Person) => `UPDATE users SET deactivated_at = now() WHERE id = '${userId}'`

describe.each([
  [
    'a version',
    'decisions',
    (by: Person, onBehalfOf: Person | null = null) =>
      `INSERT INTO decisions (authority_id, revision_id, content_hash, outcome, decider_id, on_behalf_of_id)
       SELECT authority_id, id, content_hash, 'approved', '${by.userId}', ${name(onBehalfOf)}
       FROM revisions WHERE id = '${record.inReview.revisionId}'`,
  ],
  [
    'a change of the contents',
    'contents_decisions',
    (by: Person, onBehalfOf: Person | null = null) =>
      `INSERT INTO contents_decisions (authority_id, change_id, outcome, decider_id, on_behalf_of_id)
       VALUES ('${record.authorityId}', '${record.pendingChangeId}', 'approved', '${by.userId}', ${name(onBehalfOf)})`,
  ],
] as const)('%s', (_, table, decide) => {
  const rule = withoutTrigger('guarded', table)

  it('is decided on by no approver of another authority, nor by a publisher', async () => {
    for (const person of [elsewhere, record.team.otherPublisher])
      await expectRefused({ attack: decide(person), says: NOBODY, rule })
  })

  it('is not decided on by somebody who was an approver, or whose account is out of use', async () => {
    const { approver } = record.team
    for (const before of [notApprover(), outOfUse(approver)])
      await expectRefused({ attack: `${before}; ${decide(approver)}`, says: NOBODY, rule })
  })

  it('is decided on by nobody for somebody who was an approver, nor by a deputy without a role', async () => {
    const { approver } = record.team
    const roleless = `DELETE FROM memberships WHERE user_id = '${deputy.userId}'`
    for (const before of [notApprover(), outOfUse(approver), outOfUse(deputy), roleless])
      await expectRefused({ attack: `${before}; ${decide(deputy, approver)}`, says: NO_DEPUTY, rule })
  })
})

it('an approval of an earlier submission does not count for the next, whatever the clock did in between', () => {
  const revision = `id = '${record.draft.revisionId}'`
  const submittedAgain = `
    ALTER TABLE decisions DISABLE TRIGGER guarded;
    INSERT INTO decisions (authority_id, revision_id, content_hash, outcome, decider_id, decided_at)
    SELECT authority_id, id, content_hash, 'approved', '${record.team.approver.userId}', now() + interval '1 hour'
    FROM revisions WHERE ${revision};
    UPDATE revisions SET state = 'in_review' WHERE ${revision}`
  return expectRefused({
    attack: `${submittedAgain}; UPDATE revisions SET state = 'approved' WHERE ${revision}`,
    says: 'not everybody who is asked has approved this content',
    rule: withoutTrigger('guarded', 'revisions'),
  })
})
