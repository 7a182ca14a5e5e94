import { beforeEach, describe, expect, it } from 'vitest'
import { alertNextNotice } from '@/lib/followers/alert-notice'
import { approveNotice } from '@/lib/notices/commands/approve-notice'
import { endNotice } from '@/lib/notices/commands/end-notice'
import { makeNotice } from '@/lib/notices/commands/make-notice'
import { aFollower } from '../following-inputs'
import { aKeptManual } from '../releases/a-publication'
import { withInstallation } from './a-setting'
import { alertsTo } from './alerts-to'

let kept: Awaited<ReturnType<typeof aKeptManual>>

beforeEach(async () => {
  withInstallation()
  kept = await aKeptManual()
})

describe('an urgent notice', () => {
  it('is told at once to those whom it concerns, one e-mail an address, when it is approved', async () => {
    const { manual, team } = kept
    const concerned = [
      await aFollower(manual),
      await aFollower(manual, { chapter: 'Care Planning' }),
      await aFollower(manual, { section: 'Looked After Children' }),
      await aFollower(manual, { frequency: 'weekly' }),
    ]
    await aFollower(manual, { chapter: 'Care Planning', email: concerned[0]?.email ?? '' })
    const other = await aFollower(manual, { chapter: 'Staying Put' })
    const noticeId = await noticed('Care Planning')
    expect(await alertNextNotice()).toBeNull()
    await approveNotice(team.approver.actor, { noticeId })
    expect((await Promise.all([1, 2, 3].map(() => alertNextNotice()))).filter((one) => one !== null)).toEqual(
      [4],
    )
    expect(await alertNextNotice()).toBeNull()
    for (const follower of concerned) {
      const [alert] = await alertsTo(follower)
      expect(alert?.subject).toBe('Urgent notice: “Care Planning”')
      expect(alert?.body).toContain('Do not place today.')
    }
    expect(await alertsTo(other)).toEqual([])
  })

  it('that was ended before anybody was told is told to nobody', async () => {
    const { team } = kept
    await aFollower(kept.manual)
    const noticeId = await noticed(null)
    await approveNotice(team.approver.actor, { noticeId })
    await endNotice(team.publisher.actor, { noticeId })
    expect(await alertNextNotice()).toBeNull()
  })
})

async function noticed(title: string | null): Promise<string> {
  const { manual, team } = kept
  const { noticeId } = await makeNotice(team.author.actor, {
    manualId: manual.manualId,
    chapterId: title === null ? null : manual.chapterId(title),
    words: 'Do not place today.',
    lastDay: new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10),
  })
  return noticeId
}
