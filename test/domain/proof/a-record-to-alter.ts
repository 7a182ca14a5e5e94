import { decideContentsChange } from '@/lib/chapters/commands/decide-contents-change'
import { returnRevision } from '@/lib/chapters/commands/return-revision'
import { submitRevision } from '@/lib/chapters/commands/submit-revision'
import { approveNotice } from '@/lib/notices/commands/approve-notice'
import { endNotice } from '@/lib/notices/commands/end-notice'
import { makeNotice } from '@/lib/notices/commands/make-notice'
import { database } from '@/lib/platform/database'
import { approveRetrospectively } from '@/lib/releases/commands/approve-retrospectively'
import { askCorrection } from '@/lib/releases/commands/ask-correction'
import { decideCorrection } from '@/lib/releases/commands/decide-correction'
import { liftWithholding } from '@/lib/releases/commands/lift-withholding'
import { withholdText } from '@/lib/releases/commands/withhold-text'
import { dayFromNow } from '../days'
import { publishedInEmergency } from '../emergency-inputs'
import { aDraft, aKeptManual, anApproved, publish, type Team } from '../releases/a-publication'
import { removed, retitled } from '../releases/working-changes'

/** A manual with something of each kind that the record keeps: releases, and what happened to them afterwards. */
export async function aRecordToAlter(): Promise<{ emergency: string }> {
  const { manual, team } = await aKeptManual({ texts: { 'Staying Put': 'Stay put until 21.' } })
  const published = await anApproved(team, manual.chapterId('Care Planning'), { inForceOn: '2027-04-01' })
  await retitled(team.author, manual.chapterId('Staying Put'), 'Staying Close')
  const { releaseId } = await publish(team, manual.manualId, 'August 2024')
  await removed(team.author, manual.chapterId('Values and Principles'), {
    replacementId: manual.chapterId('Care Planning'),
  })
  const change = await database().contentsChange.findFirstOrThrow({ where: { releaseId: null } })
  await decideContentsChange(team.approver.actor, {
    changeId: change.id,
    outcome: 'approved',
    remark: 'Agreed.',
  })
  await anApproved(team, manual.chapterId('Confidentiality Policy'), {
    summary: 'Section 2 has been updated.',
  })
  await aPublishedCorrection(team, releaseId)
  await publish(team, manual.manualId)
  const emergency = await aDraft(team, manual.chapterId('Care Planning'))
  await publishedInEmergency(team.publisher, emergency)
  await approvedAfterwards(team, emergency)
  await withheld(team, published, emergency)
  await notices(team, manual.manualId, manual.chapterId('Care Planning'))
  await returned(team, await aDraft(team, manual.chapterId('Decision to Look After')))
  return { emergency }
}

/** One that came with the next release, and one that was declined before. */
async function aPublishedCorrection({ author, approver }: Team, releaseId: string): Promise<void> {
  const { id: amendmentId } = await database().amendment.findFirstOrThrow({
    where: { releaseId, kind: 'updated' },
  })
  for (const decision of [
    { outcome: 'declined' as const, remark: 'Say which days.' },
    { outcome: 'approved' as const, remark: 'Right.' },
  ]) {
    const { correctionId } = await askCorrection(author.actor, { amendmentId, details: 'Two calendar days.' })
    await decideCorrection(approver.actor, { correctionId, ...decision })
  }
}

async function approvedAfterwards({ approver }: Team, revisionId: string): Promise<void> {
  const { contentHash } = await database().revision.findUniqueOrThrow({ where: { id: revisionId } })
  const given = { revisionId, contentHash }
  await approveRetrospectively(approver.actor, { ...given, outcome: 'returned', remark: 'Say by when.' })
  await approveRetrospectively(approver.actor, { ...given, outcome: 'approved' })
}

/** One withholding that was lifted, and one that stands. */
async function withheld({ publisher, otherPublisher }: Team, lifted: string, standing: string) {
  const why = { reason: 'It named a child.', notice: 'This text is withheld.' }
  const { withholdingIds } = await withholdText(publisher.actor, { revisionIds: [lifted, standing], ...why })
  const of = await database().withholding.findFirstOrThrow({
    where: { id: { in: withholdingIds }, revisionId: lifted },
  })
  await liftWithholding(otherPublisher.actor, { withholdingId: of.id })
}

/** One notice that stands, one that was ended, and one that waits. */
async function notices({ author, approver, publisher }: Team, manualId: string, chapterId: string) {
  const made = (words: string) =>
    makeNotice(author.actor, { manualId, chapterId, words, lastDay: dayFromNow(7) })
  await approveNotice(approver.actor, await made('Court ruling today: do not place.'))
  const ended = await made('The night team cannot be rung.')
  await approveNotice(approver.actor, ended)
  await endNotice(publisher.actor, ended)
  await made('The form has changed.')
}

async function returned({ author, approver }: Team, revisionId: string): Promise<void> {
  await submitRevision(author.actor, { revisionId })
  const { contentHash } = await database().revision.findUniqueOrThrow({ where: { id: revisionId } })
  await returnRevision(approver.actor, { revisionId, contentHash, remark: 'Name the panel.' })
}
