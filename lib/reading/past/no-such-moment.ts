import { NotFound } from '@/lib/platform/errors'

/** The manual has nothing to show of a moment that was asked for; the message says why, in a sentence for readers. */
export class NoSuchMoment extends NotFound {}
