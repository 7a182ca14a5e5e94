import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { saveRevision } from '@/lib/chapters/commands/save-revision'
import { documentFromMarkdown } from '@/lib/document/from-markdown'
import { database } from '@/lib/platform/database'
import { publishRelease } from '@/lib/releases/commands/publish-release'
import { releaseEffect } from '@/lib/releases/queries/release-effect'
import { aKeptManual, anApproved } from './a-publication'

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
