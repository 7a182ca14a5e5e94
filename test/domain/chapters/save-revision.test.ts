import { describe, expect, it } from 'vitest'
import { saveRevision } from '@/lib/chapters/commands/save-revision'
import { storedRevision } from '@/lib/chapters/queries/revision'
import { clausesOf } from '@/lib/document/clauses'
import { database } from '@/lib/platform/database'
import { Blocked, Conflict, Forbidden } from '@/lib/platform/errors'
import { anAuthority, aPerson } from '@/test/domain/people'
import { text } from './a-manual'
import { approved, aWorkplace, drafted, inRelease, rowOf, saveText, submitted } from './a-story'

describe('saving', () => {
  it('stores the text, counts the version and makes whoever saved a contributor', async () => {
    const { carePlanning, author } = await aWorkplace()
    const revisionId = await drafted(carePlanning.id, author)
    const before = await rowOf(revisionId)
    const outcome = await saveText(author, revisionId, text('Ring first.', 'Then write.'))
    expect(outcome).toMatchObject({ changed: true, voided: false, saved: { version: before.version + 1 } })
    const after = await rowOf(revisionId)
    expect(after.contentHash).not.toBe(before.contentHash)
    expect(after.contributions.map(({ userId }) => userId)).toEqual([author.userId])
    expect(outcome.saved.document).toEqual(text('Ring first.', 'Then write.'))
  })

  it('a stale save is refused and both texts kept', async () => {
    const { carePlanning, author, both } = await aWorkplace()
    const revisionId = await drafted(carePlanning.id, author)
    const { version } = await rowOf(revisionId)
    await saveText(both, revisionId, text('Theirs.'), version)

    const stale = saveText(author, revisionId, text('Mine.'), version)
    await expect(stale).rejects.toThrow(Conflict)
    await expect(stale).rejects.toMatchObject({
      now: { version: version + 1, document: text('Theirs.'), savedBy: both.name },
    })
    expect((await storedRevision(database(), revisionId)).document).toEqual(text('Theirs.'))
    // Mine is still with me, and can be saved over theirs once I have seen it.
    const second = await saveText(author, revisionId, text('Mine.'), version + 1)
    expect(second.saved.document).toEqual(text('Mine.'))
    expect(await database().text.count({ where: { authorityId: carePlanning.authorityId } })).toBe(4)
  })

  it('of two saves of one version at once, one is stored and the other refused', async () => {
    const { carePlanning, author, both } = await aWorkplace()
    const revisionId = await drafted(carePlanning.id, author)
    const { version } = await rowOf(revisionId)
    const outcomes = await Promise.allSettled([
      saveText(author, revisionId, text('Mine.'), version),
      saveText(both, revisionId, text('Theirs.'), version),
    ])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect((await rowOf(revisionId)).version).toBe(version + 1)
  })

  it.each(['in_review', 'approved'] as const)('an edit voids what is %s', async (state) => {
    const { carePlanning, author, approver } = await aWorkplace()
    const revisionId =
      state === 'approved'
        ? await approved(carePlanning.id, author, approver)
        : await submitted(carePlanning.id, author)
    expect((await rowOf(revisionId)).state).toBe(state)
    expect(await saveText(author, revisionId, text('Ring twice.'))).toMatchObject({ voided: true })
    expect((await rowOf(revisionId)).state).toBe('draft')
  })

  it.each(['in_review', 'approved'] as const)(
    'an author who did not know that it is %s is asked first',
    async (state) => {
      const { carePlanning, author, approver } = await aWorkplace()
      const revisionId =
        state === 'approved'
          ? await approved(carePlanning.id, author, approver)
          : await submitted(carePlanning.id, author)
      const { version, kind, summary } = await rowOf(revisionId)
      const asked = {
        revisionId,
        version,
        document: text('Ring twice.'),
        kind,
        summary,
        inForceOn: null,
        mayVoid: false,
      }
      const refused = saveRevision(author.actor, asked)
      await expect(refused).rejects.toThrow(Conflict)
      await expect(refused).rejects.toMatchObject({ now: { version, state } })
      expect((await rowOf(revisionId)).state).toBe(state)
      expect((await saveRevision(author.actor, { ...asked, mayVoid: true })).voided).toBe(true)
    },
  )

  it('a save that changes nothing voids nothing', async () => {
    const { carePlanning, author, approver } = await aWorkplace()
    const revisionId = await approved(carePlanning.id, author, approver)
    const before = await rowOf(revisionId)
    const outcome = await saveText(author, revisionId, text('Ring first.'))
    expect(outcome).toMatchObject({ changed: false, voided: false })
    expect(await rowOf(revisionId)).toEqual(before)
  })

  it.each([
    ['the kind of change', { kind: 'minor' }],
    ['the amendment summary', { summary: 'Says something else.' }],
    ['the in-force date', { inForceOn: '2027-04-01' }],
  ])('a change of %s alone voids an approval', async (_, change) => {
    const { carePlanning, author, approver } = await aWorkplace()
    const revisionId = await approved(carePlanning.id, author, approver)
    const { version, kind, summary } = await rowOf(revisionId)
    const whole = { revisionId, version, document: text('Ring first.'), kind, summary, inForceOn: null }
    await saveRevision(author.actor, { ...whole, ...(change as Partial<typeof whole>) })
    expect((await rowOf(revisionId)).state).toBe('draft')
  })

  it('gives clauses without an id one of their own, and leaves the others theirs', async () => {
    const { carePlanning, author } = await aWorkplace()
    const revisionId = await drafted(carePlanning.id, author)
    const kept = text('Ring first.').content
    const bare = { type: 'paragraph', content: [{ type: 'text', text: 'No id.' }] }
    const { saved } = await saveText(author, revisionId, { type: 'doc', content: [...kept, bare] })
    const ids = clausesOf(saved.document).map(({ id }) => id)
    expect(ids[0]).toBe(kept[0]?.attrs?.clauseId)
    expect(new Set(ids).size).toBe(2)
    expect(ids[1]).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('refuses what is no chapter document, and says what is wrong with it', async () => {
    const { carePlanning, author } = await aWorkplace()
    const revisionId = await drafted(carePlanning.id, author)
    const { version, kind, summary } = await rowOf(revisionId)
    for (const document of [
      'Ring first.',
      null,
      undefined,
      { type: 'doc', content: [{ type: 'video' }] },
      { type: 'doc', content: 'Ring first.' },
    ]) {
      const refused = saveRevision(author.actor, {
        revisionId,
        version,
        document,
        kind,
        summary,
        inForceOn: null,
      })
      await expect(refused).rejects.toThrow(Blocked)
    }
    expect((await rowOf(revisionId)).version).toBe(version)
  })

  it('refuses what is published: that is never changed', async () => {
    const { carePlanning, author, approver } = await aWorkplace()
    const revisionId = await inRelease(carePlanning.id, author, approver)
    await expect(saveText(author, revisionId, text('Other.'))).rejects.toThrow(Conflict)
  })

  it('refuses approvers, publishers, and authors of another authority', async () => {
    const { carePlanning, author, approver, publisher } = await aWorkplace()
    const revisionId = await drafted(carePlanning.id, author)
    const stranger = await aPerson(await anAuthority(), 'author')
    for (const person of [approver, publisher, stranger]) {
      await expect(saveText(person, revisionId, text('Other.'))).rejects.toThrow(Forbidden)
    }
  })
})
