import { describe, expect, it } from 'vitest'
import { parseOutline } from '@/lib/contents/parse-outline'
import { database } from '@/lib/platform/database'
import { importManual } from '@/lib/releases/commands/import-manual'
import { aManual, type ManualInTest } from '../manuals'
import { anAuthority } from '../people'
import { aKeptManual, anApproved, publish } from '../releases/a-publication'
import { removed, retitled } from '../releases/working-changes'
import { addressOf, read, wordsOf } from './a-reader'

async function chapterPage(manual: ManualInTest, title: string, release?: number) {
  const chapter = `chapters/${manual.slugOf(title)}`
  const { body, status } = await read(addressOf(manual, release ? `releases/${release}/${chapter}` : chapter))
  return { status, body, words: wordsOf(body) }
}

describe('a chapter', () => {
  it('shows its number, title and text with an anchor at each clause, and where it stands', async () => {
    const { manual } = await aKeptManual({
      texts: { 'Care Planning': '## Plans\n\nA plan is made.\n\n## Copies\n\nThe child has a copy.' },
    })
    const { status, body, words } = await chapterPage(manual, 'Care Planning')
    expect(status).toBe(200)
    expect(words).toContain('2.1.2 Care Planning')
    expect(words).toContain('Contents 2 Looked After Children')
    expect(words).toMatch(/On this page 1\. Plans 2\. Copies/)
    const [, anchor] = /<a href="#(c-[0-9a-f]+)"><span class="headings__number">2\.<\/span>/.exec(body) ?? []
    expect(body).toMatch(new RegExp(`<h2[^>]* id="${anchor}"`))
    expect(words).toMatch(/Previous chapter 2\.1\.1 Decision to Look After Next chapter 2\.1\.3 Staying Put/)
  })

  it('says plainly that its text is not there yet', async () => {
    const { manual } = await aKeptManual()
    const { words } = await chapterPage(manual, 'Staying Put')
    expect(words).toContain('The text of this chapter is not in Chapterhouse yet.')
  })

  it('says when it was last updated, what changed, and in which edition', async () => {
    const { manual, team } = await aKeptManual({ texts: { 'Care Planning': 'The old text.' } })
    const chapterId = manual.chapterId('Care Planning')
    await anApproved(team, chapterId, { words: 'The new text.', summary: 'Two days, not five.' })
    await publish(team, manual.manualId, 'March 2025')
    await anApproved(team, chapterId, { words: 'The newer text.', kind: 'minor', summary: 'A slip.' })
    await publish(team, manual.manualId)

    const { words, body } = await chapterPage(manual, 'Care Planning')
    expect(words).toContain('The newer text.')
    expect(words).toMatch(/Last updated \d+ \w+ \d{4} March 2025 edition \(update 3\)/)
    expect(words).toContain('Two days, not five.')
    expect(words).not.toContain('A slip.')
    expect(body).toContain(
      `href="${addressOf(manual, `releases/1/chapters/${manual.slugOf('Care Planning')}`)}"`,
    )

    const old = await chapterPage(manual, 'Care Planning', 1)
    expect(old.words).toContain('The old text.')
    expect(old.words).not.toMatch(/newer|Two days/)
    expect(old.words).toContain('Brought in on')
  })

  it('says from when it is in force, and links to the text until then', async () => {
    const { manual, team } = await aKeptManual({ texts: { 'Care Planning': 'The old text.' } })
    await anApproved(team, manual.chapterId('Staying Put'))
    await publish(team, manual.manualId)
    await anApproved(team, manual.chapterId('Care Planning'), { inForceOn: '2027-04-01' })
    await publish(team, manual.manualId)
    const { words, body } = await chapterPage(manual, 'Care Planning')
    expect(words).toContain('In force from 1 April 2027. Until then: the text of update 2')
    expect(body).toContain(addressOf(manual, `releases/2/chapters/${manual.slugOf('Care Planning')}`))
  })

  it('says of each text that is not in force yet which one is until then', async () => {
    const { manual, team } = await aKeptManual({ texts: { 'Care Planning': 'The old text.' } })
    const chapterId = manual.chapterId('Care Planning')
    await anApproved(team, chapterId, { inForceOn: '2099-04-01' })
    await publish(team, manual.manualId)
    await anApproved(team, chapterId, { inForceOn: '2099-05-01' })
    await publish(team, manual.manualId)
    expect((await chapterPage(manual, 'Care Planning')).words).toContain(
      'In force from 1 May 2099. Until then: the text of update 2 . Before 1 April 2099: the text of update 1 .',
    )
  })

  it('cites other chapters by their title of the day, and by the local title where it inherited its text', async () => {
    const template = await aManual(
      await anAuthority({ kind: 'template' }),
      '1. Children\n\n1.1 Care Planning\n1.2 Looked After Reviews\n1.3 Elsewhere\n',
      {
        'Care Planning': 'See [[Looked After Reviews]] and [[Elsewhere]].',
        'Looked After Reviews': 'Review it.',
      },
    )
    const authority = await anAuthority()
    const parsed = parseOutline('1. Children\n\n1.1 Care Planning\n1.2 Child in Care Reviews\n')
    if ('problem' in parsed) throw new Error(parsed.problem)
    const [care, reviews] = parsed.outline.chapters
    if (!care || !reviews) throw new Error('the outline has two chapters')
    await importManual(
      { kind: 'console' },
      {
        authority: { slug: authority.slug, name: authority.name },
        manual: { slug: 'local', name: 'Local' },
        outline: parsed.outline,
        texts: [
          { key: care.key, inheritedFrom: template.chapterId('Care Planning') },
          { key: reviews.key, inheritedFrom: template.chapterId('Looked After Reviews') },
        ],
      },
    )
    const address = `/${authority.slug}/local/chapters/care-planning`
    const { body } = await read(address)
    expect(body).toContain(
      `See <a class="govuk-link" href="/${authority.slug}/local/chapters/child-in-care-reviews">Child in Care Reviews</a> and Elsewhere.`,
    )
    expect((await read(address.replace('/local/', '/local/releases/1/'))).body).toContain(
      `href="/${authority.slug}/local/releases/1/chapters/child-in-care-reviews"`,
    )
  })

  it('called Amendments leads to the appendix wherever it is named', async () => {
    const { manual, team } = await aKeptManual({
      contents:
        '1. Children\n\n\u00a0 See also: Amendments\n\n1.1 Care Planning\n1.2 Staying Put\n\n2. Appendices\n\n2.1 Amendments\n',
      texts: { 'Care Planning': 'See [[Amendments]].' },
    })
    await removed(team.author, manual.chapterId('Staying Put'), {
      replacementId: manual.chapterId('Amendments'),
    })
    await publish(team, manual.manualId)
    const appendix = `href="${addressOf(manual, 'amendments')}">Amendments</a>`
    const itsPage = addressOf(manual, 'chapters/amendments')
    expect((await chapterPage(manual, 'Care Planning')).body).toContain(
      `See <a class="govuk-link" ${appendix}`,
    )
    expect((await chapterPage(manual, 'Staying Put')).body).toContain(`replaced by <a ${appendix}`)
    const contents = (await read(addressOf(manual))).body
    expect(contents).toMatch(/class="note">.*?See also: .*?amendments">Amendments/)
    expect(contents).not.toContain(itsPage)
    const json = (await read(addressOf(manual, 'contents.json'))).body
    expect(json).toContain(`"href":"${addressOf(manual, 'amendments')}"`)
    expect(json).not.toContain(itsPage)
  })

  it('keeps its address when it is renamed, and old releases keep its name', async () => {
    const { manual, team } = await aKeptManual()
    await retitled(team.author, manual.chapterId('Staying Put'), 'Staying Close')
    await publish(team, manual.manualId)
    expect((await chapterPage(manual, 'Staying Put')).words).toContain('2.1.3 Staying Close')
    expect((await chapterPage(manual, 'Staying Put', 1)).words).toContain('2.1.3 Staying Put')
  })

  it('that was removed answers 410 with its last text and what became of it, and stays at its old address', async () => {
    const { manual, team } = await aKeptManual({ texts: { 'Staying Put': 'Whoever wants to may stay.' } })
    await removed(team.author, manual.chapterId('Staying Put'), {
      details: 'Covered elsewhere now.',
      replacementId: manual.chapterId('Care Planning'),
    })
    await publish(team, manual.manualId)
    const gone = await chapterPage(manual, 'Staying Put')
    expect(gone.status).toBe(410)
    expect(gone.words).toContain('Whoever wants to may stay.')
    expect(gone.words).toContain('This chapter is no longer in the manual. It was removed with update 2')
    expect(gone.words).toContain('Covered elsewhere now.')
    expect(gone.body).toContain(addressOf(manual, `chapters/${manual.slugOf('Care Planning')}`))
    expect((await chapterPage(manual, 'Staying Put', 1)).status).toBe(200)
    expect((await chapterPage(manual, 'Staying Put', 2)).status).toBe(410)
  })

  it('stands in several places, and says which', async () => {
    const { manual } = await aKeptManual()
    const release = await database().release.findFirstOrThrow({ where: { manualId: manual.manualId } })
    const places = await database().releaseEntry.count({
      where: { releaseId: release.id, chapterId: manual.chapterId('Care Planning') },
    })
    expect(places).toBe(1)
    expect((await chapterPage(manual, 'Care Planning')).words).not.toContain('also stands at')
  })
})
