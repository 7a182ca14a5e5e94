import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '@/lib/platform/database'
import { readIssuedManual } from '@/lib/reading/manual/queries/issued-manual'
import { searchManual } from '@/lib/reading/search/queries/search'
import type { ManualInTest } from '../manuals'
import { aKeptManual } from '../releases/a-publication'

const CONTENTS = `
1. Plant

1.1 Gofal y Ty\u0302
1.2 Caffi
`

let manual: ManualInTest

beforeAll(async () => {
  const texts = { Caffi: '## Oriau\n\nThe cafe\u0301 and the mo\u0302r are near.' }
  ;({ manual } = await aKeptManual({ contents: CONTENTS, texts }))
})

async function found(words: string): Promise<string[]> {
  const issued = await readIssuedManual(database(), { manualId: manual.manualId, number: 1 })
  const { chapters } = await searchManual(database(), issued, { words })
  return chapters.map(({ slug }) => slug)
}

// Pages that were copied from a PDF or on a Mac have a letter and its accent as two characters; keyboards send one.
describe('a chapter whose letters have their accents apart', () => {
  it.each([
    ['its title, as a keyboard has it', 'T\u0177', 'gofal-y-ty'],
    ['its title, as it was copied', 'Ty\u0302', 'gofal-y-ty'],
    ['its text, as a keyboard has it', 'caf\u00e9', 'caffi'],
    ['its text, as it was copied', 'mo\u0302r', 'caffi'],
  ])('is found by %s', async (_, words, slug) => {
    expect(await found(words)).toEqual([slug])
  })
})
