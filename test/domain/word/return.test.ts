import JSZip from 'jszip'
import { describe, expect, it } from 'vitest'
import { saveRevision } from '@/lib/chapters/commands/save-revision'
import { storedRevision } from '@/lib/chapters/queries/revision'
import { sweepTexts } from '@/lib/chapters/sweep-texts'
import { takeSuggestion } from '@/lib/comments/commands/take-suggestion'
import { plainText } from '@/lib/document/clauses'
import { database } from '@/lib/platform/database'
import { Blocked, Forbidden } from '@/lib/platform/errors'
import { suggestFromWordFile } from '@/lib/word/commands/suggest-from-word-file'
import { printedWordFile } from '@/lib/word/queries/printed-word-file'
import { returnedFile } from '@/lib/word/queries/returned-file'
import { text } from '../chapters/a-manual'
import { aWorkplace, drafted, rowOf } from '../chapters/a-story'
import { aPerson } from '../people'

const WORDS = ['Ring the child first.', 'Visit within ten working days.', 'Write it down.'] as const

type Place = Awaited<ReturnType<typeof aDraft>>

/** A draft of three paragraphs, and where it is. */
async function aDraft() {
  const place = await aWorkplace()
  const revisionId = await drafted(place.carePlanning.id, place.author, text(...WORDS))
  const address = {
    authority: place.authority.slug,
    manual: place.manual.slug,
    chapter: place.carePlanning.slug,
  }
  return { ...place, revisionId, address }
}

async function printed({ author, address }: Place): Promise<Uint8Array> {
  const { bytes } = await printedWordFile(database(), author.actor, address, {
    changes: false,
    now: new Date('2026-11-22T10:00:00Z'),
  })
  return bytes
}

/** The file, edited as a colleague would in Word: its text's XML changed. */
async function edited(file: Uint8Array, edit: (xml: string) => string): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(file)
  const xml = (await zip.file('word/document.xml')?.async('string')) ?? ''
  expect(edit(xml)).not.toBe(xml)
  zip.file('word/document.xml', edit(xml))
  return zip.generateAsync({ type: 'uint8array' })
}

const back = (place: Place, file: Uint8Array) =>
  returnedFile(database(), place.approver.actor, place.address, file)

