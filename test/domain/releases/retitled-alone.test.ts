import { expect, it } from 'vitest'
import { everyEntry } from '@/lib/contents/outline'
import { database } from '@/lib/platform/database'
import { publishOutOfTurn } from '@/lib/releases/commands/publish-out-of-turn'
import { outOfTurnEffect } from '@/lib/releases/queries/out-of-turn-effect'
import { releaseEffect } from '@/lib/releases/queries/release-effect'
import { releaseSnapshot } from '@/lib/releases/queries/release-rows'
import { sql } from '../database'
import { publishedInEmergency } from '../emergency-inputs'
import { aDraft, aKeptManual, anApproved, publish, type Team } from './a-publication'
import { reinstated, removed, retitled } from './working-changes'

/** Care Planning stands a second time, printed in another way, so that this place has a title of its own. */
const TWICE = `
1. All Children

1.1.1 Values and Principles
\u00a0 Care planning

2. Looked After Children

2.1.1 Care Planning
`

async function aloneOutOfTurn(team: Team, chapterId: string) {
  const revisionId = await anApproved(team, chapterId)
  const { hash } = await outOfTurnEffect(database(), team.otherPublisher.actor, revisionId)
  return publishOutOfTurn(team.otherPublisher.actor, { revisionId, effectHash: hash })
}

async function inEmergency(team: Team, chapterId: string) {
  return publishedInEmergency(team.otherPublisher, await aDraft(team, chapterId))
}

it.each([
  ['out of turn', aloneOutOfTurn],
  ['in an emergency', inEmergency],
])(
  'a chapter that is retitled and published alone, %s, is called so at every place of it',
  async (_, publishedAlone) => {
    const { manual, team } = await aKeptManual({ contents: TWICE })
    const chapterId = manual.chapterId('Care Planning')
    const titles = async (releaseId: string) =>
      [...everyEntry((await releaseSnapshot(database(), releaseId)).entries)].flatMap((entry) =>
        entry.chapterId === chapterId ? [entry.title] : [],
      )
    expect(await titles(manual.release.id)).toEqual(['Care planning', null])

    await retitled(team.author, chapterId, 'Plans for Children')
    const { releaseId } = await publishedAlone(team, chapterId)
    expect(await titles(releaseId)).toEqual([null, null])
    const { amendments } = await releaseEffect(database(), team.publisher.actor, manual.manualId)
    expect(amendments).toEqual([])
  },
)

it('keeps those titles in an update whose cut-off was before', async () => {
  const { manual, team } = await aKeptManual({ contents: TWICE })
  const chapterId = manual.chapterId('Care Planning')
  await sql(`UPDATE manuals SET next_cut_off = '2024-07-31' WHERE id = '${manual.manualId}'`)
  await retitled(team.author, chapterId, 'Plans for Children')
  await aloneOutOfTurn(team, chapterId)
  const { amendments } = await releaseEffect(database(), team.publisher.actor, manual.manualId)
  expect(amendments).toEqual([])
})

it.each([0, 1])(
  'that comes back is not published alone by whoever retitled it, though that is recorded at its place %i',
  async (at) => {
    const { manual, team } = await aKeptManual({ contents: TWICE })
    const { authorityId, manualId } = manual
    const chapterId = manual.chapterId('Care Planning')
    await removed(team.author, chapterId)
    await publish(team, manualId)
    await reinstated(team.author, chapterId)
    await retitled(team.author, chapterId, 'Plans for Children')
    // Which of its places a retitling is recorded at is not said.
    const places = await database().entry.findMany({
      where: { chapterId },
      orderBy: { parent: { position: 'asc' } },
    })
    await database().contentsChange.create({
      data: {
        ...{ authorityId, manualId, entryId: places[at]?.id ?? '' },
        ...{ kind: 'retitled', madeById: team.otherPublisher.userId },
      },
    })
    await expect(aloneOutOfTurn(team, chapterId)).rejects.toMatchObject({
      blockers: [
        'You retitled “Plans for Children” yourself, so another publisher has to publish this update.',
      ],
    })
  },
)
