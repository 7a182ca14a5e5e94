import { beforeAll, describe, expect, it } from 'vitest'
import { ZodError } from 'zod'
import { sweepFiles } from '@/lib/attachments/sweep-files'
import { setLook } from '@/lib/authorities/commands/set-look'
import { LARGEST_LOGO } from '@/lib/authorities/logo-size'
import { lookSeen } from '@/lib/authorities/look-seen'
import type { Actor } from '@/lib/people/permissions'
import { database } from '@/lib/platform/database'
import { Blocked, Conflict, Forbidden } from '@/lib/platform/errors'
import { seenMark } from '@/lib/platform/seen-mark'
import { readLogo } from '@/lib/reading/manual/queries/logo'
import { aPdf, aPng } from '../../sample-files'
import { sql } from '../database'
import { aManual, type ManualInTest } from '../manuals'
import { anAuthority, aPerson, type Person } from '../people'
import { addressOf, read } from '../reading/a-reader'

let manual: ManualInTest
let authorityId: string
let publisher: Person

const plain = { colour: null, contact: '', logo: 'keep', logoAlt: '' } as const
const logo = () => ({ name: 'logo.png', bytes: aPng(90, 40) })
/** Sets the look as somebody does who has just opened its page. */
const set = async (actor: Actor, to: Omit<Parameters<typeof setLook>[1], 'seen'>) =>
  setLook(actor, { ...to, seen: seenMark(lookSeen(await rowOf())) })
const rowOf = () => database().authority.findUniqueOrThrow({ where: { id: authorityId } })

beforeAll(async () => {
  const authority = await anAuthority()
  authorityId = authority.id
  manual = await aManual(authority)
  publisher = await aPerson(authority, 'publisher')
})

/** Says of a PNG that it is 4,294,967,295 pixels wide, which none may be. */
function wider(png: Uint8Array): Uint8Array {
  const file = Buffer.from(png)
  file.writeUInt32BE(0xffffffff, 16)
  return file
}

describe('the look of an authority’s pages', () => {
  it('is shown on every page of its manuals at once, those of earlier updates too', async () => {
    const before = await read(addressOf(manual, 'releases/1'))
    const shown = logo()
    await set(publisher.actor, {
      ...{ authorityId, colour: '#7A1F5C', contact: 'access@council.example' },
      ...{ logo: shown, logoAlt: ' A  tree ' },
    })
    const after = await read(addressOf(manual, 'releases/1'))
    expect(before.header('etag')).not.toBe(after.header('etag'))
    expect(after.body).toMatch(/href="\/assets\/rea\w+\.[0-9a-f]{12}\.7a1f5c\.css"/)
    expect(after.body).toContain('<meta name="theme-color" content="#7a1f5c"')
    expect(after.body).toMatch(
      /<img class="bar__logo" src="\/assets\/logo\.[0-9a-f]{64}" alt="A tree" width="90" height="40"/,
    )
    const statement = await read(addressOf(manual, 'accessibility'))
    expect(statement.body).toContain('href="mailto:access@council.example"')
    expect(statement.body).not.toContain('has not named a contact')
  })

  it('has the stylesheet in its colour, and the logo, from the addresses that pages name', async () => {
    const { body } = await read(addressOf(manual))
    const [, stylesheet = ''] = /href="(\/assets\/rea[^"]+\.css)"/.exec(body) ?? []
    const [, picture = ''] = /src="(\/assets\/logo[^"]+)"/.exec(body) ?? []
    const style = await read(stylesheet)
    expect(style.header('content-type')).toBe('text/css; charset=utf-8')
    expect(style.body).toContain('--brand:#7a1f5c')
    // One that cannot be read is not served in any name.
    expect((await read(stylesheet.replace('7a1f5c', 'ffcc00'))).status).toBe(404)
    // One that can be read as well, and that no authority has: each of them would be made and kept.
    expect((await read(stylesheet.replace('7a1f5c', '7a1f5d'))).status).toBe(404)
    const served = await read(picture)
    expect(served.header('content-type')).toBe('image/png')
    expect(served.header('cache-control')).toContain('immutable')
    expect((await read(`/assets/logo.${'0'.repeat(64)}`)).status).toBe(404)
  })

  it('is a publisher’s to say, of their own authority', async () => {
    const others = [
      await aPerson({ id: authorityId }, 'author'),
      await aPerson({ id: authorityId }, 'staff'),
      await aPerson(await anAuthority(), 'publisher'),
    ]
    const before = await rowOf()
    for (const { actor } of others)
      await expect(set(actor, { authorityId, ...plain })).rejects.toThrow(Forbidden)
    expect(await rowOf()).toEqual(before)
  })

  it('is written into the audit chain, as it was and as it is', async () => {
    const [event] = await database().auditEvent.findMany({
      where: { authorityId, action: 'setLook' },
      orderBy: { sequence: 'desc' },
      take: 1,
    })
    expect(event?.actorId).toBe(publisher.userId)
    expect(event?.details).toMatchObject({
      before: { colour: null, logoHash: null },
      after: { colour: '#7a1f5c', contact: 'access@council.example', logoAlt: 'A tree' },
    })
  })

  it('has every manual’s pages drawn anew for each thing that changed, and for nothing that did not', async () => {
    const presentation = async () =>
      (await database().manual.findUniqueOrThrow({ where: { id: manual.manualId } })).presentationNumber
    const { colour, contact, logoAlt } = await rowOf()
    const as = { ...{ authorityId, ...plain }, colour, contact, logoAlt }
    const before = await presentation()
    await set(publisher.actor, { ...as, contact: 'other@council.example' })
    expect(await presentation()).toBe(before + 1)
    await set(publisher.actor, { ...as, contact: 'other@council.example', logoAlt: 'Another tree' })
    expect(await presentation()).toBe(before + 2)
    await set(publisher.actor, as)
    expect(await presentation()).toBe(before + 3)
    await sql('UPDATE authorities SET name = name WHERE id = $1', [authorityId])
    expect(await presentation()).toBe(before + 3)
  })

  it('is set by one of two who opened it at once, and the other is told', async () => {
    const before = await rowOf()
    const change = { ...{ authorityId, ...plain }, logoAlt: before.logoAlt, colour: before.colour }
    const seen = seenMark(lookSeen(before))
    const contacts = ['one@council.example', 'two@council.example']
    const both = await Promise.allSettled(
      contacts.map((contact) => setLook(publisher.actor, { ...change, seen, contact })),
    )
    const refused = both.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []))
    expect(refused).toEqual([expect.any(Conflict)])
    expect((await rowOf()).contact).toBe(contacts[both.findIndex(({ status }) => status === 'fulfilled')])
    await set(publisher.actor, { ...change, contact: before.contact })
  })
})

