import { expect, it, vi } from 'vitest'
import { openDraft } from '@/lib/chapters/commands/open-draft'
import { retitleChapter } from '@/lib/chapters/commands/retitle-chapter'
import { database, inTransaction } from '@/lib/platform/database'
import { aWorkplace, drafted, rowOf } from './a-story'

/** How many sessions of this database wait for a lock. */
async function waiting(): Promise<number> {
  const [row] = await database().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM pg_stat_activity
    WHERE datname = current_database() AND wait_event_type = 'Lock'`
  return row?.count ?? 0
}

it('a draft that is being opened while its chapter is retitled takes the new title', async () => {
  const { authority, carePlanning, stayingPut, author, both } = await aWorkplace()
  await drafted(stayingPut.id, author)
  // Whoever holds the head of the authority's audit chain stops each command just before its end.
  const commands = await inTransaction(async (transaction) => {
    await transaction.$queryRaw`SELECT 1 FROM audit_heads WHERE chain = ${authority.id} FOR UPDATE`
    const draft = openDraft(author.actor, { chapterId: carePlanning.id })
    await vi.waitUntil(async () => (await waiting()) === 1, { timeout: 40_000 })
    const retitled = retitleChapter(both.actor, { chapterId: carePlanning.id, title: 'Care Plans' })
    await vi.waitUntil(async () => (await waiting()) === 2, { timeout: 40_000 })
    return { draft, retitled }
  })
  const { revisionId } = await commands.draft
  await commands.retitled
  expect((await rowOf(revisionId)).title).toBe('Care Plans')
  expect(await database().chapter.findUniqueOrThrow({ where: { id: carePlanning.id } })).toMatchObject({
    title: 'Care Plans',
  })
})
