/**
 * What became of a form that was sent: nothing yet, done, or refused with the reason. A refusal for wrong
 * input names each field's problem and carries what was typed, so that nothing has to be typed again.
 */
export type ActionState =
  | { status: 'idle' }
  | { status: 'done'; message: string }
  | {
      status: 'refused'
      problem: string
      blockers: string[]
      /** By the field's name, the sentence shown beside it. */
      fields?: Record<string, string>
      /** By the field's name, what was typed; passwords are left out. */
      values?: Record<string, string>
      /** By the field's name, all that was sent under it: what was ticked of several. */
      ticked?: Record<string, string[]>
    }

/** A form that has not been sent. */
export const idle: ActionState = { status: 'idle' }

/** A server action as useActionState calls it. */
export type FormAction = (previous: ActionState, form: FormData) => Promise<ActionState>
