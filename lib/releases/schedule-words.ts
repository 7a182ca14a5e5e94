import type { ScheduleState } from '@/prisma/generated/enums'

/** What has become of a publication that was set for a time, after "This publication". */
export const STATE_WORDS: Record<ScheduleState, string> = {
  waiting: 'waits',
  published: 'was made',
  failed: 'could not be made',
  cancelled: 'was taken back',
}
