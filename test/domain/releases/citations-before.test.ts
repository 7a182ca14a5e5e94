import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { database } from '@/lib/platform/database'
import { sql } from '../database'
import { aKeptManual } from './a-publication'

/** The migration's own words: what it does for releases that were published before it. */
const [backfill = ''] =
  /INSERT INTO citations[^;]+;/.exec(
    readFileSync('prisma/migrations/20261122080312_reader/migration.sql', 'utf8'),
  ) ?? []

it('releases from before citations were kept have the very ones that a publication writes', async () => {
  const { manual } = await aKeptManual({
    texts: {
      'Care Planning': [
        '::: in-brief\nSee [[Staying Put]].\n:::',
        '::: related-chapters\n- [[Decision to Look After]]\n- [[Staying Put]]\n:::',
        '- First [[Values and Principles]].\n- Then [[Confidentiality Policy]], [[Values and Principles]].',
        '| A | B |\n| --- | --- |\n| c | [[Care Planning]] |',
      ].join('\n\n'),
      'Staying Put': 'See **[[Care Planning]]**.',
      'Values and Principles': 'Of nothing else.',
    },
  })
  const kept = () =>
    database().citation.findMany({
      where: { manualId: manual.manualId },
      orderBy: [{ chapterId: 'asc' }, { citedId: 'asc' }],
    })
  const written = await kept()
  expect(written).toHaveLength(6)
  await database().citation.deleteMany({ where: { manualId: manual.manualId } })
  await sql(backfill.replace(/;$/, ' ON CONFLICT DO NOTHING;'))
  expect(await kept()).toEqual(written)
})
