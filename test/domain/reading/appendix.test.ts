import { describe, expect, it } from 'vitest'
import { database } from '@/lib/platform/database'
import { yearOf } from '@/lib/platform/dates'
import { amendmentsJsonSchema } from '@/lib/reading/schema'
import { planNextUpdate } from '@/lib/releases/commands/plan-next-update'
import { setReaderSettings } from '@/lib/releases/commands/set-reader-settings'
import { withholdText } from '@/lib/releases/commands/withhold-text'
import { aKeptManual, publish } from '../releases/a-publication'
import { removed, retitled } from '../releases/working-changes'
import { aChangedManual, corrected, pageOf, TEXTS } from './a-changed-manual'
import { addressOf, read } from './a-reader'

describe('the addresses of the appendix', () => {
  it('are one for each edition, by its position, and stay what they are', async () => {
    const { manual } = await aChangedManual()
    const edition = await pageOf(manual, 'amendments/editions/2')
    expect(edition.status).toBe(200)
    expect(edition.words).toContain('Amendments: March 2025')
    expect(edition.words).toContain('Two days.')
    expect(edition.words).not.toContain('not recorded on the imported contents page')
    expect((await pageOf(manual, 'amendments/editions/1')).words).toContain('not recorded')
    for (const missing of [
      'amendments/editions/3',
      'amendments/editions/0',
      'releases/1/amendments/editions/2',
    ])
      expect((await pageOf(manual, missing)).status).toBe(404)
    const then = await pageOf(manual, 'releases/2/amendments/editions/2')
    expect(then.words).toContain('Two days.')
    expect(then.words).not.toContain('The school.')
  })

  it('are one for each year', async () => {
    const { manual } = await aChangedManual()
    const year = await pageOf(manual, `amendments/${yearOf(new Date())}`)
    expect(year.status).toBe(200)
    expect(year.words).toMatch(/March 2025 Update 3 ?: .*July 2024 Update 1 ?: /)
    expect((await pageOf(manual, 'amendments/1999')).status).toBe(404)
  })

  it('of each edition stand on the page of all', async () => {
    const { manual } = await aChangedManual()
    const { body } = await pageOf(manual, 'amendments')
    for (const position of [1, 2])
      expect(body).toContain(addressOf(manual, `amendments/editions/${position}`))
  })
})

describe('behind each row', () => {
  it('stands the redline of exactly that change', async () => {
    const { manual, slug } = await aChangedManual()
    const { body } = await pageOf(manual, 'amendments')
    for (const release of [2, 3])
      expect(body).toContain(`href="${addressOf(manual, `releases/${release}/chapters/${slug}/changes`)}"`)
    const second = await pageOf(manual, `releases/2/chapters/${slug}/changes`)
    expect(second.words).toContain('1 paragraph changed')
    expect(second.body).toMatch(/<del[^>]*>.*?five/)
    expect(second.body).toMatch(/<ins[^>]*>.*?two/)
    expect(second.words).toContain('removed: five (end of removed)')
    expect(second.words).not.toContain('school')
    const third = await pageOf(manual, `releases/3/chapters/${slug}/changes`)
    expect(third.words).toContain('removed: parents (end of removed)')
    expect(third.words).not.toContain('five')
    // Without a release it is the last change that there was.
    expect((await pageOf(manual, `chapters/${slug}/changes`)).words).toContain('With update 3')
  })

  it('of a renamed chapter stand both titles, of a removed one the way to its last text', async () => {
    const { manual, team } = await aKeptManual({ texts: TEXTS })
    await retitled(team.author, manual.chapterId('Care Planning'), 'Care and Placement Planning')
    await removed(team.author, manual.chapterId('Staying Put'))
    await publish(team, manual.manualId)
    const renamed = await pageOf(manual, `releases/2/chapters/${manual.slugOf('Care Planning')}/changes`)
    expect(renamed.body).toContain('<del>Care Planning</del> <ins>Care and Placement Planning</ins>')
    expect(renamed.words).toContain('Its text was not changed.')
    const gone = await pageOf(manual, `releases/2/chapters/${manual.slugOf('Staying Put')}/changes`)
    expect(gone.words).toContain('Withdrawn.')
    expect(gone.body).toContain(addressOf(manual, `releases/1/chapters/${manual.slugOf('Staying Put')}`))
  })

  it('of a chapter that nothing changed stands how it came in, and of none nothing', async () => {
    const { manual } = await aChangedManual()
    const { words } = await pageOf(manual, `chapters/${manual.slugOf('Values and Principles')}/changes`)
    expect(words).toContain('came into Chapterhouse with this update')
    expect((await pageOf(manual, 'chapters/no-such-chapter/changes')).status).toBe(404)
  })

  it('shows nothing of a withheld text, nor what another has besides', async () => {
    const { manual, team, slug, chapterId } = await aChangedManual()
    const [first] = await database().revision.findMany({ where: { chapterId, number: 2 } })
    await withholdText(team.publisher.actor, {
      ...{ revisionIds: [first?.id ?? ''], reason: 'It named a child.', notice: 'Ask the manual’s owner.' },
    })
    for (const release of [2, 3]) {
      const { words } = await pageOf(manual, `releases/${release}/chapters/${slug}/changes`)
      expect(words).toContain('Ask the manual’s owner.')
      expect(words).not.toMatch(/five|within|school first/)
    }
  })
})

