import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { uploadFile } from '@/lib/attachments/commands/upload-file'
import { sweepFiles } from '@/lib/attachments/sweep-files'
import { storeText } from '@/lib/chapters/stored-text'
import { sweepTexts } from '@/lib/chapters/sweep-texts'
import { database, inTransaction } from '@/lib/platform/database'
import { aPdf } from '../../sample-files'
import { text } from '../chapters/a-manual'
import { aWorkplace, drafted, saveText } from '../chapters/a-story'
import { anUploadedPdf, attachmentOf, textWith } from './a-file'

const DAY = 24 * 60 * 60 * 1000
const inDays = (days: number) => new Date(Date.now() + days * DAY)

async function aPlace() {
  const place = await aWorkplace()
  const { id: authorityId } = place.authority
  const isThere = async (hash: string) =>
    (await database().file.count({ where: { authorityId, hash } })) === 1
  return { ...place, authorityId, isThere }
}

describe('sweeping files', () => {
  it('deletes what no text shows, seven days after it was uploaded', async () => {
    const { author, authorityId, carePlanning, isThere } = await aPlace()
    const [shown, unused] = [
      await anUploadedPdf(author, authorityId),
      await anUploadedPdf(author, authorityId),
    ]
    await drafted(carePlanning.id, author, textWith(attachmentOf(shown)))
    await sweepFiles(inDays(6))
    expect(await isThere(unused.file)).toBe(true)
    expect(await sweepFiles(inDays(8))).toBe(1)
    expect([await isThere(shown.file), await isThere(unused.file)]).toEqual([true, false])
  })

  it('deletes a file once the last text that showed it was swept', async () => {
    const { author, authorityId, carePlanning, isThere } = await aPlace()
    const leaflet = await anUploadedPdf(author, authorityId)
    const revisionId = await drafted(carePlanning.id, author, textWith(attachmentOf(leaflet)))
    await saveText(author, revisionId, text('Without it.'))
    await sweepFiles(inDays(8))
    expect(await isThere(leaflet.file)).toBe(true)
    await sweepTexts(inDays(8))
    await sweepFiles(inDays(8))
    expect(await isThere(leaflet.file)).toBe(false)
  })

  it('keeps what is uploaded again for days from then', async () => {
    const { author, authorityId, isThere } = await aPlace()
    const bytes = new Uint8Array(aPdf('again'))
    const hash = createHash('sha256').update(bytes).digest('hex')
    const about = { mediaType: 'application/pdf', size: bytes.length, scan: 'not scanned' }
    await database().file.create({
      data: { authorityId, hash, bytes, ...about, uploadedById: author.userId, createdAt: inDays(-6) },
    })
    await uploadFile(author.actor, { authorityId, name: 'leaflet.pdf', bytes })
    await sweepFiles(inDays(6))
    expect(await isThere(hash)).toBe(true)
  })

  it('passes over a file of a text that is being stored', async () => {
    const { author, authorityId, isThere } = await aPlace()
    const leaflet = await anUploadedPdf(author, authorityId)
    await inTransaction(async (transaction) => {
      await storeText(transaction, authorityId, textWith(attachmentOf(leaflet)))
      await sweepFiles(inDays(8))
    })
    expect(await isThere(leaflet.file)).toBe(true)
  })

  it('refuses a text whose file is swept while it is being stored, and says which', async () => {
    const { author, authorityId, carePlanning } = await aPlace()
    const revisionId = await drafted(carePlanning.id, author)
    const leaflet = await anUploadedPdf(author, authorityId)
    const { promise: saving } = await whileSwept(authorityId, leaflet.file, () =>
      saveText(author, revisionId, textWith(attachmentOf(leaflet))),
    )
    await expect(saving).rejects.toMatchObject({
      blockers: [expect.stringContaining('“leaflet.pdf” has not been uploaded')],
    })
  })

  it('keeps a file anew that is swept while it is being uploaded again', async () => {
    const { author, authorityId, isThere } = await aPlace()
    const given = { authorityId, name: 'leaflet.pdf', bytes: aPdf('once more') }
    const { file } = await uploadFile(author.actor, given)
    const { promise } = await whileSwept(authorityId, file, () => uploadFile(author.actor, given))
    await promise
    expect(await isThere(file)).toBe(true)
  })
})

/** Does something while a sweep holds a file, which then goes; the promise is wrapped, so that it is not waited for. */
async function whileSwept<Done>(authorityId: string, hash: string, act: () => Promise<Done>) {
  const doing = await inTransaction(async (sweep) => {
    await sweep.$queryRaw`SELECT 1 FROM files WHERE authority_id = ${authorityId}::uuid AND hash = ${hash} FOR UPDATE`
    const promise = act()
    promise.catch(() => {})
    await new Promise((resolve) => setTimeout(resolve, 300))
    await sweep.$executeRaw`DELETE FROM files WHERE authority_id = ${authorityId}::uuid AND hash = ${hash}`
    return { promise }
  })
  return doing
}
