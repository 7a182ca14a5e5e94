import { z } from 'zod'
import { typedWords } from '@/lib/platform/typed-words'

const query = z.object({ token: typedWords().max(400).catch('') })

/** The token in the address of a one-time link; empty if there is none. */
export function linkToken(searchParams: Record<string, unknown>): string {
  return query.parse(searchParams).token
}
