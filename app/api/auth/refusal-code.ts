import type { SignInOutcome } from '@/lib/people/sign-in'

/** A refusal as the sign-in page's address carries it: a code, since anybody can write an address. */
export function refusalCode(outcome: Extract<SignInOutcome, { outcome: 'wait' | 'demonstration' }>): string {
  return outcome.outcome === 'wait' ? `wait.${Math.ceil(outcome.seconds / 60)}` : 'demonstration'
}

/** What a code in the sign-in page's address says to a person; null for none and for codes that nobody made. */
export function wordsOfRefusal(code: string | undefined): string | null {
  if (code === undefined) return null
  const minutes = /^wait\.([1-9]\d{0,2})$/.exec(code)?.[1]
  if (minutes)
    return `There have been too many attempts to sign in. Try again in ${minutes === '1' ? 'a minute' : `${minutes} minutes`}.`
  if (code === 'demonstration')
    return 'Demonstration accounts sign in only where Chapterhouse is served on the machine it runs on.'
  if (code === 'CredentialsSignin') return 'The e-mail address or the password is not right.'
  return 'You could not be signed in. Try again.'
}
