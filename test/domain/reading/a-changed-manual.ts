import { database } from '@/lib/platform/database'
import { askCorrection } from '@/lib/releases/commands/ask-correction'
import { decideCorrection } from '@/lib/releases/commands/decide-correction'
import type { ManualInTest } from '../manuals'
import { aKeptManual, anApproved, publish, type Team } from '../releases/a-publication'
import { addressOf, read, wordsOf } from './a-reader'

/** The texts that the manual comes with. */
export const TEXTS = { 'Care Planning': 'Visit within five days.\n\nRing the parents first.' }

/** A manual whose Care Planning was changed, twice, in an edition of its own. */
export async function aChangedManual() {
  const { manual, team } = await aKeptManual({ texts: TEXTS })
  const chapterId = manual.chapterId('Care Planning')
  await anApproved(team, chapterId, {
    words: 'Visit within two days.\n\nRing the parents first.',
    summary: 'Two days.',
  })
  await publish(team, manual.manualId, 'March 2025')
  await anApproved(team, chapterId, {
    words: 'Visit within two days.\n\nRing the school first.',
    summary: 'The school.',
  })
  await publish(team, manual.manualId)
  return { manual, team, chapterId, slug: manual.slugOf('Care Planning') }
}

/** Publishes a correction of the row that says this. */
export async function corrected(
  team: Team,
  manual: ManualInTest,
  details: string,
  right: string,
  edition = 'May 2025',
) {
  const { id: amendmentId } = await database().amendment.findFirstOrThrow({
    where: { manualId: manual.manualId, details, correctsId: null },
  })
  const { correctionId } = await askCorrection(team.author.actor, { amendmentId, details: right })
  await decideCorrection(team.approver.actor, { correctionId, outcome: 'approved' })
  return publish(team, manual.manualId, edition)
}

/** A page of a manual, and its words. */
export const pageOf = async (manual: ManualInTest, page: string) => {
  const { status, body } = await read(addressOf(manual, page))
  return { status, body, words: wordsOf(body) }
}
