import { z } from 'zod'
import { typedDay } from '@/lib/platform/typed-day'
import { typedWords } from '@/lib/platform/typed-words'

/** The longest amendment summary, in characters: readers see it in a table cell. */
export const LONGEST_SUMMARY = 2_000

/** The longest remark with which a revision is returned, in characters. */
export const LONGEST_REMARK = 4_000

/** A slug as an address holds it. Anything else is no address of ours and asks nothing of the database. */
export const slug = z
  .string()
  .max(200)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)

/** What a revision is to readers. */
export const revisionKind = z.enum(['new', 'updated', 'minor'], { error: 'Say what kind of change this is.' })

/** The chapter of which a draft is wanted. */
export const openDraftInput = z.object({ chapterId: z.uuid() })

/** One save: the version that was edited, and all that the author may change, whole. */
export const saveRevisionInput = z.object({
  revisionId: z.uuid(),
  /** The version that the author's text began from; a save that names an older one is refused. */
  version: z.int().positive(),
  /** ProseMirror JSON; read by lib/document, which says what is wrong with it. */
  document: z.unknown(),
  kind: revisionKind,
  summary: typedWords()
    .trim()
    .max(LONGEST_SUMMARY, {
      error: `The amendment summary is longer than ${LONGEST_SUMMARY.toLocaleString('en-GB')} characters.`,
    }),
  /** YYYY-MM-DD; null for "as soon as it is published". */
  inForceOn: typedDay('The date from which this is in force is not a date.').nullable(),
  /** False refuses a save that would undo a submission or an approval, so that the author can be asked first. */
  mayVoid: z.boolean().default(true),
  /** True of a save that the editor made by itself: it voids nothing, and no audit event tells of it. */
  automatic: z.boolean().default(false),
})

/** A text for a chapter, and the version that it is put over as it was looked at; null to begin one for it. */
export const bringInTextInput = z.object({
  chapterId: z.uuid(),
  over: z.object({ revisionId: z.uuid(), version: z.int().positive() }).nullable(),
  /** ProseMirror JSON, as {@link saveRevisionInput} has it. */
  document: z.unknown(),
  mayVoid: z.boolean(),
})

/** An editor that is open on a revision, or that is being left; `tabId` tells one person's editors apart. */
export const markPresenceInput = z.object({
  revisionId: z.uuid(),
  tabId: z.uuid(),
  leaving: z.boolean().default(false),
})

/**
 * A revision to submit; `minorConfirmed` answers the doubts raised about a minor change, `reviewedUnchanged` says that the
 * chapter was reviewed and that its published text needs no change.
 */
export const submitRevisionInput = z.object({
  revisionId: z.uuid(),
  minorConfirmed: z.boolean().default(false),
  reviewedUnchanged: z.boolean().default(false),
})

/** A revision to take back from review, or from waiting for publication. */
export const recallRevisionInput = z.object({ revisionId: z.uuid() })
