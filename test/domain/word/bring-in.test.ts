import { CommentRangeEnd, CommentRangeStart, CommentReference, ImageRun, Paragraph, TextRun } from 'docx'
import { describe, expect, it } from 'vitest'
import { uploadFile } from '@/lib/attachments/commands/upload-file'
import { bringInText } from '@/lib/chapters/commands/bring-in-text'
import { storedRevision } from '@/lib/chapters/queries/revision'
import { plainText } from '@/lib/document/clauses'
import { filesIn } from '@/lib/document/files-in'
import { database } from '@/lib/platform/database'
import { Blocked, Conflict } from '@/lib/platform/errors'
import { broughtInFile } from '@/lib/word/queries/brought-in-file'
import { wordFile } from '../../rules/word/a-word-file'
import { aPng } from '../../sample-files'
import { text } from '../chapters/a-manual'
import { aWorkplace, drafted, rowOf, saveText, submitted } from '../chapters/a-story'

type Place = Awaited<ReturnType<typeof aWorkplace>>

/** A Word file of a paragraph, a picture that says what it shows, and two comments. */
function policy(): Promise<Uint8Array> {
  const picture = new ImageRun({
    type: 'png',
    data: Buffer.from(aPng(4, 3)),
    transformation: { width: 40, height: 30 },
    altText: { name: 'map', description: 'A map' },
  })
  const said = (id: number) => ({
    id,
    author: 'A colleague',
    date: new Date('2026-11-22T10:00:00Z'),
    children: [new Paragraph('Which child?')],
  })
  const commented = (id: number, words: string) =>
    new Paragraph({
      children: [
        new CommentRangeStart(id),
        new TextRun(words),
        new CommentRangeEnd(id),
        new TextRun({ children: [new CommentReference(id)] }),
      ],
    })
  return wordFile(
    [commented(0, 'Ring first.'), new Paragraph({ children: [picture] }), commented(1, 'Write it down.')],
    { comments: { children: [said(0), said(1)] } },
  )
}

async function looked(place: Place, file: Uint8Array) {
  const { authority, manual, carePlanning, author } = place
  const address = { authority: authority.slug, manual: manual.slug, chapter: carePlanning.slug }
  return broughtInFile(database(), author.actor, address, file)
}

/** What the accepting page does: the pictures, then the text. */
async function accepted(
  { author, authority, carePlanning }: Place,
  read: Awaited<ReturnType<typeof looked>>,
) {
  for (const { name, bytes } of read.pictures)
    await uploadFile(author.actor, { authorityId: authority.id, name, bytes })
  const over = read.open && { revisionId: read.open.id, version: read.open.version }
  const { document } = read
  return bringInText(author.actor, { chapterId: carePlanning.id, over, document, mayVoid: false })
}

const kept = ({ authority }: Place) => database().file.count({ where: { authorityId: authority.id } })
const revisionsOf = ({ carePlanning }: Place) =>
  database().revision.count({ where: { chapterId: carePlanning.id } })

describe('a Word file that is brought in', () => {
  it('is looked at without anything being stored, neither its text nor its pictures', async () => {
    const place = await aWorkplace()
    const events = await database().auditEvent.count()
    const { document, pictures, report } = await looked(place, await policy())
    expect(filesIn(document)).toEqual(pictures.map(({ file }) => file))
    expect(pictures).toHaveLength(1)
    expect(report.map(({ sentence }) => sentence)).toContain('2 comments in the file were not brought in.')
    expect([await kept(place), await revisionsOf(place)]).toEqual([0, 0])
    expect(await database().auditEvent.count()).toBe(events)
  })

  it('is the text of a version that is begun for it once it is accepted', async () => {
    const place = await aWorkplace()
    const { revisionId, opened } = await accepted(place, await looked(place, await policy()))
    expect(opened).toBe(true)
    const { document, version, savedById } = await storedRevision(database(), revisionId)
    expect(plainText(document)).toContain('Write it down.')
    expect([version, savedById, await kept(place)]).toEqual([2, place.author.userId, 1])
  })

  it('leaves no empty draft where its text is refused', async () => {
    const place = await aWorkplace()
    const { document } = await looked(place, await policy())
    // Nobody has uploaded its picture.
    const chapterId = place.carePlanning.id
    const refused = bringInText(place.author.actor, { chapterId, over: null, document, mayVoid: false })
    await expect(refused).rejects.toThrow(Blocked)
    expect(await revisionsOf(place)).toBe(0)
  })

  it('replaces no version but the one that was looked at', async () => {
    const place = await aWorkplace()
    const nothingOpen = await looked(place, await policy())
    const revisionId = await drafted(place.carePlanning.id, place.author)
    await expect(accepted(place, nothingOpen)).rejects.toThrow(Conflict)
    const older = await looked(place, await policy())
    await saveText(place.author, revisionId, text('Ring second.'))
    await expect(accepted(place, older)).rejects.toThrow(Conflict)
    expect(plainText((await storedRevision(database(), revisionId)).document)).toContain('Ring second.')
    expect(await accepted(place, await looked(place, await policy()))).toMatchObject({ opened: false })
  })

  it('makes a submitted version a draft again only where its author says so', async () => {
    const place = await aWorkplace()
    const revisionId = await submitted(place.carePlanning.id, place.author)
    const read = await looked(place, await wordFile([new Paragraph('Ring at once.')]))
    await expect(accepted(place, read)).rejects.toThrow(Conflict)
    expect((await rowOf(revisionId)).state).toBe('in_review')
    const over = { revisionId, version: read.open?.version ?? 0 }
    const given = { chapterId: place.carePlanning.id, over, document: read.document, mayVoid: true }
    expect(await bringInText(place.author.actor, given)).toMatchObject({ voided: true })
    expect((await rowOf(revisionId)).state).toBe('draft')
  })
})
