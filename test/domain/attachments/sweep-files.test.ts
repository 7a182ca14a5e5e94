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

  it('and a text that meets a sweep at any moment shows a file that is there, or is refused', async () => {
    const { author, authorityId, carePlanning, isThere } = await aPlace()
    const revisionId = await drafted(carePlanning.id, author)
    for (let round = 0; round < 6; round++) {
      const leaflet = await anUploadedPdf(author, authorityId)
      const [saved] = await Promise.allSettled([
        saveText(author, revisionId, textWith(attachmentOf(leaflet))),
        sweepFiles(inDays(8)),
        uploadFile(author.actor, { authorityId, name: 'another.pdf', bytes: aPdf('another') }),
        sweepFiles(inDays(8)),
      ])
      if (saved.status === 'fulfilled') expect(await isThere(leaflet.file)).toBe(true)
      else
        expect(saved.reason).toMatchObject({ blockers: [expect.stringContaining('has not been uploaded')] })
    }
  })
})
