import { z } from 'zod'
import { typedWords } from '@/lib/platform/typed-words'

/** How often a follower is told. */
export const frequency = z.enum(['immediate', 'weekly'], 'Choose how often you are told')

const slug = z.string().max(200)

/** What is followed, as a form says it: 'manual', 'chapter:<slug>' or 'section:<entry id>'. */
const what = z.union(
  [
    z.literal('manual').transform(() => ({ is: 'manual' as const })),
    z
      .string()
      .regex(/^chapter:[a-z0-9-]{1,200}$/)
      .transform((words) => ({ is: 'chapter' as const, slug: words.slice('chapter:'.length) })),
    z
      .string()
      .regex(/^section:/)
      .transform((words) => words.slice('section:'.length))
      .pipe(z.uuid())
      .transform((entryId) => ({ is: 'section' as const, entryId })),
  ],
  'Choose what you want to follow',
)

/** A reader asks to be told of changes. */
export const askToFollowInput = z.object({
  authoritySlug: slug,
  manualSlug: slug,
  what,
  email: typedWords('Enter your e-mail address')
    .trim()
    .toLowerCase()
    .max(254, 'Enter an e-mail address of at most 254 characters')
    .pipe(z.email('Enter an e-mail address, like name@council.example')),
  frequency,
})

/** What is followed of a manual. */
export type FollowedThing = z.output<typeof askToFollowInput>['what']

/** A follower of the address whose link it is. */
export const followingInput = z.object({ followerId: z.uuid() })

/** How often one of them is to be told. */
export const setFollowingFrequencyInput = followingInput.extend({ frequency })

/** What confirms: nothing but the link. */
export const confirmFollowingInput = z.object({})
