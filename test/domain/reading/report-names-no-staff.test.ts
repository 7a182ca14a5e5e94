import { beforeAll, expect, it } from 'vitest'
import { database } from '@/lib/platform/database'
import { reportProblem } from '@/lib/problems/commands/report-problem'
import { problemByLink } from '@/lib/problems/queries/reported'
import { setStaffOnly } from '@/lib/releases/commands/set-staff-only'
import { withInstallation } from '../followers/a-setting'
import { aKeptManual } from '../releases/a-publication'
import { addressOf, read, wordsOf } from './a-reader'

beforeAll(withInstallation)

const CONTENTS = `
1. All Children

1.1.1 Care Planning
1.1.2 Zanzibar Placements
`
const texts = {
  'Care Planning': 'Plan within ten days.\n\nThen read [[Zanzibar Placements]] and follow it.',
  'Zanzibar Placements': 'The quagga lives at the end of the lane.',
}

it('where a problem is reported names no chapter for staff that the text refers to', async () => {
  const { manual, team } = await aKeptManual({ contents: CONTENTS, texts })
  await setStaffOnly(team.publisher.actor, {
    chapterId: manual.chapterId('Zanzibar Placements'),
    staffOnly: true,
  })
  const form = addressOf(manual, 'chapters/care-planning/report')
  const { body } = await read(form)
  const clause = /<option value="([0-9a-f-]{36})">[^<]*Then read/.exec(body)?.[1] ?? ''
  expect.soft(wordsOf(body)).toContain('Then read a chapter for staff and follow it.')
  expect.soft(body).not.toMatch(/zanzibar/i)
  expect.soft((await read(`${form}?clause=${clause}`)).body).not.toMatch(/zanzibar/i)
  // What was reported before is quoted by the same rule.
  const { token } = await reportProblem(
    { kind: 'reader', token: null },
    {
      ...{ authoritySlug: manual.authority.slug, manualSlug: manual.slug, chapterSlug: 'care-planning' },
      ...{ release: 1, clause, words: 'Out of date.', email: '' },
    },
  )
  const quote = (await problemByLink(database(), token, null))?.shown?.quote
  expect(quote).toBe('Then read a chapter for staff and follow it.')
})
