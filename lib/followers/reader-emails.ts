import { FOLLOWING_LINK } from '@/lib/notifications/following-link'
import { longDate } from '@/lib/platform/dates'
import type { AlertFrequency } from '@/prisma/generated/enums'
import { DAYS_TO_CONFIRM, FREQUENCY_WORDS } from './following'

type Told = {
  manual: { authorityName: string; manualName: string }
  /** What is followed, as followedWords() calls it. */
  followed: string
  frequency: AlertFrequency
}

/** The e-mail with the link that confirms. Nothing that somebody typed is in it, so that nobody sends words to others by it. */
export function confirmationEmail({ manual, followed, frequency }: Told, now: Date) {
  const lastDay = longDate(new Date(now.getTime() + DAYS_TO_CONFIRM * 86_400_000))
  return {
    subject: `Confirm that you want to follow ${manual.manualName}`,
    body: [
      `Somebody, most likely you, asked for e-mails about changes of ${followed} (${manual.manualName}, ${manual.authorityName}), ${FREQUENCY_WORDS[frequency]}.`,
      `To confirm, open this page by ${lastDay}, and choose Confirm:\n${FOLLOWING_LINK}`,
      'If it was not you, do nothing. You get no more e-mails, and your address is deleted.',
    ].join('\n\n'),
  }
}

/** The e-mail to an address that follows this already. */
export function alreadyFollowing({ manual, followed }: Told) {
  return {
    subject: `You follow ${manual.manualName} already`,
    body: [
      `Somebody, most likely you, asked for e-mails about changes of ${followed} (${manual.manualName}, ${manual.authorityName}). You get them already.`,
      `To change how often you are told, or to stop:\n${FOLLOWING_LINK}`,
    ].join('\n\n'),
  }
}
