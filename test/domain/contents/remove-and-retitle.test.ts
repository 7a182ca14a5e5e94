import { beforeAll, describe, expect, it } from 'vitest'
import { openDraft } from '@/lib/chapters/commands/open-draft'
import { reinstateChapter } from '@/lib/chapters/commands/reinstate-chapter'
import { retitleChapter } from '@/lib/chapters/commands/retitle-chapter'
import { saveRevision } from '@/lib/chapters/commands/save-revision'
import { submitRevision } from '@/lib/chapters/commands/submit-revision'
import { addChapter } from '@/lib/contents/commands/add-chapter'
import { removeChapter } from '@/lib/contents/commands/remove-chapter'
import { pendingContentsChanges } from '@/lib/contents/pending-changes'
import { database } from '@/lib/platform/database'
import { Blocked, NotFound } from '@/lib/platform/errors'
import { text } from '../chapters/a-manual'
import { aManual, type ManualInTest } from '../manuals'
import type { Person } from '../people'
import { aWorkplace, CONTENTS, printed } from './a-workplace'

let manual: ManualInTest
let author: Person

beforeAll(async () => {
  ;({ manual, author } = await aWorkplace())
})

describe('removing a chapter', () => {
  it('keeps its row and its maker, and is taken back whole', async () => {
    const chapterId = manual.chapterId('Equality and Diversity')
    const before = await printed(manual)
    const told = { details: 'See the policy.', replacementId: null }
    expect(await removeChapter(author.actor, { chapterId, ...told })).toEqual({ readersHaveIt: true })
    expect(await printed(manual)).not.toContain('1.1.3 Equality and Diversity')
    const [change] = await pendingContentsChanges(database(), manual.manualId)
    expect(change).toMatchObject({ kind: 'removed', removedChapterId: chapterId, madeBy: author.name })

    await reinstateChapter(author.actor, { chapterId })
    expect(await printed(manual)).toEqual(before)
  })

  it('shows what readers never had as one line, to be put back until the next update', async () => {
    const added = await addChapter(author.actor, {
      manualId: manual.manualId,
      title: 'A Slip',
      parentId: await manual.entryId('All Children'),
      previousEntryId: null,
    })
    const lines = async () =>
      (await pendingContentsChanges(database(), manual.manualId))
        .filter(({ title }) => title === 'A Slip')
        .map(({ kind }) => kind)
    expect(await lines()).toEqual(['added'])
    const { readersHaveIt } = await removeChapter(author.actor, {
      chapterId: added.chapterId,
      details: 'A slip.',
      replacementId: null,
    })
    expect(readersHaveIt).toBe(false)
    expect(await lines()).toEqual(['removed'])
    await database().entry.update({
      where: { id: added.entryId },
      data: { removedAt: new Date('2020-01-01') },
    })
    expect(await lines()).toEqual([])
  })

  it('refuses one that is submitted: nobody’s work is lost unseen', async () => {
    const chapterId = manual.chapterId('Confidentiality Policy')
    await submitted(chapterId)
    await expect(
      removeChapter(author.actor, { chapterId, details: 'Gone.', replacementId: null }),
    ).rejects.toThrow(Blocked)
  })

  it.each(['section', 'chapter', 'reserved'] as const)(
    'refuses one with a %s below it, however deep',
    async (kind) => {
      const other = await aManual(manual.authority, CONTENTS)
      const { authorityId, manualId } = other
      const ofManual = { authorityId, manualId, position: 0 }
      const chapterId = other.chapterId('Staying Put')
      const document = await database().entry.create({
        data: {
          ...ofManual,
          kind: 'document',
          title: 'Flowchart',
          parentId: await other.entryId('Staying Put'),
        },
      })
      const named = kind === 'chapter' ? { chapterId: other.chapterId('Care Planning') } : { title: 'Below' }
      const below = await database().entry.create({
        data: { ...ofManual, kind, ...named, parentId: document.id },
      })
      const removal = { chapterId, details: 'Gone.', replacementId: null }
      await expect(removeChapter(author.actor, removal)).rejects.toMatchObject({
        blockers: [expect.stringContaining('stands below it')],
      })
      await database().entry.update({
        where: { id: below.id },
        data: { parentId: await other.entryId('Looked After Children'), position: 99 },
      })
      await removeChapter(author.actor, removal)
    },
  )

  it('refuses to be its own replacement, and a removal of what is not there', async () => {
    const chapterId = manual.chapterId('Decision to Look After')
    await expect(
      removeChapter(author.actor, { chapterId, details: 'Gone.', replacementId: chapterId }),
    ).rejects.toThrow(Blocked)
    await removeChapter(author.actor, { chapterId, details: 'Gone.', replacementId: null })
    await expect(
      removeChapter(author.actor, { chapterId, details: 'Gone.', replacementId: null }),
    ).rejects.toThrow(NotFound)
  })
})

describe('retitling a chapter', () => {
  it('keeps its address, and makes a submitted version with the old title a draft again', async () => {
    const chapterId = manual.chapterId('Values and Principles')
    const revisionId = await submitted(chapterId)
    expect(await retitleChapter(author.actor, { chapterId, title: 'Our Values' })).toEqual({ voided: true })
    const revision = await database().revision.findUniqueOrThrow({ where: { id: revisionId } })
    expect(revision).toMatchObject({ title: 'Our Values', state: 'draft' })
    const chapter = await database().chapter.findUniqueOrThrow({ where: { id: chapterId } })
    expect(chapter).toMatchObject({ title: 'Our Values', slug: 'values-and-principles' })
  })

  it('writes nothing where the title is the same', async () => {
    const chapterId = manual.chapterId('Care Planning')
    expect(await retitleChapter(author.actor, { chapterId, title: 'Care Planning' })).toEqual({
      voided: false,
    })
    expect(await database().contentsChange.count({ where: { kind: 'retitled', entry: { chapterId } } })).toBe(
      0,
    )
  })
})

async function submitted(chapterId: string): Promise<string> {
  const { revisionId } = await openDraft(author.actor, { chapterId })
  await saveRevision(author.actor, {
    revisionId,
    version: 1,
    document: text('Ring the duty team first.'),
    kind: 'updated',
    summary: 'Says whom to ring.',
    inForceOn: null,
  })
  await submitRevision(author.actor, { revisionId })
  return revisionId
}
