import { describe, expect, it } from 'vitest'
import { readImport } from '@/lib/contents/read-import'
import { database } from '@/lib/platform/database'
import { amendmentsJsonSchema } from '@/lib/reading/schema'
import { importManual } from '@/lib/releases/commands/import-manual'
import { SMALL_CONTENTS } from '../manuals'
import { anAuthority } from '../people'
import { read, wordsOf } from './a-reader'

const AMENDMENTS = `July 2024
Updated Chapters
Confidentiality Policy\tSection 2 was rewritten.
Removed Chapters
Short Stays\tReplaced by Care Planning.
January 2024
Updated Chapters
Care Planning\tA link was added.
Archive 2022
March 2022
New Chapters
Staying Put\tThis is a <new> chapter.
Updated Chapters
Short Stays\tA form.
`

/** The address of a manual that was imported with its amendments page. */
async function anAddress(): Promise<string> {
  const bytes = (text: string) => new TextEncoder().encode(text)
  const pages = readImport({ contents: bytes(SMALL_CONTENTS), amendments: bytes(AMENDMENTS) })
  if ('problem' in pages) throw new Error(pages.problem)
  const { slug, name } = await anAuthority()
  const { outline, amendments } = pages
  await importManual(
    { kind: 'console' },
    { outline, amendments, authority: { slug, name }, manual: { slug: 'manual', name: 'Procedures' } },
  )
  return `/${slug}/manual`
}

describe('editions from before Chapterhouse', () => {
  it('stand after its own on the appendix, the newest year whole, marked not verified', async () => {
    const address = await anAddress()
    const { body, status } = await read(`${address}/amendments`)
    const words = wordsOf(body)
    expect(status).toBe(200)
    expect(words).toMatch(/Confidentiality Policy Section 2 was rewritten\..*Before Chapterhouse/)
    expect(words).toContain('Carried over from before Chapterhouse; not verified.')
    expect(words).toMatch(
      /July 2024 Not verified Removed Chapters Chapter Name Details Short Stays Replaced by Care Planning\./,
    )
    expect(words).toMatch(/January 2024 Not verified .* Care Planning A link was added\./)
    expect(words).not.toContain('A form.')
    expect(words).toContain('2022 : March 2022 (not verified)')
    expect(body).toContain(`href="${address}/chapters/care-planning"`)
  })

  it('have an address for each year, the words as text, at every release', async () => {
    const address = await anAddress()
    for (const place of [address, `${address}/releases/1`]) {
      const { body, status } = await read(`${place}/amendments/2022`)
      expect(status).toBe(200)
      expect(body).toContain('This is a &lt;new&gt; chapter.')
      expect(body).toContain(`href="${place}/chapters/staying-put"`)
      expect(wordsOf(body)).toMatch(/Updated Chapters .* Short Stays A form\./)
      expect(wordsOf(body)).not.toContain('A link was added.')
    }
    expect((await read(`${address}/amendments/2021`)).status).toBe(404)
  })

  it('are in the JSON, apart from the ledger', async () => {
    const json = amendmentsJsonSchema.parse(
      JSON.parse((await read(`${await anAddress()}/amendments.json`)).body),
    )
    expect(json.editions.map(({ edition, amendments }) => [edition, amendments.length])).toEqual([
      ['July 2024', 1],
    ])
    expect(
      json.carried.map(({ edition, verified, amendments }) => [edition, verified, amendments.length]),
    ).toEqual([
      ['July 2024', false, 1],
      ['January 2024', false, 1],
      ['March 2022', false, 2],
    ])
  })

  it('make no badge: the contents show those of the ledger alone', async () => {
    const { body } = await read(`${await anAddress()}/contents.json`)
    expect(body.match(/"badge":"/g)).toHaveLength(1)
    expect(await database().carriedEdition.count()).toBeGreaterThan(0)
  })

  it('tell nobody but staff of a chapter for staff, by its id or by its title', async () => {
    const address = await anAddress()
    const chapters = await database().chapter.findMany({
      where: { manual: { authority: { slug: address.split('/')[1] ?? '' } } },
    })
    const idOf = (title: string) => chapters.find((chapter) => chapter.title === title)?.id ?? ''
    await database().chapter.updateMany({
      where: { id: { in: [idOf('Confidentiality Policy'), idOf('Staying Put'), idOf('Care Planning')] } },
      data: { staffOnly: true },
    })
    for (const page of ['amendments', 'amendments/2022', 'amendments.json']) {
      const { body } = await read(`${address}/${page}`)
      expect(body, page).not.toMatch(/Confidentiality Policy|Staying Put|Care Planning/)
    }
    const { body } = await read(`${address}/amendments`)
    expect(wordsOf(body)).toContain('Short Stays Replaced by a chapter for staff.')
  })
})
