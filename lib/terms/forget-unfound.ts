import { database } from '@/lib/platform/database'
import { dayInLondon } from '@/lib/platform/dates'
import { DAYS_KEPT } from './days-kept'

/** Forgets the searches that nobody has made for {@link DAYS_KEPT} days. Gives how many were forgotten. */
export function forgetUnfound(now: Date): Promise<number> {
  return database().$executeRaw`
    DELETE FROM unfound_searches WHERE last_on < ${dayInLondon(now)}::date - ${DAYS_KEPT}::int`
}
