import { z } from 'zod'
import { typedDay } from '@/lib/platform/typed-day'
import { typedWords } from '@/lib/platform/typed-words'

/** The longest urgent notice, in characters: it stands above the text of every page that it is about. */
export const LONGEST_URGENT_NOTICE = 600

/** The most days that a notice may be asked to stand: what holds longer belongs in the text. */
export const MOST_NOTICE_DAYS = 92

/**
 * An urgent notice: of a chapter, or (null) of the whole manual; shown until a time of a day in London (YYYY-MM-DD, HH:MM),
 * or, without the time, until the end of the day.
 */
export const makeNoticeInput = z.object({
  manualId: z.uuid(),
  chapterId: z.uuid().nullable(),
  words: typedWords()
    .trim()
    .min(1, 'Say what staff must know')
    .max(LONGEST_URGENT_NOTICE, `Make it shorter: ${LONGEST_URGENT_NOTICE} characters at most`),
  lastDay: typedDay('Enter the last day on which it is shown'),
  until: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Enter the time as 17:30, or leave it empty')
    .nullable()
    .default(null),
})

/** A notice to be approved. */
export const approveNoticeInput = z.object({ noticeId: z.uuid() })

/** A notice to be ended, or, before anybody has approved it, withdrawn. */
export const endNoticeInput = z.object({ noticeId: z.uuid() })