describe('the next update', () => {
  it('is told with its edition, its day and its cut-off, on the pages of now', async () => {
    const { manual, team } = await aChangedManual()
    await planNextUpdate(team.publisher.actor, {
      manualId: manual.manualId,
      ...{ edition: 'April 2100', due: '2100-04-01', cutOff: '2100-03-19' },
    })
    for (const page of ['amendments', 'amendments/editions/2'])
      expect((await pageOf(manual, page)).words).toContain(
        'Next update due 1 April 2100 Next edition April 2100 Cut-off for it Changes approved by the end of 19 March 2100',
      )
    expect((await pageOf(manual, 'releases/3/amendments')).words).not.toContain('2100')
    const json = amendmentsJsonSchema.parse(
      JSON.parse((await read(addressOf(manual, 'amendments.json'))).body),
    )
    expect(json).toMatchObject({ nextEdition: 'April 2100', nextCutOff: '2100-03-19' })
  })
})

describe('the headings', () => {
  it('are as the manual words them, on every page of the appendix and in the e-mail', async () => {
    const { manual, team } = await aChangedManual()
    expect((await pageOf(manual, 'amendments')).words).toContain('Updated Chapters')
    await setReaderSettings(team.publisher.actor, {
      ...{
        manualId: manual.manualId,
        headings: { updated: 'Updated/Amended Chapters' },
        showApprovers: false,
      },
    })
    for (const page of ['amendments', 'amendments/editions/2', 'releases/2/amendments']) {
      const { words } = await pageOf(manual, page)
      expect(words).toContain('Updated/Amended Chapters')
      expect(words).not.toContain('Updated Chapters')
    }
    expect((await pageOf(manual, 'amendments/editions/2')).words).toContain('UPDATED/AMENDED CHAPTERS')
  })
})

describe('an edition taken elsewhere', () => {
  it('is an e-mail to staff in plain text, with addresses that can be followed', async () => {
    const { manual, slug } = await aChangedManual()
    const { body } = await pageOf(manual, 'amendments/editions/2')
    const [, message = ''] = /<textarea[^>]*>(.*?)<\/textarea>/s.exec(body) ?? []
    expect(message).toMatch(
      /2\.1\.2 Care Planning\n\d+ \w+ \d{4}: Two days\.\n\d+ \w+ \d{4}: The school\.\nhttps?:/,
    )
    expect(message).toMatch(new RegExp(`https?://[^/]+${addressOf(manual, `chapters/${slug}`)}`))
  })
})

describe('the feed of a manual', () => {
  it('is Atom, newest first, with the words that were approved and the way to the redline', async () => {
    const { manual, team, slug } = await aChangedManual()
    await corrected(team, manual, 'Two days.', 'Two <working> days & nights.')
    const answered = await read(addressOf(manual, 'amendments.atom'))
    expect(answered.header('content-type')).toBe('application/atom+xml; charset=utf-8')
    const entries = answered.body.split('<entry>').slice(1)
    expect(entries.map((entry) => /CDATA\[(\w+): /.exec(entry)?.[1])).toEqual([
      'Correction',
      'Updated',
      'Updated',
    ])
    expect(entries[0]).toContain('Two &lt;working&gt; days &amp; nights.')
    expect(entries[1]).toContain(addressOf(manual, `releases/3/chapters/${slug}/changes`))
    expect(answered.body).toMatch(/<link rel="self" href="https?:[^"]+amendments\.atom"\/>/)
    expect((await pageOf(manual, 'amendments')).body).toContain(
      `<link rel="alternate" type="application/atom+xml" href="${addressOf(manual, 'amendments.atom')}"/>`,
    )
  })
})
