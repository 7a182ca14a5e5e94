import { beforeAll, describe, expect, it } from 'vitest'
import { approveRevision } from '@/lib/chapters/commands/approve-revision'
import { mergeChapters } from '@/lib/chapters/commands/merge-chapters'
import { splitChapter } from '@/lib/chapters/commands/split-chapter'
import { submitRevision } from '@/lib/chapters/commands/submit-revision'
import { documentOf } from '@/lib/chapters/stored-text'
import { clauseAnchor, clausesOf } from '@/lib/document/clauses'
import { database } from '@/lib/platform/database'
import { withholdText } from '@/lib/releases/commands/withhold-text'
import type { ManualInTest } from '../manuals'
import { aKeptManual, publish, type Team } from '../releases/a-publication'
import { reinstated, removed } from '../releases/working-changes'
import { addressOf, read } from './a-reader'

const TEXTS = {
  'Care Planning': '## Plans\n\nEvery child has a plan.\n\n## Reviews\n\nIt is reviewed.',
  'Staying Put': 'Whoever wants to may stay.',
  'Values and Principles': 'Children come first. See [[Confidentiality Policy]].',
}

let manual: ManualInTest
let team: Team

beforeAll(async () => {
  ;({ manual, team } = await aKeptManual({ texts: TEXTS }))
})

const chapterAt = (title: string, below = '') => addressOf(manual, `${below}chapters/${manual.slugOf(title)}`)

async function publishAll() {
  const drafts = await database().revision.findMany({ where: { manualId: manual.manualId, state: 'draft' } })
  for (const { id, contentHash } of drafts) {
    await submitRevision(team.author.actor, { revisionId: id })
    await approveRevision(team.approver.actor, { revisionId: id, contentHash })
  }
  await publish(team, manual.manualId)
}

async function publishedClauses(title: string) {
  const { text } = await database().revision.findFirstOrThrow({
    where: { chapterId: manual.chapterId(title), state: 'published' },
    orderBy: { number: 'desc' },
    include: { text: true },
  })
  return clausesOf(documentOf(text))
}

describe('a chapter that was merged', () => {
  it('leads to the other with 308, deep links to its paragraphs too, and is at its old address as it was', async () => {
    const [clause] = await publishedClauses('Staying Put')
    const into = { chapterId: manual.chapterId('Staying Put'), intoId: manual.chapterId('Care Planning') }
    await mergeChapters(team.author.actor, { ...into, details: 'It is part of Care Planning.' })
    expect((await read(chapterAt('Staying Put'))).status).toBe(200)
    await publishAll()
    for (const below of ['', 'releases/2/']) {
      const gone = await read(chapterAt('Staying Put', below))
      expect([gone.status, gone.header('location')]).toEqual([308, chapterAt('Care Planning', below)])
      expect(gone.header('cache-control')).toBe('public, no-cache')
    }
    const { body } = await read(chapterAt('Care Planning'))
    expect(body).toContain(`id="${clauseAnchor(clause?.id ?? '')}"`)
    expect((await read(chapterAt('Staying Put', 'releases/1/'))).body).toContain('Whoever wants to may stay.')
  })

  it('goes on leading there when the other is split and goes itself', async () => {
    const clauses = await publishedClauses('Care Planning')
    const { first } = await splitChapter(team.author.actor, {
      chapterId: manual.chapterId('Care Planning'),
      clauseId: clauses.find(({ text }) => text === 'Reviews')?.id ?? '',
      firstTitle: 'Plans of Care',
      secondTitle: 'Reviews of Care',
      details: 'There are two chapters now.',
    })
    await publishAll()
    const merged = await read(chapterAt('Staying Put'))
    expect(merged.header('location')).toBe(chapterAt('Care Planning'))
    const split = await read(merged.header('location') ?? '')
    expect([split.status, split.header('location')]).toEqual([
      308,
      addressOf(manual, `chapters/${first?.slug}`),
    ])
    expect((await read(split.header('location') ?? '')).body).toContain('Every child has a plan.')
  })

  it('is read again once it is put back', async () => {
    await reinstated(team.author, manual.chapterId('Staying Put'))
    await publish(team, manual.manualId)
    const { status, body } = await read(chapterAt('Staying Put'))
    expect(status).toBe(200)
    expect(body).toContain('Whoever wants to may stay.')
  })
})

describe('a chapter that was removed', () => {
  it('is shown as last published under a banner, its links leading to where things are now, and is kept', async () => {
    await removed(team.author, manual.chapterId('Values and Principles'), { details: 'Nobody used it.' })
    await publish(team, manual.manualId)
    const gone = await read(chapterAt('Values and Principles'))
    expect(gone.status).toBe(410)
    expect(gone.header('x-robots-tag')).toBe('noindex')
    expect(gone.body).toContain('This chapter is no longer in the manual.')
    expect(gone.body).toContain('Nobody used it.')
    expect(gone.body).toContain('Children come first.')
    expect(gone.body).toContain(`href="${chapterAt('Confidentiality Policy')}"`)
    expect(gone.body).toContain(chapterAt('Values and Principles', 'releases/1/').replace('/1/', '/4/'))
    expect((await read(chapterAt('Values and Principles'))).body).toBe(gone.body)
    expect((await read(addressOf(manual, 'chapters/none'))).status).toBe(404)
  })

  it('does not show a text that is withheld', async () => {
    const { id } = await database().revision.findFirstOrThrow({
      where: { chapterId: manual.chapterId('Values and Principles') },
    })
    const why = { reason: 'A child was named.', notice: 'Withheld: it named a person.' }
    await withholdText(team.publisher.actor, { revisionIds: [id], ...why })
    const gone = await read(chapterAt('Values and Principles'))
    expect(gone.status).toBe(410)
    expect(gone.body).not.toContain('Children come first.')
    expect(gone.body).toContain(why.notice)
  })
})
