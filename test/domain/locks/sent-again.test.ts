import { expect, it, vi } from 'vitest'
import { sendMessages } from '@/lib/jobs/send-messages'
import { resendMessage } from '@/lib/notifications/commands'
import { tell } from '@/lib/notifications/tell'
import { database, inTransaction } from '@/lib/platform/database'
import { type Delivery, deliver } from '@/lib/platform/mail'
import { sql } from '../database'
import { anAdministrator } from '../people'

vi.mock('@/lib/platform/mail', async (original) => ({ ...(await original<object>()), deliver: vi.fn() }))

it('what became of an attempt that was given up is not written over the one that was made since', async () => {
  const ends: ((delivery: Delivery) => void)[] = []
  vi.mocked(deliver).mockImplementation(() => new Promise((resolve) => ends.push(resolve)))
  const server = { url: 'smtp://127.0.0.1:1', from: 'manual@council.example' }
  await inTransaction((transaction) =>
    tell(transaction, [{ key: 'one', recipient: 'a@council.example', subject: 'One', body: 'One.' }]),
  )
  const asleep = sendMessages(server)
  await expect.poll(() => ends.length).toBe(1)
  await sql(`UPDATE messages SET claimed_at = claimed_at - interval '11 minutes'`)
  const { id: messageId } = await database().message.findFirstOrThrow()
  await resendMessage((await anAdministrator()).actor, { messageId })
  const again = sendMessages(server)
  await expect.poll(() => ends.length).toBe(2)
  ends[0]?.({ outcome: 'refused', forNow: true, reached: false, problem: 'Timed out.' })
  await asleep
  ends[1]?.({ outcome: 'sent' })
  await again
  expect(await database().message.findFirstOrThrow()).toMatchObject({ state: 'sent', problem: null })
})
