import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '@/lib/platform/database'
import { readIssuedManual } from '@/lib/reading/manual/queries/issued-manual'
import { suggestionsSchema } from '@/lib/reading/schema'
import { searchManual } from '@/lib/reading/search/queries/search'
import { addTerm } from '@/lib/terms/commands/add-term'
import type { ManualInTest } from '../manuals'
import { aKeptManual } from '../releases/a-publication'
import { addressOf, read } from './a-reader'

const CONTENTS = `
1. All Children

1.1.1 Children’s Guide
1.1.2 Children's Homes
1.1.3 Out of Hours Contacts
1.1.4 Meetings
1.1.5 Money
`

const texts = {
  Meetings:
    'Hold a “strategy discussion”. The guardian’s view is heard\u00a0– and\u00a0recorded…\n\nThe looked after child is there.',
  Money: 'An allowance of £50 is paid.',
}

let manual: ManualInTest

beforeAll(async () => {
  const kept = await aKeptManual({ contents: CONTENTS, texts })
  manual = kept.manual
  const { authorityId } = manual
  for (const words of [
    ['LAC', 'looked after child'],
    ['guardian’s view', 'GV'],
  ])
    await addTerm(kept.team.publisher.actor, { authorityId, words, explanation: '' })
})

async function search(words: string) {
  const issued = await readIssuedManual(database(), { manualId: manual.manualId, number: 1 })
  const { chapters, nearest, meant } = await searchManual(database(), issued, { words })
  const titles = chapters.map(({ title }) => title.map((run) => run.words).join(''))
  return { first: titles[0], nearest, meant: meant.length, clauses: chapters[0]?.clauses ?? [] }
}

describe('a search finds words', () => {
  it.each([
    ['strategy', 'Meetings'],
    ['discussion', 'Meetings'],
    ['"strategy discussion"', 'Meetings'],
    ['guardian', 'Meetings'],
    ['recorded', 'Meetings'],
    ["guardian's view", 'Meetings'],
    ['GV', 'Meetings'],
    ['£50', 'Money'],
    ['50', 'Money'],
    ['children’s guide', 'Children’s Guide'],
    ["children's guide", 'Children’s Guide'],
    ['out-of-hours contacts', 'Out of Hours Contacts'],
    ['out-of-hours', 'Out of Hours Contacts'],
    ['looked-after child', 'Meetings'],
  ])('whatever signs stand about them: %s', async (words, first) => {
    expect(await search(words)).toMatchObject({ first, nearest: false, meant: 0 })
  })

  it('and shows them as they are written', async () => {
    const { clauses } = await search('strategy discussion')
    expect(clauses[0]?.text).toEqual([
      { words: 'Hold a “', match: false },
      { words: 'strategy', match: true },
      { words: ' ', match: false },
      { words: 'discussion', match: true },
      { words: '”. The guardian’s view is heard\u00a0– and\u00a0recorded…', match: false },
    ])
  })

  it('and suggests them', async () => {
    for (const typed of ["children's", 'children’s']) {
      const { body } = await read(addressOf(manual, `search.json?q=${encodeURIComponent(typed)}`))
      const { suggestions } = suggestionsSchema.parse(JSON.parse(body))
      expect(suggestions.map(({ title }) => title).sort()).toEqual(["Children's Homes", 'Children’s Guide'])
    }
  })
})
