import { beforeAll, describe, it } from 'vitest'
import { answerProblem } from '@/lib/problems/commands/answer-problem'
import { withInstallation } from '../followers/a-setting'
import { anAuthority, aPerson } from '../people'
import { aReport } from '../problem-inputs'
import { aKeptManual } from '../releases/a-publication'
import { copyOf, expectRefused, NEW_ID, SOME_HASH, withoutConstraint, withoutTrigger } from './attack'

let open: string
let answered: string
let foreign: string
let stranger: string
let staff: string
let reader: string

beforeAll(async () => {
  withInstallation()
  const { manual, team } = await aKeptManual()
  foreign = (await aKeptManual()).manual.chapterId('Care Planning')
  open = (await aReport(manual)).problem.id
  answered = (await aReport(manual)).problem.id
  await answerProblem(team.publisher.actor, { problemId: answered, answer: 'It is right.' })
  stranger = (await aPerson(await anAuthority(), 'publisher')).userId
  staff = (await aPerson({ id: manual.authorityId }, 'staff')).userId
  reader = team.author.userId
})

const guarded = withoutTrigger('guarded', 'problem_reports')
const update = (id: string, change: string) => `UPDATE problem_reports SET ${change} WHERE id = '${id}'`
const another = (changes: Record<string, unknown>) =>
  copyOf('problem_reports', `id = '${open}'`, { id: NEW_ID, token_hash: SOME_HASH, ...changes })
const check = (name: string) => ({ says: name, rule: withoutConstraint(name, 'problem_reports') })
const answer = (by: string) => `answer = 'So it is.', answered_by_id = '${by}', answered_at = now()`

describe('a reported problem', () => {
  it('begins without an answer', () =>
    expectRefused({
      attack: another({ answer: 'Yes.', answered_by_id: reader, answered_at: '2026-01-01' }),
      ...{ says: 'a report begins without an answer', rule: guarded },
    }))

  it.each([
    ['a release that there is not', { release: 7 }],
    ['no release', { release: 0 }],
  ])('is not of %s', (_what, changes) =>
    expectRefused({
      attack: another(changes),
      ...{ says: 'a report is of a chapter as a release had it', rule: guarded },
    }),
  )

  it('is not of a chapter of another manual', () =>
    expectRefused({
      attack: another({ chapter_id: foreign }),
      says: 'a report is of a chapter as a release had it',
      rule: `${guarded}; ${withoutConstraint('problem_reports_authority_id_manual_id_chapter_id_fkey', 'problem_reports')}`,
    }))

  it.each([
    ['says something', { words: '  ' }, 'report_says_something'],
    ['says no more than can be read', { words: 'x'.repeat(2001) }, 'report_says_something'],
    ['has an address that is one', { email: 'nobody' }, 'report_email_lower_case'],
    ['has its address in small letters', { email: 'A@readers.example' }, 'report_email_lower_case'],
  ])('%s', (_what, changes, name) => expectRefused({ attack: another(changes), ...check(name) }))

  it('is of an account or of an address', () =>
    expectRefused({
      attack: another({ email: 'a@readers.example', reporter_id: reader }),
      ...check('report_of_one_person'),
    }))

  it.each([
    ['words', "words = 'Other words.'"],
    ['reporter', "email = 'other@readers.example'"],
    ['paragraph', `clause_id = '${NEW_ID}'`],
  ])('keeps its %s', (_what, change) =>
    expectRefused({
      attack: update(open, change),
      ...{ says: 'a report is answered once, and never rewritten', rule: guarded },
    }),
  )

  it('keeps its answer', () =>
    expectRefused({
      attack: update(answered, "answer = 'Another.'"),
      ...{ says: 'a report is answered once, and never rewritten', rule: guarded },
    }))

  it.each([
    ['somebody of another authority', () => stranger],
    ['somebody who only reads', () => staff],
  ])('is not answered by %s', (_who, by) =>
    expectRefused({
      attack: update(open, answer(by())),
      ...{ says: 'a report is answered by somebody who works on the manual', rule: guarded },
    }),
  )

  it('is not answered by nobody', () =>
    expectRefused({
      attack: update(open, "answer = 'So it is.', answered_at = now()"),
      says: 'a report is answered by somebody who works on the manual',
      rule: `${guarded}; ${withoutConstraint('answered_by_somebody', 'problem_reports')}`,
    }))

  it.each([
    ['before it is answered', () => open],
    ['before a year is over', () => answered],
  ])('is not forgotten %s', (_when, id) =>
    expectRefused({
      attack: `DELETE FROM problem_reports WHERE id = '${id()}'`,
      ...{ says: 'a report is forgotten a year after its answer', rule: guarded },
    }),
  )

  it('is not truncated', () =>
    expectRefused({
      attack: 'TRUNCATE problem_reports',
      says: 'problem_reports',
      rule: withoutTrigger('never_truncated', 'problem_reports'),
    }))
})
