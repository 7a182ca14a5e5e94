import { createHash, randomUUID } from 'node:crypto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { uploadFile } from '@/lib/attachments/commands/upload-file'
import { storedFile } from '@/lib/attachments/queries/file'
import { database } from '@/lib/platform/database'
import { Blocked, Forbidden, NotFound } from '@/lib/platform/errors'
import { anOfficeFile, aPdf, aPng } from '../../sample-files'
import { anAuthority, aPerson } from '../people'

async function aPlace() {
  const authority = await anAuthority()
  return { authorityId: authority.id, author: await aPerson(authority, 'author') }
}

const eventsOf = (authorityId: string) =>
  database().auditEvent.findMany({ where: { authorityId, action: 'uploadFile' } })

afterEach(() => vi.unstubAllEnvs())

describe('uploading', () => {
  it('keeps the bytes under their SHA-256, with who, what and how large, and records it', async () => {
    const { authorityId, author } = await aPlace()
    const bytes = aPng(20, 10)
    const hash = createHash('sha256').update(bytes).digest('hex')
    const uploaded = await uploadFile(author.actor, { authorityId, name: ' map.png ', bytes })
    expect(uploaded).toEqual({
      file: hash,
      name: 'map.png',
      mediaType: 'image/png',
      size: bytes.length,
      width: 20,
      height: 10,
    })
    const file = await database().file.findUniqueOrThrow({
      where: { authorityId_hash: { authorityId, hash } },
    })
    expect(Buffer.from(file.bytes).equals(bytes)).toBe(true)
    expect(file).toMatchObject({ mediaType: 'image/png', scan: 'not scanned', uploadedById: author.userId })
    const [event] = await eventsOf(authorityId)
    expect(event).toMatchObject({ actorId: author.userId, subject: `file ${hash}` })
    expect(event?.details).toMatchObject({ name: 'map.png', scan: 'not scanned' })
  })

  it('keeps the same bytes once, whatever they are called', async () => {
    const { authorityId, author } = await aPlace()
    const bytes = aPdf(randomUUID())
    const first = await uploadFile(author.actor, { authorityId, name: 'a.pdf', bytes })
    const second = await uploadFile(author.actor, { authorityId, name: 'b.pdf', bytes })
    expect(second.file).toBe(first.file)
    expect(await database().file.count({ where: { authorityId } })).toBe(1)
    expect(await eventsOf(authorityId)).toHaveLength(2)
  })

  it('takes in a document of nearly 20 MB', async () => {
    const { authorityId, author } = await aPlace()
    const bytes = Buffer.concat([aPdf(), Buffer.alloc(20_900_000)])
    expect((await uploadFile(author.actor, { authorityId, name: 'a.pdf', bytes })).size).toBe(bytes.length)
  })

  it('refuses with a sentence, and keeps and records nothing', async () => {
    const { authorityId, author } = await aPlace()
    const bytes = await anOfficeFile('docx', { 'word/vbaProject.bin': 'x' })
    const upload = uploadFile(author.actor, { authorityId, name: 'plan.docx', bytes })
    await expect(upload).rejects.toThrow(Blocked)
    await expect(upload).rejects.toMatchObject({
      blockers: [expect.stringContaining('“plan.docx” holds macros')],
    })
    expect(await database().file.count({ where: { authorityId } })).toBe(0)
    expect(await eventsOf(authorityId)).toEqual([])
  })

  it('refuses an approver, an author of elsewhere, and bytes of no person', async () => {
    const { authorityId } = await aPlace()
    const bytes = aPdf()
    const elsewhere = await aPerson(await anAuthority(), 'author')
    for (const actor of [elsewhere.actor, { kind: 'console' } as const])
      await expect(uploadFile(actor, { authorityId, name: 'a.pdf', bytes })).rejects.toThrow(Forbidden)
  })
})

describe('a virus scanner', () => {
  it.each([
    ['says clean', 'true', 'true: clean'],
    ['says infected', 'false', 'was refused by the virus scanner'],
    ['is not there', '/nowhere/scanner', 'could not be scanned'],
  ])('that %s', async (_, command, words) => {
    vi.stubEnv('CHAPTERHOUSE_SCAN_COMMAND', command)
    const { authorityId, author } = await aPlace()
    const upload = uploadFile(author.actor, { authorityId, name: 'a.pdf', bytes: aPdf() })
    if (words.endsWith('clean')) {
      await upload
      expect(await database().file.findMany({ where: { authorityId }, select: { scan: true } })).toEqual([
        { scan: words },
      ])
    } else {
      await expect(upload).rejects.toMatchObject({ blockers: [expect.stringContaining(words)] })
      expect(await database().file.count({ where: { authorityId } })).toBe(0)
    }
  })
})

describe('a file in the workspace', () => {
  it('is there for every role of its authority, and for nobody else', async () => {
    const { authorityId, author } = await aPlace()
    const bytes = aPdf(randomUUID())
    const { file } = await uploadFile(author.actor, { authorityId, name: 'a.pdf', bytes })
    const authority = await database().authority.findUniqueOrThrow({ where: { id: authorityId } })
    for (const role of ['author', 'approver', 'publisher'] as const) {
      const { actor } = await aPerson(authority, role)
      const stored = await storedFile(database(), actor, { authorityId, hash: file })
      expect(Buffer.from(stored.bytes).equals(bytes)).toBe(true)
    }
    const elsewhere = await anAuthority()
    const stranger = await aPerson(elsewhere, 'author')
    await expect(storedFile(database(), stranger.actor, { authorityId, hash: file })).rejects.toThrow(
      Forbidden,
    )
    await expect(
      storedFile(database(), stranger.actor, { authorityId: elsewhere.id, hash: file }),
    ).rejects.toThrow(NotFound)
  })
})
