import { beforeEach, describe, expect, it } from 'vitest'
import { approveRevision } from '@/lib/chapters/commands/approve-revision'
import { removeChapter } from '@/lib/contents/commands/remove-chapter'
import { remind } from '@/lib/jobs/remind'
import { database } from '@/lib/platform/database'
import { aDeputy } from '../chapters/a-deputy'
import { aWorkplace, drafted, rowOf, submitted } from '../chapters/a-story'
import { useEmptyDatabase } from '../database'
import { dayFromNow, noonFromNow } from '../days'
import { aPerson } from '../people'

beforeEach(useEmptyDatabase)

/** The e-mails of reminders that a person was written, oldest first. */
function remindersOf(person: { userId: string }) {
  return database().message.findMany({
    where: { userId: person.userId, key: { startsWith: 'reminder:' } },
    orderBy: { createdAt: 'asc' },
  })
}

describe('a version that waits for its approvers', () => {
  it('is reminded of when it has waited longer than the manual allows, and every week from then, once each', async () => {
    const { carePlanning, author, approver } = await aWorkplace()
    await submitted(carePlanning.id, author)
    await remind(noonFromNow(10))
    expect(await remindersOf(approver)).toEqual([])
    await remind(noonFromNow(11))
    await remind(noonFromNow(11))
    await remind(noonFromNow(14))
    expect(await remindersOf(approver)).toHaveLength(1)
    await remind(noonFromNow(18))
    // The clock was wrong, and was put back.
    await remind(noonFromNow(12))
    const [first, second, ...more] = await remindersOf(approver)
    expect(more).toEqual([])
    expect(first?.subject).toMatch(/^Reminder: Care Planning \(.*: Procedures\)$/)
    expect(first?.body).toMatch(/has waited for your decision since \d+ \w+ \d{4} \(11 days\)\./)
    expect(first?.body).toContain('/workspace/pack')
    expect(second?.body).toContain('18 days')
  })

  it('is not reminded of to those who wrote it, nor to those who only publish', async () => {
    const { carePlanning, both, publisher, approver } = await aWorkplace()
    await submitted(carePlanning.id, both)
    await remind(noonFromNow(11))
    expect(await remindersOf(both)).toEqual([])
    expect(await remindersOf(publisher)).toEqual([])
    expect(await remindersOf(approver)).toHaveLength(1)
  })

  it('is reminded of to a deputy, on the days of the appointment', async () => {
    const { authority, carePlanning, author, approver, publisher } = await aWorkplace()
    const deputy = await aPerson(authority, 'author')
    await database().deputy.create({
      data: {
        authorityId: authority.id,
        approverId: approver.userId,
        deputyId: deputy.userId,
        startsOn: new Date(dayFromNow(12)),
        endsOn: new Date(dayFromNow(13)),
        appointedById: publisher.userId,
      },
    })
    await submitted(carePlanning.id, author)
    await remind(noonFromNow(11))
    expect(await remindersOf(deputy)).toEqual([])
    await remind(noonFromNow(12))
    expect(await remindersOf(deputy)).toHaveLength(1)
  })

  it('is not reminded of to a deputy who has no role in the authority any more', async () => {
    const { authority, carePlanning, author, approver } = await aWorkplace()
    const gone = await aDeputy(authority, approver, [dayFromNow(0), dayFromNow(20)])
    await database().membership.deleteMany({ where: { userId: gone.userId } })
    await submitted(carePlanning.id, author)
    await remind(noonFromNow(11))
    expect(await remindersOf(gone)).toEqual([])
    expect(await remindersOf(approver)).toHaveLength(1)
  })

  it('is not reminded of any more once it is decided on', async () => {
    const { carePlanning, author, approver, both } = await aWorkplace()
    const revisionId = await submitted(carePlanning.id, author)
    await approveRevision(approver.actor, { revisionId, contentHash: (await rowOf(revisionId)).contentHash })
    await remind(noonFromNow(40))
    expect(await remindersOf(both)).toEqual([])
  })

  it('is reminded of anew when it is submitted anew', async () => {
    const { carePlanning, author, approver } = await aWorkplace()
    const revisionId = await submitted(carePlanning.id, author)
    await remind(noonFromNow(11))
    await database().revision.update({ where: { id: revisionId }, data: { state: 'draft' } })
    await database().revision.update({ where: { id: revisionId }, data: { state: 'in_review' } })
    await remind(noonFromNow(11))
    expect(await remindersOf(approver)).toHaveLength(2)
  })
})

