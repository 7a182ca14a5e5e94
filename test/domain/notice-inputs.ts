import { makeNotice } from '@/lib/notices/commands/make-notice'
import { withholdText } from '@/lib/releases/commands/withhold-text'
import { savedDraft, type Workplace } from './command-workplace'
import { publishedInEmergency } from './emergency-inputs'
import { aPerson } from './people'

/** The inputs of every-command-inputs.ts for what readers are shown besides the releases: notices, and texts withheld. */
export const noticeInputs = {
  withholdText: async (place: Workplace) => ({
    revisionIds: [await aPublishedText(place)],
    reason: 'It named a child.',
    notice: 'This text is withheld.',
  }),
  liftWithholding: async (place: Workplace) => {
    const { withholdingIds } = await withholdText((await aPerson(place.authority, 'publisher')).actor, {
      revisionIds: [await aPublishedText(place)],
      reason: 'It named a child.',
      notice: 'This text is withheld.',
    })
    return { withholdingId: withholdingIds[0] }
  },
  makeNotice: ({ manual }: Workplace) => aNotice(manual),
  approveNotice: async (place: Workplace) => makeNotice(place.writer.actor, aNotice(place.manual)),
  endNotice: async (place: Workplace) => makeNotice(place.writer.actor, aNotice(place.manual)),
}

function aNotice({ manualId }: Workplace['manual']) {
  return { manualId, chapterId: null, words: 'Court ruling today: do not place.', lastDay: inAWeek() }
}

function inAWeek(): string {
  return new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10)
}

/** The id of a version that readers have: the writer's, published in an emergency. */
async function aPublishedText(place: Workplace): Promise<string> {
  const { revisionId } = await savedDraft(place)
  await publishedInEmergency(await aPerson(place.authority, 'publisher'), revisionId)
  return revisionId
}