describe('words with a broken character in them', () => {
  it.each([
    ['half a character', 'Ring\ud83d us'],
    ['a NUL', 'Ring\0 us'],
  ])('are refused where the form can say so: %s', async (_, words) => {
    const before = await rowOf()
    for (const said of [
      { contact: words, logoAlt: 'A tree' },
      { logo: logo(), logoAlt: words },
    ]) {
      const stored = set(publisher.actor, { authorityId, ...plain, ...said })
      await expect(stored).rejects.toBeInstanceOf(ZodError)
    }
    expect(await rowOf()).toEqual(before)
  })
})

describe('a colour', () => {
  it.each(['#ffcc00', '#767676', 'red'])('that cannot be read is refused: %s', async (colour) => {
    await expect(set(publisher.actor, { authorityId, ...plain, colour })).rejects.toThrow()
    expect((await rowOf()).colour).toBe('#7a1f5c')
  })
})

describe('a logo', () => {
  it.each([
    ['no picture', 'logo.pdf', aPdf('logo'), 'it has to be a PNG, JPEG or WebP picture'],
    ['another thing than its name says', 'logo.jpg', aPng(9, 9), 'is not what its name says'],
    ['a page', 'logo.png', new TextEncoder().encode('<svg onload="alert(1)">'), 'is of a kind that'],
    ['nothing', 'logo.png', new Uint8Array(), 'is empty'],
    ['wider than any picture', 'logo.png', wider(aPng(9, 9)), 'is damaged'],
    [
      'too large for a phone',
      'logo.png',
      new Uint8Array([...aPng(9, 9), ...new Uint8Array(LARGEST_LOGO)]),
      'a logo may have at most 24 KB',
    ],
  ])('is not taken in where it is %s', async (_, name, bytes, words) => {
    const before = await rowOf()
    const attempt = set(publisher.actor, {
      authorityId,
      ...plain,
      logo: { name, bytes },
      logoAlt: 'A tree',
    })
    await expect(attempt).rejects.toThrow(Blocked)
    await expect(attempt).rejects.toMatchObject({ blockers: [expect.stringContaining(words)] })
    expect(await rowOf()).toEqual(before)
  })

  it('needs words for those who do not see it', async () => {
    const said = { authorityId, ...plain, logoAlt: ' ' }
    for (const change of [logo(), 'keep'] as const)
      await expect(set(publisher.actor, { ...said, logo: change })).rejects.toMatchObject({
        blockers: ['Say what the logo shows, for those who do not see it.'],
      })
  })

  it('stays while it is shown, however old it is, and goes with what no text shows afterwards', async () => {
    const { logoHash } = await rowOf()
    const hash = logoHash ?? ''
    await sql(
      `ALTER TABLE files DISABLE TRIGGER USER; UPDATE files SET created_at = now() - interval '9 days' WHERE hash = '${hash}'; ALTER TABLE files ENABLE TRIGGER USER`,
    )
    await sweepFiles()
    expect(await readLogo(database(), hash)).not.toBeNull()

    await set(publisher.actor, { authorityId, ...plain, logo: 'remove' })
    expect(await rowOf()).toMatchObject({ logoHash: null, logoAlt: '', logoWidth: null, colour: null })
    // Nobody shows it: nobody is served it, though it is there yet.
    expect(await readLogo(database(), hash)).toBeNull()
    expect(await database().file.count({ where: { authorityId, hash } })).toBe(1)
    await sweepFiles()
    expect(await database().file.count({ where: { authorityId, hash } })).toBe(0)
  })

  it('of a draft is nobody’s: a file of the workspace is not served as one', async () => {
    const author = await aPerson({ id: authorityId }, 'author')
    const { uploadFile } = await import('@/lib/attachments/commands/upload-file')
    const { file } = await uploadFile(author.actor, { authorityId, ...logo() })
    expect((await read(`/assets/logo.${file}`)).status).toBe(404)
  })
})
