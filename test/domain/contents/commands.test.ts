import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { addChapter } from '@/lib/contents/commands/add-chapter'
import { moveEntry } from '@/lib/contents/commands/move-entry'
import { removeChapter } from '@/lib/contents/commands/remove-chapter'
import { setUnderReview } from '@/lib/contents/commands/set-under-review'
import { workingContents } from '@/lib/contents/queries'
import { database } from '@/lib/platform/database'
import { Blocked, Forbidden } from '@/lib/platform/errors'
import { aManual, type ManualInTest } from '../manuals'
import { anAuthority, aPerson, type Person } from '../people'
import { aWorkplace, CONTENTS, printed } from './a-workplace'

let manual: ManualInTest
let author: Person

beforeAll(async () => {
  ;({ manual, author } = await aWorkplace())
})

describe('changing the contents', () => {
  it('puts a new chapter after its neighbour, and gives it an address that is its own', async () => {
    const after = await manual.entryId('Values and Principles')
    const contents = await workingContents(database(), manual.manualId)
    const parentId = contents.flatMap((top) => top.entries)[0]?.id ?? ''
    const added = await addChapter(author.actor, {
      manualId: manual.manualId,
      title: 'Care Planning',
      parentId,
      previousEntryId: after,
    })
    expect(added.slug).toBe('care-planning-2')
    expect((await printed(manual)).slice(0, 3)).toEqual([
      '1.1.1 Values and Principles',
      '1.1.2 Care Planning',
      '1.1.3 Confidentiality Policy',
    ])
    await removeChapter(author.actor, {
      chapterId: added.chapterId,
      details: 'Not wanted.',
      replacementId: null,
    })
  })

  it('refuses a chapter outside any section, and one in a section that is not there', async () => {
    const chapter = { manualId: manual.manualId, title: 'Nowhere', previousEntryId: null }
    await expect(addChapter(author.actor, { ...chapter, parentId: null })).rejects.toThrow(Blocked)
    await expect(addChapter(author.actor, { ...chapter, parentId: randomUUID() })).rejects.toThrow(Blocked)
  })

  it('refuses a place after a sibling that has gone elsewhere', async () => {
    const entryId = await manual.entryId('Values and Principles')
    const { parentId } = await database().entry.findUniqueOrThrow({ where: { id: entryId } })
    const elsewhere = await manual.entryId('Care Planning')
    await expect(moveEntry(author.actor, { entryId, parentId, previousEntryId: elsewhere })).rejects.toThrow(
      Blocked,
    )
  })

  it('refuses an entry below itself', async () => {
    const section = await manual.entryId('Looked After Children')
    const below = await manual.entryId('Staying Put')
    const { parentId } = await database().entry.findUniqueOrThrow({ where: { id: below } })
    await expect(
      moveEntry(author.actor, { entryId: section, parentId, previousEntryId: null }),
    ).rejects.toThrow(Blocked)
  })

  it('refuses a section of another manual', async () => {
    const other = await aManual(manual.authority)
    const entryId = await manual.entryId('Staying Put')
    const parentId = await other.entryId('All Children')
    await expect(moveEntry(author.actor, { entryId, parentId, previousEntryId: null })).rejects.toThrow(
      Blocked,
    )
  })

  it('gives a moved entry the number of its new place, even where it had fixed one', async () => {
    expect(await printed(manual)).toContain('2.1.4 Staying Put')
    const entryId = await manual.entryId('Staying Put')
    const { parentId } = await database().entry.findUniqueOrThrow({ where: { id: entryId } })
    await moveEntry(author.actor, {
      entryId,
      parentId,
      previousEntryId: await manual.entryId('Decision to Look After'),
    })
    expect((await printed(manual)).slice(-3)).toEqual([
      '2.1.1 Decision to Look After',
      '2.1.2 Staying Put',
      '2.1.3 Care Planning',
    ])
  })

  it.each([
    ['a place', async (at: { parentId: string; previousEntryId: string | null }) => at],
    ['the last one', async ({ parentId }: { parentId: string }) => ({ parentId, at: 'last' as const })],
  ])('writes nothing where an entry stands at %s already, and keeps its fixed number', async (_, place) => {
    const other = await aManual(manual.authority, CONTENTS)
    const entryId = await other.entryId('Staying Put')
    const entry = await database().entry.findUniqueOrThrow({ where: { id: entryId } })
    const previousEntryId = await other.entryId('Care Planning')
    await moveEntry(author.actor, {
      entryId,
      ...(await place({ parentId: entry.parentId ?? '', previousEntryId })),
    })
    expect(await database().entry.findUniqueOrThrow({ where: { id: entryId } })).toEqual(entry)
    expect(entry.fixedNumber).toBe('2.1.4')
    expect(await database().contentsChange.count({ where: { manualId: other.manualId } })).toBe(0)
  })

  it('moves an entry a step, or to an end of a section, from where it stands then', async () => {
    const other = await aManual(manual.authority, CONTENTS)
    const titles = async () => {
      const contents = await workingContents(database(), other.manualId)
      return contents.map((top) =>
        top.entries.flatMap((below) => below.entries.map((one) => one.chapter?.title)),
      )
    }
    const entryId = await other.entryId('Care Planning')
    await moveEntry(author.actor, { entryId, step: 'up' })
    expect((await titles())[1]).toEqual(['Care Planning', 'Decision to Look After', 'Staying Put'])
    await expect(moveEntry(author.actor, { entryId, step: 'up' })).rejects.toThrow('further up')
    const subsection = (title: string) =>
      database().entry.findFirstOrThrow({
        where: { manualId: other.manualId, chapterId: other.chapterId(title) },
      })
    const parentId = (await subsection('Confidentiality Policy')).parentId ?? ''
    await moveEntry(author.actor, { entryId, parentId, at: 'last' })
    await addChapter(author.actor, { manualId: other.manualId, title: 'Advocacy', parentId, at: 'last' })
    await moveEntry(author.actor, {
      entryId: await other.entryId('Equality and Diversity'),
      parentId,
      at: 'first',
    })
    expect((await titles())[0]).toEqual([
      'Equality and Diversity',
      'Values and Principles',
      'Confidentiality Policy',
      'Care Planning',
      'Advocacy',
    ])
  })

  it('says nothing of the places of another authority, not even that there is none', async () => {
    const stranger = await aPerson(await anAuthority(), 'author')
    const entryId = await manual.entryId('All Children')
    await expect(moveEntry(stranger.actor, { entryId, step: 'up' })).rejects.toThrow(Forbidden)
  })

  it('refuses a section under a chapter', async () => {
    const other = await aManual(manual.authority, CONTENTS)
    const entryId = await other.entryId('All Children')
    const parentId = await other.entryId('Staying Put')
    await expect(moveEntry(author.actor, { entryId, parentId, at: 'first' })).rejects.toThrow(Blocked)
    const chapter = await other.entryId('Care Planning')
    await moveEntry(author.actor, { entryId: chapter, parentId, at: 'first' })
  })

  it('records a mark once, and none where nothing changed', async () => {
    const entryId = await manual.entryId('Care Planning')
    await setUnderReview(author.actor, { entryId, underReview: true })
    await setUnderReview(author.actor, { entryId, underReview: true })
    expect(await database().contentsChange.count({ where: { entryId, kind: 'flagged' } })).toBe(1)
  })
})
