import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { approveRevision } from '@/lib/chapters/commands/approve-revision'
import { openDraft } from '@/lib/chapters/commands/open-draft'
import { saveRevision } from '@/lib/chapters/commands/save-revision'
import { submitRevision } from '@/lib/chapters/commands/submit-revision'
import type { DocumentNode } from '@/lib/document/document'
import type { UploadedFile } from '@/lib/document/file-kinds'
import { database } from '@/lib/platform/database'
import { findInManuals } from '@/lib/reading/search/queries/find-in-manuals'
import { anUploadedImage, anUploadedPdf, attachmentOf, imageOf, textWith } from '../attachments/a-file'
import type { ManualInTest } from '../manuals'
import { aKeptManual, publish, type Team } from '../releases/a-publication'
import { addressOf, read } from './a-reader'

let manual: ManualInTest
let team: Team

beforeAll(async () => {
  ;({ manual, team } = await aKeptManual())
})

const fileAt = ({ file, name }: UploadedFile, called = name) =>
  addressOf(manual, `files/${file}/${encodeURIComponent(called)}`)

/** A chapter whose approved version has these blocks in its text. */
async function anApprovedText(title: string, ...blocks: DocumentNode[]): Promise<string> {
  const { revisionId } = await openDraft(team.author.actor, { chapterId: manual.chapterId(title) })
  await saveRevision(team.author.actor, {
    revisionId,
    version: 1,
    document: textWith(...blocks),
    kind: 'updated',
    summary: 'Has a leaflet.',
    inForceOn: null,
  })
  await submitRevision(team.author.actor, { revisionId, minorConfirmed: true })
  const { contentHash } = await database().revision.findUniqueOrThrow({ where: { id: revisionId } })
  await approveRevision(team.approver.actor, { revisionId, contentHash })
  return revisionId
}

describe('a file at readers’ addresses', () => {
  it('is not there while it stands in drafts alone, nor unless a text of this manual has it', async () => {
    const leaflet = await anUploadedPdf(team.author, manual.authorityId)
    const loose = await anUploadedPdf(team.author, manual.authorityId)
    await anApprovedText('Care Planning', attachmentOf(leaflet))
    expect((await read(fileAt(leaflet))).status).toBe(404)

    await publish(team, manual.manualId)
    const { status, body, header } = await read(fileAt(leaflet))
    expect(status).toBe(200)
    expect(createHash('sha256').update(body).digest('hex')).toBe(leaflet.file)
    expect(header('content-disposition')).toBe(`inline; filename="leaflet.pdf"; filename*=UTF-8''leaflet.pdf`)
    expect((await read(fileAt(loose))).status).toBe(404)
    const { manual: other } = await aKeptManual()
    expect((await read(addressOf(other, `files/${leaflet.file}/leaflet.pdf`))).status).toBe(404)
  })

  it('says what it is, is asked for each time, is 304 for who has it, and can run nothing', async () => {
    const map = await anUploadedImage(team.author, manual.authorityId)
    await anApprovedText('Staying Put', imageOf(map))
    await publish(team, manual.manualId)
    const { header } = await read(fileAt(map, 'Karte für “Ärzte” (neu).png'))
    expect(header('content-type')).toBe('image/png')
    expect(header('cache-control')).toBe('public, no-cache')
    expect(header('x-content-type-options')).toBe('nosniff')
    expect(header('content-security-policy')).toContain("default-src 'none'")
    expect(header('content-security-policy')).toMatch(/; sandbox$/)
    expect(header('content-disposition')).toBe(
      `inline; filename="Karte fur Arzte (neu).png"; filename*=UTF-8''Karte%20f%C3%BCr%20%E2%80%9C%C3%84rzte%E2%80%9D%20%28neu%29.png`,
    )
    expect((await read(fileAt(map), { 'if-none-match': header('etag') ?? '' })).status).toBe(304)

    const page = (await read(addressOf(manual, 'chapters/staying-put'))).body
    expect(page).toContain(`<img src="${fileAt(map)}" alt="A map" width="4" height="3" loading="lazy">`)
  })

  it('opens in Safari too where it is a PDF, which is in no sandbox', async () => {
    const leaflet = await anUploadedPdf(team.author, manual.authorityId)
    await anApprovedText('Staying Put', attachmentOf(leaflet))
    await publish(team, manual.manualId)
    const { header } = await read(fileAt(leaflet))
    expect(header('content-disposition')).toMatch(/^inline;/)
    expect(header('content-security-policy')).toMatch(/^default-src 'none'; .*frame-ancestors 'none'$/)
    expect(header('x-content-type-options')).toBe('nosniff')
  })

  it.each(['map.html', 'map.svg', 'map', '..', 'map.png%2F..', 'a%0d%0ab.png'])(
    'is not there under a name of another kind: %s',
    async (name) => {
      const map = await anUploadedImage(team.author, manual.authorityId)
      expect((await read(addressOf(manual, `files/${map.file}/${name}`))).status).toBe(404)
    },
  )

  it('is not asked of the database where the address is none', async () => {
    for (const page of ['files', 'files/abc/map.png', `files/${'A'.repeat(64)}/map.png`])
      expect((await read(addressOf(manual, page))).status).toBe(404)
  })

  it('goes with its manual where that is not open to everybody', async () => {
    const { manual: staff, team: keepers } = await aKeptManual()
    const leaflet = await anUploadedPdf(keepers.author, staff.authorityId)
    const here = { manual, team }
    ;[manual, team] = [staff, keepers]
    await anApprovedText('Care Planning', attachmentOf(leaflet))
    await publish(team, manual.manualId)
    expect((await read(fileAt(leaflet))).status).toBe(200)
    const kept = { 'if-none-match': (await read(fileAt(leaflet))).header('etag') ?? '' }
    await database().manual.update({ where: { id: staff.manualId }, data: { visibility: 'staff' } })
    expect((await read(fileAt(leaflet))).status).toBe(404)
    expect((await read(fileAt(leaflet), kept)).status).toBe(404)
    ;({ manual, team } = here)
  })
})

describe('the places in other manuals', () => {
  it('are found by words of their titles, as readers have them, without this manual’s own', async () => {
    const { manual: other } = await aKeptManual()
    const { name } = other.authority
    const found = await findInManuals(database(), { asked: `care plan ${name}`, except: manual.manualId })
    expect(found).toEqual([
      {
        href: addressOf(other, 'chapters/care-planning'),
        title: 'Care Planning',
        number: '2.1.2',
        manual: `${name}: Children’s Services Procedures`,
      },
    ])
    expect(await findInManuals(database(), { asked: `care plan ${name}`, except: other.manualId })).toEqual(
      [],
    )
    expect(await findInManuals(database(), { asked: '100% _', except: manual.manualId })).toEqual([])
    const manuals = await findInManuals(database(), { asked: name, except: manual.manualId })
    expect(manuals[0]).toMatchObject({ href: addressOf(other), manual: null })
    for (const visibility of ['staff', 'withheld'] as const) {
      await database().manual.update({ where: { id: other.manualId }, data: { visibility } })
      expect(await findInManuals(database(), { asked: name, except: manual.manualId })).toEqual([])
    }
  })
})
