import { describe, expect, it } from 'vitest'
import { saveRevision } from '@/lib/chapters/commands/save-revision'
import { contentHashOf } from '@/lib/chapters/stored-text'
import { parseOutline } from '@/lib/contents/parse-outline'
import { database } from '@/lib/platform/database'
import { Blocked } from '@/lib/platform/errors'
import { publishedFile } from '@/lib/reading/chapter/queries/file'
import { importManual } from '@/lib/releases/commands/import-manual'
import { approved, aWorkplace, drafted, rowOf, saveText } from '../chapters/a-story'
import { SMALL_CONTENTS } from '../manuals'
import { anAuthority, aPerson } from '../people'
import { aKeptManual, publish } from '../releases/a-publication'
import { anUploadedImage, anUploadedPdf, attachmentOf, imageOf, textWith } from './a-file'

describe('a text with files', () => {
  it('is tied to each of them when it is saved', async () => {
    const { carePlanning, author } = await aWorkplace()
    const { authorityId } = carePlanning
    const leaflet = await anUploadedPdf(author, authorityId)
    const map = await anUploadedImage(author, authorityId)
    const document = textWith(attachmentOf(leaflet), imageOf(map), attachmentOf(leaflet))
    const { textHash } = await rowOf(await drafted(carePlanning.id, author, document))
    const tied = await database().textFile.findMany({ where: { authorityId, textHash } })
    expect(tied.map(({ fileHash }) => fileHash).sort()).toEqual([leaflet.file, map.file].sort())
    await expect(
      database().file.delete({ where: { authorityId_hash: { authorityId, hash: map.file } } }),
    ).rejects.toThrow()
  })

  it('is refused where a file was not uploaded in this authority, and nothing is saved', async () => {
    const { carePlanning, author } = await aWorkplace()
    const elsewhere = await anAuthority()
    const stranger = await aPerson(elsewhere, 'author')
    const theirs = await anUploadedPdf(stranger, elsewhere.id, 'their leaflet.pdf')
    const revisionId = await drafted(carePlanning.id, author)
    const before = await rowOf(revisionId)
    const save = saveText(author, revisionId, textWith(attachmentOf(theirs)))
    await expect(save).rejects.toThrow(Blocked)
    await expect(save).rejects.toMatchObject({
      blockers: [expect.stringContaining('“their leaflet.pdf” has not been uploaded in this authority')],
    })
    expect(await rowOf(revisionId)).toEqual(before)
  })

  it.each([
    ['an image that is none', (leaflet: Leaflet) => imageOf(leaflet), 'is not an image'],
    ['another size', (leaflet: Leaflet) => attachmentOf(leaflet, { size: 12 }), 'type or size'],
    ['another type', (leaflet: Leaflet) => attachmentOf(leaflet, { mediaType: 'text/csv' }), 'type or size'],
    ['no alternative text', (leaflet: Leaflet) => imageOf(leaflet, { alt: ' ' }), 'without alternative text'],
  ])('is refused where it says of a file what it is not: %s', async (_, block, words) => {
    const { carePlanning, author } = await aWorkplace()
    const leaflet = await anUploadedPdf(author, carePlanning.authorityId)
    const save = drafted(carePlanning.id, author, textWith(block(leaflet)))
    await expect(save).rejects.toMatchObject({ blockers: [expect.stringContaining(words)] })
  })

  it('has a content hash that covers its files', async () => {
    const { carePlanning, author, approver } = await aWorkplace()
    const leaflet = await anUploadedPdf(author, carePlanning.authorityId)
    const document = textWith(attachmentOf(leaflet))
    const said = {
      title: 'Care Planning',
      kind: 'new' as const,
      summary: 'Says when to ring.',
      inForceOn: null,
    }
    const revisionId = await approved(carePlanning.id, author, approver, document)
    expect((await rowOf(revisionId)).contentHash).toBe(contentHashOf({ document, ...said }))
    // Another file in its place is another content, and the approval goes.
    const { version } = await rowOf(revisionId)
    const other = textWith(attachmentOf(await anUploadedPdf(author, carePlanning.authorityId)))
    await saveRevision(author.actor, { revisionId, version, document: other, ...said })
    expect((await rowOf(revisionId)).state).toBe('draft')
  })
})

describe('a text that is taken from a template', () => {
  it('comes with its files, which are then the authority’s own', async () => {
    const { manual: template, team } = await aKeptManual({ kind: 'template' })
    const leaflet = await anUploadedPdf(team.author, template.authorityId)
    const chapterId = template.chapterId('Care Planning')
    const document = textWith(attachmentOf(leaflet))
    await approved(chapterId, team.author, team.approver, document)
    await publish(team, template.manualId)

    const local = await anAuthority()
    const parsed = parseOutline(SMALL_CONTENTS)
    if ('problem' in parsed) throw new Error(parsed.problem)
    const key = parsed.outline.chapters.find(({ title }) => title === 'Care Planning')?.key ?? ''
    const imported = await importManual(
      { kind: 'console' },
      {
        authority: { slug: local.slug, name: local.name },
        manual: { slug: 'procedures', name: 'Procedures' },
        outline: parsed.outline,
        texts: [{ key, inheritedFrom: chapterId }],
      },
    )
    const ours = await publishedFile(database(), imported.manualId, leaflet.file, new Set())
    expect(ours?.mediaType).toBe('application/pdf')
    expect(await database().file.count({ where: { authorityId: local.id, hash: leaflet.file } })).toBe(1)
  })
})

type Leaflet = Awaited<ReturnType<typeof anUploadedPdf>>
