import { describe, expect, it } from 'vitest'
import { workLists } from '@/app/workspace/[authority]/[manual]/work/work-lists'
import { setChapterCare } from '@/lib/chapters/commands/set-chapter-care'
import { chaptersByOwner, matchingWork, NOBODY } from '@/lib/chapters/matching-work'
import { workOfManual } from '@/lib/chapters/queries/manual-work'
import { reviewsOf } from '@/lib/chapters/queries/reviews-of'
import { database } from '@/lib/platform/database'
import { Blocked, Forbidden, NotFound } from '@/lib/platform/errors'
import { dayFromNow, noonFromNow } from '../days'
import { anAuthority, aPerson } from '../people'
import { aWorkplace, drafted, submitted } from './a-story'

async function atWork() {
  const place = await aWorkplace()
  const manual = await database().manual.findUniqueOrThrow({ where: { id: place.manual.id } })
  return { ...place, address: { authority: place.authority.slug, manual: manual.slug } }
}

describe('the care of chapters', () => {
  it('is set for many at once, and recorded once', async () => {
    const { carePlanning, stayingPut, author, publisher } = await aWorkplace()
    const chapterIds = [carePlanning.id, stayingPut.id]
    await setChapterCare(publisher.actor, { chapterIds, ownerId: author.userId, reviewDueOn: '2030-01-31' })
    await setChapterCare(publisher.actor, { chapterIds: [stayingPut.id], reviewDueOn: null })
    const rows = await database().chapter.findMany({
      where: { id: { in: chapterIds } },
      orderBy: { title: 'asc' },
    })
    expect(rows.map(({ ownerId, reviewDueOn }) => [ownerId, reviewDueOn?.toISOString() ?? null])).toEqual([
      [author.userId, '2030-01-31T00:00:00.000Z'],
      [author.userId, null],
    ])
    expect(
      await database().auditEvent.count({ where: { action: 'setChapterCare', actorId: publisher.userId } }),
    ).toBe(2)
  })

  it('is not given to somebody without a role in the authority', async () => {
    const { carePlanning, author } = await aWorkplace()
    const stranger = await aPerson(await anAuthority(), 'author')
    const refused = setChapterCare(author.actor, { chapterIds: [carePlanning.id], ownerId: stranger.userId })
    await expect(refused).rejects.toBeInstanceOf(Blocked)
  })

  it('gets another review date while its owner is one without a role any more', async () => {
    const { carePlanning, author, publisher } = await aWorkplace()
    const care = { chapterIds: [carePlanning.id], ownerId: author.userId }
    await setChapterCare(publisher.actor, care)
    await database().membership.deleteMany({ where: { userId: author.userId } })
    await setChapterCare(publisher.actor, { ...care, reviewDueOn: '2030-01-31' })
    const { reviewDueOn } = await database().chapter.findUniqueOrThrow({ where: { id: carePlanning.id } })
    expect(reviewDueOn).toEqual(new Date('2030-01-31'))
  })

  it('is not set across manuals, nor in an authority of others', async () => {
    const here = await aWorkplace()
    const there = await aWorkplace()
    const both = [here.carePlanning.id, there.carePlanning.id]
    const refused = await setChapterCare(here.author.actor, {
      chapterIds: both,
      reviewDueOn: '2030-01-31',
    }).catch((error) => error)
    // Whichever is locked first decides whether the refusal is for the one or the other.
    expect(refused instanceof NotFound || refused instanceof Forbidden).toBe(true)
    const unset = await database().chapter.count({ where: { id: { in: both }, reviewDueOn: null } })
    expect(unset).toBe(2)
  })
})

describe('the work on a manual', () => {
  it('lists drafts with their ages, what waits too long, and reviews past and coming', async () => {
    const { carePlanning, stayingPut, author, both, address } = await atWork()
    await drafted(carePlanning.id, author)
    await submitted(stayingPut.id, author)
    await setChapterCare(author.actor, {
      chapterIds: [carePlanning.id],
      ownerId: both.userId,
      reviewDueOn: dayFromNow(89),
    })
    await setChapterCare(author.actor, { chapterIds: [stayingPut.id], reviewDueOn: dayFromNow(95) })

    const today = await workOfManual(database(), author.actor, address)
    expect(today.drafts).toMatchObject([{ title: 'Care Planning', by: ['author'], days: 0, returned: false }])
    expect(today.overdue).toEqual([])
    expect(today.reviews).toMatchObject([{ title: 'Care Planning', days: 89, owner: { id: both.userId } }])

    const later = await workOfManual(database(), author.actor, address, noonFromNow(11))
    expect(later.drafts).toMatchObject([{ days: 11 }])
    expect(later.overdue).toMatchObject([{ title: 'Staying Put', submittedBy: 'author', days: 11 }])
    expect(later.reviews).toMatchObject([{ title: 'Care Planning' }, { title: 'Staying Put' }])
    const past = await workOfManual(database(), author.actor, address, noonFromNow(90))
    expect(past.reviews[0]?.days).toBe(-1)
  })

  it('is narrowed by words and by owner, and counted by owner', async () => {
    const { carePlanning, author, both, address } = await atWork()
    await setChapterCare(author.actor, { chapterIds: [carePlanning.id], ownerId: both.userId })
    const { chapters } = await workOfManual(database(), author.actor, address)
    const titles = (words: string, owner: string) =>
      matchingWork(chapters, { words, owner }).map(({ title }) => title)
    expect(titles('', '')).toEqual(['Care Planning', 'Staying Put'])
    expect(titles('put STAYING', '')).toEqual(['Staying Put'])
    expect(titles('stàying', '')).toEqual(['Staying Put'])
    const renamed = chapters.map((chapter) => ({ ...chapter, title: 'Children’s Homes' }))
    expect(matchingWork(renamed, { words: "children's", owner: '' })).toHaveLength(2)
    expect(titles('', both.userId)).toEqual(['Care Planning'])
    expect(titles('', NOBODY)).toEqual(['Staying Put'])
    expect(chaptersByOwner(chapters)).toEqual([
      { owner: { id: both.userId, name: both.name }, chapters: 1 },
      { owner: null, chapters: 1 },
    ])
  })

  it('is for people of the authority alone', async () => {
    const { address } = await atWork()
    const stranger = await aPerson(await anAuthority(), 'author', 'publisher')
    await expect(workOfManual(database(), stranger.actor, address)).rejects.toBeInstanceOf(Forbidden)
    await expect(workLists(database(), stranger.actor, address)).rejects.toBeInstanceOf(Forbidden)
  })

  it('is shown to the owner of a chapter as theirs to review', async () => {
    const { carePlanning, author, both } = await aWorkplace()
    await setChapterCare(author.actor, {
      chapterIds: [carePlanning.id],
      ownerId: both.userId,
      reviewDueOn: dayFromNow(30),
    })
    expect(await reviewsOf(database(), both.actor)).toMatchObject([{ title: 'Care Planning' }])
    expect(await reviewsOf(database(), author.actor)).toEqual([])
  })
})
