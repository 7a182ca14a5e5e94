import type { Permission } from '@/lib/people/permissions'
import { aSchedule, rowOf, savedDraft, submitted, type Workplace } from './command-workplace'
import { publishedInEmergency } from './emergency-inputs'
import { aPerson } from './people'

/** The inputs of the commands that publish, for every-command-inputs.ts. */
export const publicationInputs: Partial<
  Record<Permission, (place: Workplace) => Promise<unknown> | unknown>
> = {
  publishRelease: ({ manual }) => ({ manualId: manual.manualId, effectHash: '0'.repeat(64) }),
  publishInEmergency: async (place) => ({
    ...{ revisionId: (await savedDraft(place)).revisionId, effectHash: '0'.repeat(64) },
    ...{ reason: 'The number was wrong.', due: '2100-01-01' },
  }),
  approveRetrospectively: async (place) => {
    const { revisionId } = await savedDraft(place)
    await publishedInEmergency(await aPerson(place.authority, 'publisher'), revisionId)
    return { revisionId, contentHash: (await rowOf(revisionId)).contentHash, outcome: 'approved' }
  },
  publishOutOfTurn: async (place) => ({
    revisionId: (await submitted(place)).revisionId,
    effectHash: '0'.repeat(64),
  }),
  sendBackRevision: async (place) => ({ ...(await submitted(place)), remark: 'Say by when.' }),
  planNextUpdate: ({ manual }) => ({
    ...{ manualId: manual.manualId, edition: 'January 2100', due: '2100-01-31', cutOff: '2100-01-24' },
  }),
  schedulePublication: ({ manual }) => ({
    ...{ manualId: manual.manualId, effectHash: '0'.repeat(64), publishAt: '2100-01-31T08:00:00Z' },
  }),
  cancelSchedule: async (place) => ({ scheduleId: await aSchedule(place) }),
  publishScheduled: async (place) => ({ scheduleId: await aSchedule(place) }),
}