describe('an edited Word file', () => {
  it('comes back as suggestions on the clauses it changes, which the author takes', async () => {
    const place = await aDraft()
    const file = await edited(await printed(place), (xml) =>
      xml.replace('within ten working', 'within five working'),
    )
    const { revisionId, returned } = await back(place, file)
    expect(returned).toEqual([
      expect.objectContaining({
        suggestion: {
          kind: 'replace',
          before: ['Visit within ten working days.'],
          after: ['Visit within five working days.'],
        },
      }),
    ])
    const stored = await suggestFromWordFile(place.approver.actor, {
      revisionId,
      fileName: 'back.docx',
      returned,
    })
    expect(stored).toEqual({ suggestions: 1, comments: 0 })
    expect((await rowOf(revisionId)).version).toBe(2)

    const comment = await database().comment.findFirstOrThrow({ where: { revisionId } })
    await takeSuggestion(place.author.actor, { commentId: comment.id, version: 2 })
    const { document } = await storedRevision(database(), revisionId)
    expect(document.content.map(plainText)).toEqual([WORDS[0], 'Visit within five working days.', WORDS[2]])
  })

  it('brings added and removed paragraphs, and comments with the name that Word gives', async () => {
    const place = await aDraft()
    const file = await edited(await printed(place), (xml) => {
      const paragraphs = xml.match(/<w:p>.*?<\/w:p>/g) ?? []
      const [first = '', last = ''] = [WORDS[0], WORDS[2]].map((words) =>
        paragraphs.find((one) => one.includes(words)),
      )
      const comment = '<w:r><w:commentReference w:id="7"/></w:r></w:p>'
      return xml
        .replace(
          first,
          `${first.replace('</w:p>', comment)}<w:p><w:r><w:t>Ask how things are.</w:t></w:r></w:p>`,
        )
        .replace(last, '')
    })
    const zip = await JSZip.loadAsync(file)
    zip.file(
      'word/comments.xml',
      '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="7" w:author="Colleague"><w:p><w:r><w:t>Which child?</w:t></w:r></w:p></w:comment></w:comments>',
    )
    const { returned } = await back(place, await zip.generateAsync({ type: 'uint8array' }))
    const { document } = await storedRevision(database(), place.revisionId)
    const ids = document.content.map(({ attrs }) => attrs?.clauseId)
    expect(returned).toEqual([
      {
        clauseId: ids[0],
        body: '',
        suggestion: { kind: 'add', before: [WORDS[0]], after: ['Ask how things are.'] },
      },
      { clauseId: ids[2], body: '', suggestion: { kind: 'remove', before: [WORDS[2]] } },
      { clauseId: ids[0], body: 'Colleague in the Word file: Which child?', suggestion: null },
    ])
  })

  it('is compared with the text it was printed from, also when that is kept nowhere else any more', async () => {
    const place = await aDraft()
    const file = await edited(await printed(place), (xml) =>
      xml.replace('within ten working', 'within five working'),
    )
    const { kind, summary } = await rowOf(place.revisionId)
    const save = { revisionId: place.revisionId, version: 2, kind, summary, inForceOn: null }
    await saveRevision(place.author.actor, {
      ...save,
      document: text('Ring the child twice.', WORDS[1], WORDS[2]),
    })
    await sweepTexts(new Date(Date.now() + 48 * 60 * 60 * 1000))
    const { returned, report } = await back(place, file)
    expect(returned.map(({ suggestion }) => suggestion?.kind)).toEqual(['replace'])
    expect(report.map(({ sentence }) => sentence).join(' ')).toContain(
      'has been changed since the file was printed',
    )
  })

  it('is known again by its words where the bookmarks are lost, and says so', async () => {
    const place = await aDraft()
    const file = await edited(await printed(place), (xml) =>
      xml.replace(/<w:bookmark(Start|End)[^>]*\/>/g, '').replace('within ten working', 'within five working'),
    )
    const { returned, report } = await back(place, file)
    expect(returned.map(({ suggestion }) => suggestion?.kind)).toEqual(['replace'])
    expect(report.map(({ sentence }) => sentence).join(' ')).toContain(
      'bookmarks of most paragraphs are lost',
    )
  })

  it('says nothing where nothing was changed', async () => {
    const place = await aDraft()
    const { returned, report } = await back(place, await printed(place))
    expect({ returned, report }).toEqual({ returned: [], report: [] })
  })

  it('is refused where it was printed from another chapter', async () => {
    const place = await aDraft()
    await drafted(place.stayingPut.id, place.author)
    const file = await printed(place)
    const other = { ...place, address: { ...place.address, chapter: place.stayingPut.slug } }
    await expect(back(other, file)).rejects.toMatchObject({
      blockers: ['This file was printed from another chapter: “Care Planning”.'],
    })
  })

  it('is not read for somebody who has no role there', async () => {
    const place = await aDraft()
    const file = await printed(place)
    const stranger = await aPerson(null)
    await expect(returnedFile(database(), stranger.actor, place.address, file)).rejects.toBeInstanceOf(
      Forbidden,
    )
    await expect(
      printedWordFile(database(), stranger.actor, place.address, { changes: false, now: new Date() }),
    ).rejects.toBeInstanceOf(Forbidden)
  })
})

describe('what an edited file says', () => {
  const said = (clauseId: string | null) => ({
    clauseId,
    body: '',
    suggestion: { kind: 'replace' as const, before: ['Gone.'], after: ['Still wanted.'] },
  })

  it('is about the version as a whole where its paragraph has gone since', async () => {
    const { approver, revisionId } = await aDraft()
    const returned = [said('00000000-0000-4000-8000-000000000001')]
    await suggestFromWordFile(approver.actor, { revisionId, fileName: 'back.docx', returned })
    const comment = await database().comment.findFirstOrThrow({ where: { revisionId } })
    expect(comment).toMatchObject({ clauseId: null, suggestion: null, suggestionState: null })
    expect(comment.body).toContain('“Gone.”, which is gone from the text: Still wanted.')
  })

  it('is stored all or not at all', async () => {
    const { approver, revisionId } = await aDraft()
    const returned = [{ clauseId: null, body: 'One.', suggestion: null }, said(null)]
    await expect(
      suggestFromWordFile(approver.actor, { revisionId, fileName: 'back.docx', returned }),
    ).rejects.toThrow()
    expect(await database().comment.count({ where: { revisionId } })).toBe(0)
  })

  it('is too much where it would be hundreds of changes', async () => {
    const { approver, revisionId } = await aDraft()
    const returned = Array.from({ length: 501 }, () => ({ clauseId: null, body: 'One.', suggestion: null }))
    await expect(
      suggestFromWordFile(approver.actor, { revisionId, fileName: 'back.docx', returned }),
    ).rejects.toThrow(/more than 500/)
  })

  it('is not read where no version is under way', async () => {
    const place = await aDraft()
    const address = { ...place.address, chapter: place.stayingPut.slug }
    const file = await printed(place)
    await expect(returnedFile(database(), place.author.actor, address, file)).rejects.toBeInstanceOf(Blocked)
  })
})
