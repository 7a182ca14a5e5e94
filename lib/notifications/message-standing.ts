import type { MessageState } from '@/prisma/generated/enums'

/** Milliseconds after which a message that is being sent has been left by its worker. */
export const LONGEST_SENDING = 10 * 60_000

/** A message, as far as it depends on it what is to be said of it. */
export type MessageAsItStands = { state: MessageState; claimedAt: Date | null }

/** Where a message stands: as its state says, or `unknown` for one that was being sent when its worker ended. */
export type MessageStanding = MessageState | 'unknown'

/** What each standing is called on screen. */
export const MESSAGE_WORDS: Record<MessageStanding, string> = {
  waiting: 'Waiting',
  sending: 'Being sent',
  sent: 'Sent',
  kept: 'Kept here',
  failed: 'Not sent',
  unknown: 'Perhaps sent',
}

/** Where a message stands at that moment. */
export function messageStanding({ state, claimedAt }: MessageAsItStands, now: Date): MessageStanding {
  if (state !== 'sending') return state
  return claimedAt && now.getTime() - claimedAt.getTime() < LONGEST_SENDING ? 'sending' : 'unknown'
}

/** May a person have it sent again? One that failed, or of which nobody knows; never one that is on its way, or was sent. */
export function mayBeResent(message: MessageAsItStands, now: Date): boolean {
  const standing = messageStanding(message, now)
  return standing === 'failed' || standing === 'unknown'
}
