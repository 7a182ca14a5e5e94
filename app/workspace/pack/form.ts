import { z } from 'zod'
import { decidePackInput, sentComments, typedMeetingOn } from '@/lib/chapters/review-inputs'

const sent = z.union([z.string(), z.array(z.string())])

/** What is in one row's hidden field: what it is, its id and, of a version, the hash of what was shown. */
const rowField = z
  .string()
  .transform((field) => field.split(' '))
  .pipe(
    z.union([
      z.tuple([z.literal('revision'), z.uuid(), z.string()]),
      z.tuple([z.literal('change'), z.uuid()]),
    ]),
  )

/**
 * The form of a pack: each row with its choice and remark, named by its id. A row without a choice is left alone, but for
 * the button that approves all that was read. What the command takes; a problem is named by the field it is of.
 */
export const packForm = z
  .object({ row: sent, all: z.literal('yes').optional(), meetingOn: typedMeetingOn })
  .catchall(sent)
  .transform((form, context) => {
    const text = (name: string) => {
      const value = form[name]
      return typeof value === 'string' ? value : ''
    }
    const { meetingOn } = form
    const meeting = { meeting: text('meeting'), meetingOn, minute: text('minute') }
    const revisions: object[] = []
    const changes: object[] = []
    for (const field of [form.row].flat()) {
      const parsed = rowField.safeParse(field)
      if (!parsed.success) {
        context.addIssue({ code: 'custom', path: ['row'], message: 'This form was changed on the way' })
        return z.NEVER
      }
      const [kind, id, contentHash] = parsed.data
      const chosen = text(`choice-${id}`)
      const outcome = chosen === '' && form.all ? 'approved' : chosen
      if (outcome !== 'approved' && outcome !== 'returned') continue
      const remark = text(`remark-${id}`).trim()
      if (outcome === 'returned' && remark === '') {
        context.addIssue({
          code: 'custom',
          path: [`remark-${id}`],
          message: 'Say what has to be put right: the author sees these words',
        })
        continue
      }
      const commentsRead = text(`comments-${id}`) === 'yes'
      const commentsShown = sentComments.parse(text(`shown-${id}`))
      const decided = outcome === 'returned' ? { outcome, remark } : { outcome }
      if (kind === 'change') changes.push({ changeId: id, ...decided })
      else
        revisions.push({
          revisionId: id,
          contentHash,
          ...decided,
          ...(outcome === 'approved' && { commentsRead, commentsShown, ...meeting }),
        })
    }
    const pack = decidePackInput.safeParse({ revisions, changes })
    if (pack.success) return pack.data
    for (const issue of pack.error.issues)
      context.addIssue({ code: 'custom', path: [String(issue.path.at(-1) ?? 'row')], message: issue.message })
    return z.NEVER
  })
