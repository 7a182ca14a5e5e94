import { describe, expect, it } from 'vitest'
import { storeText } from '@/lib/chapters/stored-text'
import { sweepTexts } from '@/lib/chapters/sweep-texts'
import { database, inTransaction } from '@/lib/platform/database'
import { text } from './a-manual'
import { aWorkplace, drafted, rowOf, saveText } from './a-story'

const TOMORROW = new Date(Date.now() + 25 * 60 * 60 * 1000)

async function superseded() {
  const { authority, carePlanning, author } = await aWorkplace()
  const revisionId = await drafted(carePlanning.id, author, text('First.'))
  const { textHash } = await rowOf(revisionId)
  await saveText(author, revisionId, text('Second.'))
  const isThere = async (hash: string) =>
    (await database().text.count({ where: { authorityId: authority.id, hash } })) === 1
  return { authority, author, revisionId, textHash, isThere }
}

describe('sweeping texts', () => {
  it('deletes what no revision has any more, a day after it was stored', async () => {
    const { revisionId, textHash, isThere } = await superseded()
    await sweepTexts()
    expect(await isThere(textHash)).toBe(true)
    expect(await sweepTexts(TOMORROW)).toBeGreaterThan(0)
    expect(await isThere(textHash)).toBe(false)
    expect(await isThere((await rowOf(revisionId)).textHash)).toBe(true)
  })

  it('passes over a text that is being stored again, and the save goes through', async () => {
    const { authority, author, revisionId, textHash, isThere } = await superseded()
    await inTransaction(async (transaction) => {
      await storeText(transaction, authority.id, text('First.'))
      await sweepTexts(TOMORROW)
      expect(await isThere(textHash)).toBe(true)
    })
    await saveText(author, revisionId, text('First.'))
    await sweepTexts(TOMORROW)
    expect((await rowOf(revisionId)).textHash).toBe(textHash)
  })

  it('stores a text anew that is swept while it is being stored', async () => {
    const { authority, author, revisionId, textHash, isThere } = await superseded()
    let saving: Promise<unknown> = Promise.resolve()
    await inTransaction(async (sweep) => {
      await sweep.$queryRaw`SELECT 1 FROM texts WHERE authority_id = ${authority.id}::uuid AND hash = ${textHash} FOR UPDATE`
      saving = saveText(author, revisionId, text('First.'))
      await new Promise((resolve) => setTimeout(resolve, 300))
      await sweep.$executeRaw`DELETE FROM texts WHERE authority_id = ${authority.id}::uuid AND hash = ${textHash}`
    })
    await saving
    expect((await rowOf(revisionId)).textHash).toBe(textHash)
    expect(await isThere(textHash)).toBe(true)
  })

  it('and a save that meets a sweep at any moment is whole', async () => {
    const { author, revisionId } = await superseded()
    for (const words of ['First.', 'Third.', 'First.', 'Third.', 'First.', 'Second.']) {
      const [outcome] = await Promise.allSettled([
        saveText(author, revisionId, text(words)),
        sweepTexts(TOMORROW),
        sweepTexts(TOMORROW),
      ])
      expect(outcome).toMatchObject({ status: 'fulfilled', value: { changed: true } })
    }
  })
})
