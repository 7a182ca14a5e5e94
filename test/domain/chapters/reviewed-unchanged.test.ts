import { describe, expect, it } from 'vitest'
import { approveRevision } from '@/lib/chapters/commands/approve-revision'
import { openDraft } from '@/lib/chapters/commands/open-draft'
import { returnRevision } from '@/lib/chapters/commands/return-revision'
import { saveRevision } from '@/lib/chapters/commands/save-revision'
import { setReviewRules } from '@/lib/chapters/commands/set-review-rules'
import { submitRevision } from '@/lib/chapters/commands/submit-revision'
import { readinessOfDraft } from '@/lib/chapters/queries/readiness'
import { documentOf } from '@/lib/chapters/stored-text'
import { REVIEWED_UNCHANGED } from '@/lib/document/draft-summary'
import { database } from '@/lib/platform/database'
import { Blocked } from '@/lib/platform/errors'
import { aPerson } from '../people'
import { text } from './a-manual'
import { aWorkplace, inRelease, rowOf } from './a-story'

/** A draft of a published chapter, whose text is the published one and whose summary says that it was reviewed. */
async function reviewed() {
  const place = await aWorkplace()
  const { carePlanning, author, approver } = place
  await inRelease(carePlanning.id, author, approver)
  const { revisionId } = await openDraft(author.actor, { chapterId: carePlanning.id })
  const draft = await database().revision.findUniqueOrThrow({
    where: { id: revisionId },
    include: { text: true },
  })
  await saveRevision(author.actor, {
    revisionId,
    version: draft.version,
    document: documentOf(draft.text),
    kind: 'updated',
    summary: REVIEWED_UNCHANGED,
    inForceOn: null,
  })
  return { ...place, revisionId }
}

describe('a version whose text is the published one', () => {
  it('is not submitted by oversight', async () => {
    const { author, revisionId } = await reviewed()
    const refusal = await submitRevision(author.actor, { revisionId }).catch((error) => error)
    expect(refusal).toBeInstanceOf(Blocked)
    expect(refusal.blockers).toEqual(['Nothing has been changed since the published text.'])
    expect(await readinessOfDraft(database(), revisionId, true)).toMatchObject({
      blockers: [],
      unchanged: true,
    })
  })

  it('is submitted by an author who says that they reviewed it, and the answer is recorded', async () => {
    const { author, revisionId } = await reviewed()
    await submitRevision(author.actor, { revisionId, reviewedUnchanged: true })
    expect((await rowOf(revisionId)).state).toBe('in_review')
    const [event] = await database().auditEvent.findMany({
      where: { action: 'submitRevision', subject: `revision ${revisionId}` },
    })
    expect(event?.details).toMatchObject({ reviewedUnchanged: true })
  })

  it('is not recorded as reviewed unchanged where it was changed', async () => {
    const { author, revisionId } = await reviewed()
    const { version } = await rowOf(revisionId)
    const document = text('Other words than those that were published.')
    const about = { kind: 'updated' as const, summary: 'Other words.', inForceOn: null }
    await saveRevision(author.actor, { revisionId, version, document, ...about })
    await submitRevision(author.actor, { revisionId, reviewedUnchanged: true })
    const [event] = await database().auditEvent.findMany({
      where: { action: 'submitRevision', subject: `revision ${revisionId}` },
    })
    expect(event?.details).toMatchObject({ reviewedUnchanged: false })
  })

  it('is approved with the date of the next review, where the approver gives one', async () => {
    const { author, approver, carePlanning, revisionId } = await reviewed()
    await submitRevision(author.actor, { revisionId, reviewedUnchanged: true })
    const { contentHash } = await rowOf(revisionId)
    await approveRevision(approver.actor, { revisionId, contentHash, nextReviewOn: '2030-04-01' })
    const chapter = await database().chapter.findUniqueOrThrow({ where: { id: carePlanning.id } })
    expect(chapter.reviewDueOn).toEqual(new Date('2030-04-01'))
  })

  it('gives the chapter that date with the last of its approvals, and in a year that somebody meant', async () => {
    const { author, approver, authority, carePlanning, manual, publisher, revisionId } = await reviewed()
    const second = await aPerson(authority, 'approver')
    await setReviewRules(publisher.actor, { manualId: manual.id, approvalsRequired: 2, approvalDays: 5 })
    const dueOn = async () =>
      (await database().chapter.findUniqueOrThrow({ where: { id: carePlanning.id } })).reviewDueOn
    const before = await dueOn()

    await submitRevision(author.actor, { revisionId, reviewedUnchanged: true })
    const { contentHash } = await rowOf(revisionId)
    const approve = ({ actor }: typeof second, nextReviewOn: string) =>
      approveRevision(actor, { revisionId, contentHash, nextReviewOn })
    await expect(approve(approver, '2150-01-01')).rejects.toThrow('Enter a year from 2000 to 2099.')
    await approve(approver, '2030-04-01')
    expect(await dueOn()).toEqual(before)
    await returnRevision(second.actor, { revisionId, contentHash, remark: 'Say whom to ring.' })
    expect(await dueOn()).toEqual(before)

    await submitRevision(author.actor, { revisionId, reviewedUnchanged: true })
    await approve(approver, '2030-04-01')
    await approve(second, '2031-04-01')
    expect(await dueOn()).toEqual(new Date('2031-04-01'))
  })

  it('that says nothing of its review to staff is not submitted either', async () => {
    const { author, revisionId } = await reviewed()
    const row = await database().revision.findUniqueOrThrow({
      where: { id: revisionId },
      include: { text: true },
    })
    await saveRevision(author.actor, {
      revisionId,
      version: row.version,
      document: documentOf(row.text),
      kind: 'updated',
      summary: '',
      inForceOn: null,
    })
    const refusal = await submitRevision(author.actor, { revisionId, reviewedUnchanged: true }).catch(
      (error) => error,
    )
    expect(refusal.blockers).toEqual([expect.stringMatching(/amendment summary/)])
  })
})
