import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { everyEntry, outlineSchema } from '@/lib/contents/outline'
import { printOutline } from '@/lib/contents/print-outline'
import { database } from '@/lib/platform/database'
import { publishRelease } from '@/lib/releases/commands/publish-release'
import { releaseEffect } from '@/lib/releases/queries/release-effect'
import { aKeptManual, anApproved } from './a-publication'
import { addedFirst } from './working-changes'

const HERTFORDSHIRE = 'prisma/demonstration/outlines/hertfordshire.json'

const WORDS = Array.from(
  { length: 60 },
  (_, clause) => `Step ${clause + 1}: see the child alone and record it.`,
)

it('publishes the largest manual, and says how long it took', async () => {
  const outline = outlineSchema.parse(JSON.parse(readFileSync(HERTFORDSHIRE, 'utf8')))
  const { manual, team } = await aKeptManual({ contents: printOutline(outline) })
  expect([...everyEntry(outline.entries)].length).toBeGreaterThan(300)
  const taken: number[] = []
  for (const chapter of outline.chapters.slice(0, 10)) {
    await anApproved(team, manual.chapterId(chapter.title), { words: WORDS.join('\n\n') })
    if (taken.length === 5) {
      const section = outline.entries[0]?.title ?? ''
      await addedFirst(manual, team.author, 'A chapter that stays behind', await manual.entryId(section))
    }
    const { hash } = await releaseEffect(database(), team.publisher.actor, manual.manualId)
    const begun = performance.now()
    await publishRelease(team.publisher.actor, { manualId: manual.manualId, effectHash: hash })
    taken.push(Math.round(performance.now() - begun))
  }
  console.log(`One chapter of Hertfordshire published, ten times: ${taken.join(', ')} ms`)
}, 60_000)
