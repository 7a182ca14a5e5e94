import { z } from 'zod'
import { replaceInChaptersInput } from '@/lib/chapters/replace-input'

const { replacement, kind, summary } = replaceInChaptersInput.shape
const { words } = replaceInChaptersInput.shape.sought.shape

const ticked = z
  .literal('on')
  .optional()
  .transform((value) => value === 'on')

/** A field that is sent once for each of several: none, one or many. */
function several(one: z.ZodString) {
  return z.union([z.array(one), one.transform((alone) => [alone])]).default([])
}

const FORGED = 'This is not a place of a chapter. Look for the words again.'

/** The ticked places as the form sends them, chapter by chapter; what nothing is ticked in is left out. */
export const replaceForm = z
  .object({
    words,
    matchCase: ticked,
    wholeWord: ticked,
    mayVoid: ticked,
    replacement: replacement.default(''),
    kind,
    summary: summary.default(''),
    /** "{chapter} {version} {saves}" */
    chapter: several(z.string().regex(/^[0-9a-f-]{36} [0-9a-f-]{36} \d{1,9}$/, { error: FORGED })),
    /** "{chapter} {hit}" */
    hit: several(z.string().regex(/^[0-9a-f-]{36} \S{1,60}$/, { error: FORGED })).refine(
      (hits) => hits.length > 0,
      { error: 'Choose at least one place.' },
    ),
  })
  .transform(({ words: sought, matchCase, wholeWord, chapter, hit, ...rest }) => ({
    ...rest,
    sought: { words: sought, matchCase, wholeWord },
    chapters: chapter.flatMap((sent) => {
      const [chapterId = '', revisionId = '', version = ''] = sent.split(' ')
      const hits = hit.flatMap((one) =>
        one.startsWith(`${chapterId} `) ? [one.slice(chapterId.length + 1)] : [],
      )
      return hits.length === 0 ? [] : [{ chapterId, revisionId, version: Number(version), hits }]
    }),
  }))

/** What the address asks to be looked for. */
export function soughtIn(query: Record<string, unknown>): z.infer<typeof replaceInChaptersInput>['sought'] {
  const asked = typeof query.words === 'string' ? words.safeParse(query.words) : null
  return {
    words: asked?.success ? asked.data : '',
    matchCase: query.matchCase === 'on',
    wholeWord: query.wholeWord === 'on',
  }
}
