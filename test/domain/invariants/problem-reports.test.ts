import { beforeAll, describe, expect, it } from 'vitest'
import { answerProblem } from '@/lib/problems/commands/answer-problem'
import { eraseReport } from '@/lib/problems/commands/erase-report'
import { sql } from '../database'
import { withInstallation } from '../followers/a-setting'
import { anAuthority, aPerson } from '../people'
import { aReport } from '../problem-inputs'
import { aKeptManual } from '../releases/a-publication'
import { copyOf, expectRefused, NEW_ID, SOME_HASH, withoutConstraint, withoutTrigger } from './attack'

let open: string
let answered: string
let erased: string
let addressed: string
let blanked: string
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
  erased = (await aReport(manual)).problem.id
  await eraseReport(team.publisher.actor, { problemId: erased })
  addressed = (await aReport(manual, { email: 'reader@readers.example' })).problem.id
  blanked = (await aReport(manual, { email: 'reader@readers.example' })).problem.id
  stranger = (await aPerson(await anAuthority(), 'publisher')).userId
  staff = (await aPerson({ id: manual.authorityId }, 'staff')).userId
  reader = team.author.userId
})

const ERASED =
  /^Erased on [1-9]\d? (January|February|March|April|May|June|July|August|September|October|November|December) \d{4}\.$/
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

  it('begins with its words', () =>
    expectRefused({
      attack: another({ erased_at: '2026-01-01' }),
      ...{ says: 'a report begins without an answer', rule: guarded },
    }))

  it('is by no account that has no role there', () =>
    expectRefused({
      attack: another({ reporter_id: stranger }),
      ...{ says: 'whoever reports by their account has a role in the authority', rule: guarded },
    }))

  it('is by an account that only reads there', () =>
    sql(`BEGIN; ${another({ reporter_id: staff })}; ROLLBACK`))

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
    ['its paragraph', `clause_id = '${NEW_ID}'`],
    ['when it was reported', "reported_at = '2020-01-01'"],
    ['who answered it', "answered_by_id = NULL, answered_at = NULL, answer = ''"],
  ])('loses, when it is erased, nothing but words and address: not %s', (_what, change) =>
    expectRefused({
      attack: update(answered, `erased_at = now(), ${change}`),
      ...{ says: 'a report is erased, and nothing else about it changed', rule: guarded },
    }),
  )

  it('says that it is erased and nothing else, whatever was written', async () => {
    await sql(
      update(
        blanked,
        "words = 'Other words.', answer = 'Yes.', email = 'b@readers.example', erased_at = '2020-01-01'",
      ),
    )
    const [row] = await sql(
      `SELECT words, answer, email, erased_at > now() - interval '1 hour' AS now FROM problem_reports WHERE id = $1`,
      [blanked],
    )
    expect(row).toEqual({ words: expect.stringMatching(ERASED), answer: '', email: null, now: true })
  })

  it('is not erased by writing other words, nor without its moment', () =>
    expectRefused({
      attack: update(answered, "words = 'Erased on 3 March 2025.', answer = 'Erased on 3 March 2025.'"),
      ...{ says: 'a report is answered once, and never rewritten', rule: guarded },
    }))

  it('keeps its address for a year', () =>
    expectRefused({
      attack: update(addressed, 'email = NULL'),
      ...{ says: 'a report is answered once, and never rewritten', rule: guarded },
    }))

  it.each([
    ['gets no words again', () => "words = 'So it was.'"],
    ['is not made one that never was', () => 'erased_at = NULL'],
    ['is not answered', () => answer(reader)],
  ])('that is erased %s', (_what, change) =>
    expectRefused({
      attack: update(erased, change()),
      ...{ says: 'a report is answered once, and never rewritten', rule: guarded },
    }),
  )

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
    ['when it was just erased', () => erased],
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
