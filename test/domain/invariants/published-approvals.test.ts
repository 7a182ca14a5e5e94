import { describe, expect, it } from 'vitest'
import { approveRevision } from '@/lib/chapters/commands/approve-revision'
import { returnRevision } from '@/lib/chapters/commands/return-revision'
import { submitRevision } from '@/lib/chapters/commands/submit-revision'
import { database } from '@/lib/platform/database'
import { setReaderSettings } from '@/lib/releases/commands/set-reader-settings'
import { sql } from '../database'
import { aPerson } from '../people'
import { aDraft, aKeptManual, anApproved, publish } from '../releases/a-publication'

const approvals = (revisionId: string) =>
  sql('SELECT approver, decided_at FROM published_approvals WHERE revision_id = $1', [revisionId])

async function aManualThatShowsApprovers() {
  const kept = await aKeptManual({ texts: { 'Care Planning': 'Five days.' } })
  const { manualId } = kept.manual
  await setReaderSettings(kept.team.publisher.actor, { manualId, headings: {}, showApprovers: true })
  return { ...kept, chapterId: kept.manual.chapterId('Care Planning') }
}

describe('published_approvals', () => {
  it('has nothing of a version that is approved and not published', async () => {
    const { manual, team, chapterId } = await aManualThatShowsApprovers()
    const revisionId = await anApproved(team, chapterId)
    expect(await approvals(revisionId)).toEqual([])
    await publish(team, manual.manualId)
    expect(await approvals(revisionId)).toMatchObject([{ approver: team.approver.name }])
  })

  it('has nothing of a manual that does not show its approvers', async () => {
    const { manual, team } = await aKeptManual({ texts: { 'Care Planning': 'Five days.' } })
    const revisionId = await anApproved(team, manual.chapterId('Care Planning'))
    await publish(team, manual.manualId)
    expect(await approvals(revisionId)).toEqual([])
  })

  it('has the approvals since the last submission only: what was returned once stands for nothing', async () => {
    const { manual, team, chapterId } = await aManualThatShowsApprovers()
    await database().manual.update({ where: { id: manual.manualId }, data: { approvalsRequired: 2 } })
    const second = await aPerson({ id: manual.authorityId }, 'approver')
    const revisionId = await aDraft(team, chapterId)
    const submit = () => submitRevision(team.author.actor, { revisionId, minorConfirmed: true })
    await submit()
    const { contentHash } = await database().revision.findUniqueOrThrow({ where: { id: revisionId } })
    await approveRevision(second.actor, { revisionId, contentHash })
    await returnRevision(team.approver.actor, { revisionId, contentHash, remark: 'Say by when.' })
    await database().manual.update({ where: { id: manual.manualId }, data: { approvalsRequired: 1 } })
    await submit()
    await approveRevision(team.approver.actor, { revisionId, contentHash })
    await publish(team, manual.manualId)
    expect(await sql('SELECT 1 FROM decisions WHERE revision_id = $1', [revisionId])).toHaveLength(3)
    expect(await approvals(revisionId)).toHaveLength(1)
  })
})
