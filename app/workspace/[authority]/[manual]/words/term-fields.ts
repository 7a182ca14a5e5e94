import { z } from 'zod'
import { termInput, typedLines } from '@/lib/terms/schema'

/** The form of a term, with the fields that say of what: each problem beside the field that it is about. */
export function termFields<Of extends z.ZodRawShape>(of: Of) {
  return z.object({ ...of, words: z.string(), explanation: z.string() }).check(({ value, issues }) => {
    const typed = value as { words: string; explanation: string }
    const checked = termInput.safeParse({ ...typed, words: typedLines(typed.words) })
    for (const { path, message } of checked.error?.issues ?? [])
      issues.push({ code: 'custom', message, path: path.slice(0, 1), input: value })
  })
}
