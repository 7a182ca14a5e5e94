import type { Permission } from '@/lib/people/permissions'
import type { Workplace } from './command-workplace'

/** The inputs of {@link everyCommandInputs} for the commands that say who reads. */
export const whoReadsInputs = {
  setVisibility: ({ manual }) => ({ manualId: manual.manualId, visibility: 'staff' }),
  setStaffOnly: ({ manual }) => ({ chapterId: manual.chapterId('Staying Put'), staffOnly: true }),
} as const satisfies Partial<Record<Permission, (place: Workplace) => unknown>>