describe('a chapter with a review date', () => {
  it('is reminded of to its owner 90 and 30 days before, and on the day', async () => {
    const { carePlanning, author } = await aWorkplace()
    const due = new Date(dayFromNow(100))
    await database().chapter.update({
      where: { id: carePlanning.id },
      data: { ownerId: author.userId, reviewDueOn: due },
    })
    const counts: number[] = []
    for (const day of [5, 11, 12, 50, 71, 99, 101, 101, 150]) {
      await remind(noonFromNow(day))
      counts.push((await remindersOf(author)).length)
    }
    expect(counts).toEqual([0, 1, 1, 1, 2, 2, 3, 3, 3])
    const [first, , last] = await remindersOf(author)
    expect(first?.body).toMatch(/is due for review on \d/)
    expect(last?.body).toMatch(/was due for review on \d/)
    expect(first?.body).toContain('/chapters/care-planning')
  })

  it('is not reminded of to an owner who has no role in the authority any more', async () => {
    const { carePlanning, author } = await aWorkplace()
    await database().chapter.update({
      where: { id: carePlanning.id },
      data: { ownerId: author.userId, reviewDueOn: new Date('2020-01-01') },
    })
    await database().membership.deleteMany({ where: { userId: author.userId } })
    await remind()
    expect(await remindersOf(author)).toEqual([])
  })

  it('is no longer reminded of once it is taken out of the contents', async () => {
    const { carePlanning, author } = await aWorkplace()
    await database().chapter.update({
      where: { id: carePlanning.id },
      data: { ownerId: author.userId, reviewDueOn: new Date('2020-01-01') },
    })
    await removeChapter(author.actor, {
      chapterId: carePlanning.id,
      details: 'Not kept.',
      replacementId: null,
    })
    await remind()
    expect(await remindersOf(author)).toEqual([])
  })
})

describe('a draft', () => {
  it('is reminded of to those who wrote it when it is older than 30 days, in one e-mail with all else', async () => {
    const { carePlanning, stayingPut, author, both } = await aWorkplace()
    await drafted(carePlanning.id, author)
    await database().chapter.update({
      where: { id: stayingPut.id },
      data: { ownerId: author.userId, reviewDueOn: new Date('2020-01-01') },
    })
    await remind(noonFromNow(31))
    const [email, ...more] = await remindersOf(author)
    expect(more).toEqual([])
    expect(email?.subject).toBe('Reminder: 1 chapter to review, 1 old draft')
    expect(email?.body).toMatch(/Care Planning[\s\S]*was begun on/)
    expect(await remindersOf(both)).toEqual([])
  })
})

it('of a draft nobody is reminded who is an author no longer', async () => {
  const { carePlanning, author } = await aWorkplace()
  await drafted(carePlanning.id, author)
  await database().membership.deleteMany({ where: { userId: author.userId } })
  await remind(noonFromNow(31))
  expect(await remindersOf(author)).toEqual([])
})

describe('reminding', () => {
  it('writes each once, however many workers do it at once', async () => {
    const { carePlanning, stayingPut, author, approver } = await aWorkplace()
    await submitted(carePlanning.id, author)
    await submitted(stayingPut.id, author)
    await Promise.all([1, 2, 3].map(() => remind(noonFromNow(11))))
    const emails = await remindersOf(approver)
    expect(emails).toHaveLength(1)
    expect(emails[0]?.subject).toBe('Reminder: 2 overdue for your decision')
  })

  it('comes only to those who want it', async () => {
    const { carePlanning, author, approver, both } = await aWorkplace()
    await database().user.update({ where: { id: approver.userId }, data: { emails: 'none' } })
    await database().user.update({ where: { id: both.userId }, data: { emails: 'reminders' } })
    await submitted(carePlanning.id, author)
    await remind(noonFromNow(11))
    expect((await remindersOf(approver)).map(({ state }) => state)).toEqual(['kept'])
    expect((await remindersOf(both)).map(({ state }) => state)).toEqual(['waiting'])
  })
})
