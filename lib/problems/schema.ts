import { z } from 'zod'
import { typedWords } from '@/lib/platform/typed-words'
import { LONGEST_ANSWER, LONGEST_REPORT } from './lengths'

const slug = z.string().max(200)

/** Words of several lines, as the browser sends them: with a carriage return at the end of each. */
const lines = (problem: string) =>
  typedWords(problem).transform((words) => words.replaceAll(/\r\n?/g, '\n').trim())

/** A reader reports a problem with a chapter, as the form says it. */
export const reportProblemInput = z.object({
  authoritySlug: slug,
  manualSlug: slug,
  chapterSlug: slug,
  /** The number of the update that was being read. */
  release: z.coerce.number().int().min(1).max(1_000_000_000),
  /** The paragraph, by its clause's id or anchor; '' for the chapter as a whole. */
  clause: z.string().max(50, 'Choose the paragraph again'),
  words: lines('Say what the problem is').pipe(
    z
      .string()
      .min(1, 'Say what the problem is')
      .max(LONGEST_REPORT, `Say it in at most ${LONGEST_REPORT} characters`),
  ),
  /** '' where no answer by e-mail is wanted. */
  email: typedWords('Enter an e-mail address, or leave it empty')
    .trim()
    .toLowerCase()
    .max(254, 'Enter an e-mail address of at most 254 characters')
    .pipe(z.literal('').or(z.email('Enter an e-mail address, like name@council.example, or leave it empty'))),
})

/** What somebody answers a report. */
export const answerProblemInput = z.object({
  problemId: z.uuid(),
  answer: lines('Write the answer').pipe(
    z
      .string()
      .min(1, 'Write the answer')
      .max(LONGEST_ANSWER, `Answer in at most ${LONGEST_ANSWER} characters`),
  ),
})

/** Which report is erased. */
export const eraseReportInput = z.object({ problemId: z.uuid() })

/** The same as the form says it: with a tick, since it cannot be undone. */
export const eraseReportForm = eraseReportInput.extend({
  sure: z.literal('yes', 'Tick that you are sure: it cannot be undone'),
})
