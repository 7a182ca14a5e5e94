import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { saveRevision } from '@/lib/chapters/commands/save-revision'
import { submitRevision } from '@/lib/chapters/commands/submit-revision'
import { documentFromMarkdown } from '@/lib/document/from-markdown'
import { database, inTransaction } from '@/lib/platform/database'
import { publishRelease } from '@/lib/releases/commands/publish-release'
import { releaseEffect } from '@/lib/releases/queries/release-effect'
import { writeRelease } from '@/lib/releases/write-release'
import { aDraft, aKeptManual, anApproved } from './a-publication'

it('an edit and a publication at once: one of them is done, the other is told, and readers get what was approved', async () => {
  const { manual, team } = await aKeptManual()
  for (const title of ['Care Planning', 'Staying Put', 'Decision to Look After']) {
    const chapterId = manual.chapterId(title)
    const revisionId = await anApproved(team, chapterId, { words: 'As it was approved.' })
    const { hash } = await releaseEffect(database(), team.publisher.actor, manual.manualId)
    const { version } = await database().revision.findUniqueOrThrow({ where: { id: revisionId } })
    const outcomes = await Promise.allSettled([
      publishRelease(team.publisher.actor, { manualId: manual.manualId, effectHash: hash }),
      saveRevision(team.author.actor, {
        revisionId,
        version,
        document: documentFromMarkdown('As nobody approved it.', {
          chapterIdFor: () => null,
          newId: randomUUID,
        }),
        kind: 'updated',
        summary: 'Another summary.',
        inForceOn: null,
      }),
    ])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const [published] = await database().publishedRevision.findMany({ where: { chapterId } })
    expect(JSON.stringify(published?.document ?? '')).not.toContain('As nobody approved it.')
  }
})

it('a publication waits for a decision that is being made, and then sees what came of it', async () => {
  const { manual, team } = await aKeptManual()
  await anApproved(team, manual.chapterId('Care Planning'))
  const submitted = await aDraft(team, manual.chapterId('Staying Put'))
  await submitRevision(team.author.actor, { revisionId: submitted })
  const { hash } = await releaseEffect(database(), team.publisher.actor, manual.manualId)

  const publication = await database().$transaction(async (transaction) => {
    await transaction.$queryRaw`SELECT 1 FROM revisions WHERE id = ${submitted}::uuid FOR UPDATE`
    const begun = publishRelease(team.publisher.actor, { manualId: manual.manualId, effectHash: hash })
    expect(await Promise.race([begun.then(() => 'published'), setTimeout(1_000, 'waits')])).toBe('waits')
    return { begun }
  })
  await expect(publication.begun).resolves.toMatchObject({ number: 2 })
})

it('a text is not published whose content is not the one that was approved', async () => {
  const { manual, team } = await aKeptManual()
  const id = await anApproved(team, manual.chapterId('Care Planning'))
  const effect = await releaseEffect(database(), team.publisher.actor, manual.manualId)
  const { authorityId, authority, manualId } = manual
  const edition = effect.manual.currentRelease?.edition ?? { id: '', name: '' }
  await expect(
    inTransaction((transaction) =>
      writeRelease(transaction, {
        manual: { authorityId, manualId, authorityName: authority.name, manualName: effect.manual.name },
        ...{ number: 2, edition, imported: false, publishedById: team.publisher.userId, baseline: [] },
        emergency: null,
        ...{ effectHash: effect.hash, previous: effect.previous, snapshot: effect.next },
        amendments: effect.amendments,
        approved: [{ id, contentHash: 'a'.repeat(64) }],
      }),
    ),
  ).rejects.toThrow('no longer what was approved')
})
