import { describe, expect, it } from 'vitest'
import { openDraft } from '@/lib/chapters/commands/open-draft'
import { saveRevision } from '@/lib/chapters/commands/save-revision'
import { submitRevision } from '@/lib/chapters/commands/submit-revision'
import { database } from '@/lib/platform/database'
import { Blocked } from '@/lib/platform/errors'
import { anAuthority, aPerson } from '@/test/domain/people'
import { removed } from '../releases/working-changes'
import { aManual, referring, text } from './a-manual'
import { aWorkplace, drafted, inRelease, rowOf } from './a-story'

async function blockersOf(attempt: Promise<unknown>): Promise<readonly string[]> {
  const error = await attempt.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (!(error instanceof Blocked)) throw new Error(`not blocked: ${String(error)}`)
  return error.blockers
}

describe('submitting', () => {
  it('hands a draft to the approvers, and says who and when', async () => {
    const { carePlanning, author } = await aWorkplace()
    const revisionId = await drafted(carePlanning.id, author)
    await submitRevision(author.actor, { revisionId })
    expect(await rowOf(revisionId)).toMatchObject({ state: 'in_review', submittedById: author.userId })
  })

  it('an empty text stands in the way', async () => {
    const { carePlanning, author } = await aWorkplace()
    const { revisionId } = await openDraft(author.actor, { chapterId: carePlanning.id })
    expect(await blockersOf(submitRevision(author.actor, { revisionId }))).toEqual([
      'The chapter has no text yet.',
    ])
  })

  it('an update without a summary, of an unchanged text, lists both', async () => {
    const { carePlanning, author, approver } = await aWorkplace()
    await inRelease(carePlanning.id, author, approver)
    const { revisionId } = await openDraft(author.actor, { chapterId: carePlanning.id })
    expect(await blockersOf(submitRevision(author.actor, { revisionId }))).toEqual([
      'Nothing has been changed since the published text.',
      'Write the amendment summary: it tells staff what is different.',
    ])
  })

  it('a reference to a chapter of another manual, or to a removed one, stands in the way', async () => {
    const { authority, carePlanning, stayingPut, author } = await aWorkplace()
    const [elsewhere] = (await aManual(authority, 'Elsewhere')).chapters
    const revisionId = await drafted(carePlanning.id, author, referring(elsewhere?.id ?? '', 'Elsewhere'))
    expect((await blockersOf(submitRevision(author.actor, { revisionId })))[0]).toMatch(/“Elsewhere”/)

    const { version, kind } = await rowOf(revisionId)
    const document = referring(stayingPut.id, 'Staying Put')
    await saveRevision(author.actor, { revisionId, version, document, kind, summary: '', inForceOn: null })
    await removed(author, stayingPut.id)
    expect((await blockersOf(submitRevision(author.actor, { revisionId })))[0]).toMatch(/“Staying Put”/)
  })

  it('a reference to a chapter of this manual does not', async () => {
    const { carePlanning, stayingPut, author } = await aWorkplace()
    const revisionId = await drafted(carePlanning.id, author, referring(stayingPut.id, 'Staying Put'))
    await submitRevision(author.actor, { revisionId })
    expect((await rowOf(revisionId)).state).toBe('in_review')
  })

  it('inherited text may name chapters of its template', async () => {
    const { carePlanning, author } = await aWorkplace()
    const template = await anAuthority({ kind: 'template' })
    const [templateChapter, unlinked] = (await aManual(template, 'Template Planning', 'Template Reviews'))
      .chapters
    await database().templateLink.create({
      data: {
        authorityId: carePlanning.authorityId,
        chapterId: carePlanning.id,
        templateAuthorityId: template.id,
        templateChapterId: templateChapter?.id ?? '',
        mode: 'adapted',
      },
    })
    const revisionId = await drafted(
      carePlanning.id,
      author,
      referring(unlinked?.id ?? '', 'Template Reviews'),
    )
    await submitRevision(author.actor, { revisionId })
    expect((await rowOf(revisionId)).state).toBe('in_review')
  })

  it('a minor change that touches a deadline asks the author to confirm, and records the answer', async () => {
    const { authority, carePlanning, author, approver } = await aWorkplace()
    await inRelease(carePlanning.id, author, approver, text('Visit within 5 working days.'))
    const { revisionId } = await openDraft(author.actor, { chapterId: carePlanning.id })
    const document = text('Visit within 3 working days.')
    await saveRevision(author.actor, {
      revisionId,
      version: 1,
      document,
      kind: 'minor',
      summary: '',
      inForceOn: null,
    })

    const doubts = await blockersOf(submitRevision(author.actor, { revisionId }))
    expect(doubts).toEqual(['It changes a deadline or period: “5 working days”, “3 working days”.'])
    await submitRevision(author.actor, { revisionId, minorConfirmed: true })
    const events = await database().auditEvent.findMany({
      where: { authorityId: authority.id, action: 'submitRevision', subject: `revision ${revisionId}` },
    })
    expect(events.map(({ details }) => details)).toMatchObject([{ minorConfirmed: doubts }])
  })

  it('is for authors', async () => {
    const { authority, carePlanning, author } = await aWorkplace()
    const revisionId = await drafted(carePlanning.id, author)
    const { actor } = await aPerson(authority, 'approver', 'publisher')
    await expect(submitRevision(actor, { revisionId })).rejects.toThrow(/This is for an author/)
  })
})
