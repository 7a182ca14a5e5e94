import { describe, expect, it } from 'vitest'
import { approveRevision } from '@/lib/chapters/commands/approve-revision'
import { retitleChapter } from '@/lib/chapters/commands/retitle-chapter'
import { returnRevision } from '@/lib/chapters/commands/return-revision'
import { submitRevision } from '@/lib/chapters/commands/submit-revision'
import { chapterInWorkspace } from '@/lib/chapters/queries/chapter'
import { chaptersOfManual } from '@/lib/chapters/queries/manual-chapters'
import { whatWaitsFor } from '@/lib/chapters/queries/waiting'
import { database } from '@/lib/platform/database'
import { Forbidden, NotFound } from '@/lib/platform/errors'
import { anAuthority, aPerson, type Person } from '@/test/domain/people'
import { text } from './a-manual'
import { approved, aWorkplace, drafted, inRelease, rowOf, saveText, submitted } from './a-story'

/** What waits for a person, in short: "toApprove Care Planning". */
async function waitingFor(person: Person): Promise<string[]> {
  const { chapters } = await whatWaitsFor(database(), person.actor)
  return chapters.map(({ waiting, title }) => `${waiting} ${title}`)
}

describe('what waits for whom', () => {
  it('a submitted version waits for the approver, and its author waits for that', async () => {
    const { carePlanning, author, approver, publisher } = await aWorkplace()
    const revisionId = await submitted(carePlanning.id, author)
    expect(await waitingFor(approver)).toEqual(['toApprove Care Planning'])
    expect(await waitingFor(author)).toEqual(['inReview Care Planning'])
    expect(await waitingFor(publisher)).toEqual([])
    const { chapters } = await whatWaitsFor(database(), approver.actor)
    expect(chapters[0]).toMatchObject({
      since: (await rowOf(revisionId)).submittedAt,
      submittedBy: author.name,
      slug: 'care-planning',
    })
  })

  it('nobody is asked to approve their own', async () => {
    const { carePlanning, both } = await aWorkplace()
    await submitted(carePlanning.id, both)
    expect(await waitingFor(both)).toEqual(['inReview Care Planning'])
  })

  it('a returned version waits for its author, with the remark', async () => {
    const { carePlanning, author, approver, both } = await aWorkplace()
    const revisionId = await submitted(carePlanning.id, author)
    const { contentHash } = await rowOf(revisionId)
    await returnRevision(approver.actor, { revisionId, contentHash, remark: 'Say whom to ring.' })
    expect(await waitingFor(author)).toEqual(['returned Care Planning'])
    expect(await waitingFor(approver)).toEqual([])
    expect(await waitingFor(both)).toEqual([])
    const { chapters } = await whatWaitsFor(database(), author.actor)
    expect(chapters[0]?.remark).toBe('Say whom to ring.')
  })

  it('an approved version waits for the publisher', async () => {
    const { carePlanning, author, approver, publisher } = await aWorkplace()
    await approved(carePlanning.id, author, approver)
    expect(await waitingFor(publisher)).toEqual(['toPublish Care Planning'])
    expect(await waitingFor(author)).toEqual(['approved Care Planning'])
  })

  it('changes of the contents wait for the publisher too', async () => {
    const { manual, author, publisher } = await aWorkplace()
    const [entry] = await database().entry.findMany({ where: { manualId: manual.id, kind: 'section' } })
    await database().contentsChange.create({
      data: {
        authorityId: manual.authorityId,
        manualId: manual.id,
        entryId: entry?.id ?? '',
        kind: 'flagged',
        madeById: author.userId,
      },
    })
    expect((await whatWaitsFor(database(), publisher.actor)).contents).toMatchObject([{ changes: 1 }])
    expect((await whatWaitsFor(database(), author.actor)).contents).toEqual([])
  })

  it('nothing of another authority, nor once one is published', async () => {
    const { carePlanning, author, approver } = await aWorkplace()
    const elsewhere = await aPerson(await anAuthority(), 'author', 'approver', 'publisher')
    await inRelease(carePlanning.id, author, approver)
    for (const person of [elsewhere, author, approver]) expect(await waitingFor(person)).toEqual([])
  })

  it('nothing for somebody whose session has ended', async () => {
    const { carePlanning, author, approver } = await aWorkplace()
    await submitted(carePlanning.id, author)
    await database().session.update({ where: { id: approver.sessionId }, data: { endedAt: new Date() } })
    await expect(whatWaitsFor(database(), approver.actor)).rejects.toThrow(Forbidden)
  })
})

