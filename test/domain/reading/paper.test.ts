import { beforeEach, describe, expect, it } from 'vitest'
import { retitleChapter } from '@/lib/chapters/commands/retitle-chapter'
import { removeChapter } from '@/lib/contents/commands/remove-chapter'
import { database } from '@/lib/platform/database'
import { withholdText } from '@/lib/releases/commands/withhold-text'
import { sql } from '../database'
import { aKeptManual, anApproved, publish } from '../releases/a-publication'
import { addressOf, read, wordsOf } from './a-reader'

const TEXT = 'Ring the duty desk.'

let kept: Awaited<ReturnType<typeof aKeptManual>>

beforeEach(async () => {
  kept = await aKeptManual({ texts: { 'Care Planning': TEXT, 'Staying Put': TEXT } })
})

async function paper(release: number, slug = 'care-planning') {
  const { status, body, header } = await read(addressOf(kept.manual, `paper/${release}/${slug}`))
  return { status, body, words: wordsOf(body), indexed: header('x-robots-tag') !== 'noindex' }
}

const chapterId = () => kept.manual.chapterId('Care Planning')

async function changed(summary: string, writing: object = {}): Promise<void> {
  await anApproved(kept.team, chapterId(), { summary, ...writing })
  await publish(kept.team, kept.manual.manualId)
}

async function other(): Promise<void> {
  await anApproved(kept.team, kept.manual.chapterId('Staying Put'))
  await publish(kept.team, kept.manual.manualId)
}

describe('a paper', () => {
  it('is current while its chapter has the same text, whatever else was published', async () => {
    await other()
    const { status, words, indexed } = await paper(1)
    expect([status, indexed]).toEqual([200, false])
    expect(words).toContain('This paper is current')
    // The code on paper names the chapter by the beginning of its id.
    expect((await paper(1, chapterId().slice(0, 8))).words).toContain('This paper is current')
    expect((await paper(1, 'ffffffff')).status).toBe(404)
    expect(words).toContain('printed from update 1')
    expect(words).toContain('The manual is at update 2')
  })

  it('is out of date since the first change after it, and says each with its words and the redline of all', async () => {
    await other()
    await changed('Ring within an hour.')
    await changed('Ring at once.')
    const { words, body } = await paper(2)
    expect(words).toContain('This paper is out of date')
    expect(words).toContain('The text was changed with update 3')
    expect(words).toMatch(/Ring at once\..*Ring within an hour\./)
    expect(body).toContain(`href="${addressOf(kept.manual, 'chapters/care-planning/changes/2/4')}"`)
    expect((await paper(4)).words).toContain('This paper is current')
  })

  it('says that there were small changes, which are not listed', async () => {
    await changed('', { kind: 'minor' })
    const { words } = await paper(1)
    expect(words).toContain('This paper is out of date')
    expect(words).toMatch(/Small changes that are not listed, such as of spelling: update 2,/)
  })

  it('says from when a new text is in force, and that the paper applies until then', async () => {
    await changed('From April.', { inForceOn: '2199-04-01' })
    const { words } = await paper(1)
    expect(words).toContain('There is a newer text than this paper')
    expect(words).toContain('In force from 1 April 2199.')
    expect(words).toContain('the text of update 1 . That is the text on the paper.')
  })

  it('says what its chapter is called now', async () => {
    await retitleChapter(kept.team.author.actor, { chapterId: chapterId(), title: 'Planning for Care' })
    await publish(kept.team, kept.manual.manualId)
    const { words } = await paper(1)
    expect(words).toContain('This paper is current')
    expect(words).toMatch(/is called [\d.]+ Planning for Care now/)
  })

  it('of a removed chapter says since when, why, and what replaces it', async () => {
    await removeChapter(kept.team.author.actor, {
      chapterId: chapterId(),
      details: 'It is in Staying Put now.',
      replacementId: kept.manual.chapterId('Staying Put'),
    })
    await publish(kept.team, kept.manual.manualId)
    const { status, words } = await paper(1)
    expect(status).toBe(200)
    expect(words).toContain('This chapter is no longer in the manual')
    expect(words).toContain('It is in Staying Put now.')
    expect(words).toContain('It is replaced by Staying Put')
    expect((await paper(2)).words).toContain('Update 2 of this manual had no such chapter.')
  })

  it('of a text that is withheld is not to be used, and says nothing of the text', async () => {
    await changed('Ring within an hour.')
    const { revisionId } = await database().releaseChapter.findFirstOrThrow({
      where: { chapterId: chapterId(), release: { number: 1 } },
    })
    await withholdText(kept.team.publisher.actor, {
      revisionIds: [revisionId ?? ''],
      ...{ reason: 'It named a child.', notice: 'A name stood in it.' },
    })
    const { words, body } = await paper(1)
    expect(words).toContain('Do not use this paper')
    expect(words).toContain('A name stood in it.')
    expect(body).not.toContain('/changes/1/2')
  })

  it('of a release that there is not, or that had no such chapter, is not known', async () => {
    for (const [release, slug] of [
      [2, 'care-planning'],
      [1, 'no-such-chapter'],
    ] as const) {
      const { status, words } = await paper(release, slug)
      expect([status, words.includes('This paper is not known here')]).toEqual([404, true])
    }
    for (const page of [
      'paper',
      'paper/1',
      'paper/0/care-planning',
      'paper/x/care-planning',
      'paper/1/care-planning/x',
    ])
      expect((await read(addressOf(kept.manual, page))).status).toBe(404)
  })

  it('of a chapter for staff is not known to others', async () => {
    await sql('UPDATE chapters SET staff_only = true WHERE id = $1', [chapterId()])
    const { status, words } = await paper(1)
    expect(status).toBe(404)
    expect(words).not.toContain('Care Planning')
  })
})

describe('a printed chapter', () => {
  it('has its update, its permanent address and the code, and prints nothing of them on a screen', async () => {
    await other()
    const { body } = await read(addressOf(kept.manual, 'releases/1/chapters/care-planning'))
    const [, sheet = ''] = /<div class="sheet">(.*?)<\/div><\/div>/s.exec(body) ?? []
    expect(wordsOf(sheet)).toMatch(/Care Planning \(.*\)\. Update 1, July 2024, published on/)
    expect(sheet).toContain(addressOf(kept.manual, 'releases/1/chapters/care-planning'))
    expect(sheet).toMatch(/<svg class="sheet__code" viewBox="0 -.5 \d+ \d+" aria-hidden="true"><path d="m/)
    expect(sheet).toContain('data-printed=""')
  })
})
