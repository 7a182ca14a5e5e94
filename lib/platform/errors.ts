/**
 * The errors that commands and queries may end in. What a person can get wrong in a form comes back as
 * data instead; these are for what must not happen, and each becomes a page that says why.
 */
export abstract class ChapterhouseError extends Error {}

/** There is no such thing, or none that the actor may know of. */
export class NotFound extends ChapterhouseError {
  override readonly name = 'NotFound'
}

/** The actor may not do this; the message says why, in a sentence for them. */
export class Forbidden extends ChapterhouseError {
  override readonly name = 'Forbidden'
}

/** Somebody else was quicker: what the actor saw is no longer so. Carries what is there now. */
export class Conflict<Now = unknown> extends ChapterhouseError {
  override readonly name = 'Conflict'

  constructor(
    message: string,
    readonly now: Now,
  ) {
    super(message)
  }
}

/** Something has to be put right first; `blockers` says what, a sentence each. */
export class Blocked extends ChapterhouseError {
  override readonly name = 'Blocked'

  constructor(
    message: string,
    readonly blockers: readonly string[],
  ) {
    super(message)
  }
}