describe("a manual's chapters", () => {
  it('stand in contents order, numbered, each with where its text stands', async () => {
    const { authority, manual, carePlanning, author, approver } = await aWorkplace()
    const address = { authority: authority.slug, manual: manual.slug }
    const standings = async () =>
      (await chaptersOfManual(database(), approver.actor, address)).chapters.map(
        ({ number, title, section, standing }) => `${number} ${title} (${section}): ${standing}`,
      )
    expect(await standings()).toEqual([
      '1.1 Care Planning (1 Looked After Children): none',
      '1.2 Staying Put (1 Looked After Children): none',
    ])
    await inRelease(carePlanning.id, author, approver)
    expect((await standings())[0]).toMatch(/published$/)
    await drafted(carePlanning.id, author, text('Another text.'))
    expect((await standings())[0]).toMatch(/draft$/)
  })

  it('are shown to nobody without a role there', async () => {
    const { authority, manual } = await aWorkplace()
    const stranger = await aPerson(await anAuthority(), 'author')
    const address = { authority: authority.slug, manual: manual.slug }
    await expect(chaptersOfManual(database(), stranger.actor, address)).rejects.toThrow(Forbidden)
  })
})

describe('a chapter in the workspace', () => {
  it('shows its versions and decisions by the names of who did them', async () => {
    const { authority, manual, carePlanning, author, approver } = await aWorkplace()
    await inRelease(carePlanning.id, author, approver)
    const second = await approved(carePlanning.id, author, approver, text('Ring twice.'))
    await saveText(author, second, text('Ring three times.'))
    const address = { authority: authority.slug, manual: manual.slug, chapter: 'care-planning' }
    const view = await chapterInWorkspace(database(), author.actor, address)
    expect(view).toMatchObject({
      standing: 'draft',
      reachedReaders: true,
      place: { number: '1.1' },
      current: { number: 1, release: { number: 1 } },
      open: { number: 2, contributed: true, submittedBy: author.name },
    })
    expect(view.history.map(({ decisions }) => decisions)).toMatchObject([
      [{ outcome: 'approved', decidedBy: approver.name, stands: false }],
      [{ outcome: 'approved', decidedBy: approver.name, stands: true }],
    ])
  })

  it('says with what title readers have it, and in which update they had it last', async () => {
    const { authority, manual, carePlanning, stayingPut, author, approver } = await aWorkplace()
    const address = { authority: authority.slug, manual: manual.slug, chapter: 'care-planning' }
    const lastHeld = async () => (await chapterInWorkspace(database(), author.actor, address)).lastHeld
    expect(await lastHeld()).toBeNull()
    await inRelease(carePlanning.id, author, approver)
    await retitleChapter(author.actor, { chapterId: carePlanning.id, title: 'Care Plans' })
    expect(await lastHeld()).toEqual({ title: 'Care Planning', release: 1, current: true })
    // The next release holds the other chapter alone.
    await inRelease(stayingPut.id, author, approver)
    expect(await lastHeld()).toEqual({ title: 'Care Planning', release: 1, current: false })
  })

  it('an approval of what was changed since no longer stands beside the one that does', async () => {
    const { authority, manual, carePlanning, author, approver } = await aWorkplace()
    const revisionId = await approved(carePlanning.id, author, approver)
    await saveText(author, revisionId, text('Ring twice.'))
    await submitRevision(author.actor, { revisionId })
    const { contentHash } = await rowOf(revisionId)
    await approveRevision(approver.actor, { revisionId, contentHash })
    const address = { authority: authority.slug, manual: manual.slug, chapter: 'care-planning' }
    const { open } = await chapterInWorkspace(database(), author.actor, address)
    expect(open?.decisions.map(({ stands }) => stands)).toEqual([true, false])
  })

  it('is not found by another name, and not shown to another authority', async () => {
    const { authority, manual, author } = await aWorkplace()
    const address = { authority: authority.slug, manual: manual.slug, chapter: 'care-planning' }
    const stranger = await aPerson(await anAuthority(), 'author')
    await expect(
      chapterInWorkspace(database(), author.actor, { ...address, chapter: 'no-such' }),
    ).rejects.toThrow(NotFound)
    await expect(
      chapterInWorkspace(database(), author.actor, { ...address, manual: 'no-such' }),
    ).rejects.toThrow(NotFound)
    for (const wrong of ['care-planning\0', 'Care-Planning', 'a'.repeat(201)]) {
      for (const part of ['authority', 'manual', 'chapter']) {
        const nowhere = { ...address, [part]: wrong }
        await expect(chapterInWorkspace(database(), author.actor, nowhere)).rejects.toThrow(NotFound)
      }
    }
    await expect(chapterInWorkspace(database(), stranger.actor, address)).rejects.toThrow(Forbidden)
  })
})
