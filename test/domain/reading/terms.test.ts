import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '@/lib/platform/database'
import { seenMark } from '@/lib/platform/seen-mark'
import { changeTerm } from '@/lib/terms/commands/change-term'
import { termOf } from '@/lib/terms/queries'
import { termSeen } from '@/lib/terms/term-seen'
import type { ManualInTest } from '../manuals'
import { aPerson } from '../people'
import { aKeptManual, anApproved, publish } from '../releases/a-publication'
import { aTerm } from '../term-inputs'
import { addressOf, read, wordsOf } from './a-reader'

let manual: ManualInTest
let termId: string

const texts = {
  'Care Planning': [
    '::: in-brief\nThe IRO leads the review.\n:::',
    '## The review\n\nThe IRO rings the child in care. The IRO writes.',
    '## Afterwards\n\nThe IRO sees to it. See [[Staying Put]].',
  ].join('\n\n'),
}

beforeAll(async () => {
  const kept = await aKeptManual({ texts })
  manual = kept.manual
  const authority = { id: manual.authorityId }
  const explained = await database().authority.findUniqueOrThrow({ where: authority })
  termId = await aTerm(
    { authority: explained },
    ['Independent Reviewing Officer', 'IRO'],
    'Leads the <reviews>.',
  )
  await aTerm({ authority: explained }, ['looked after child', 'child in care'])
  await anApproved(kept.team, manual.chapterId('Staying Put'))
  await publish(kept.team, manual.manualId, 'August 2024')
})

const page = async (rest = 'chapters/care-planning') => (await read(addressOf(manual, rest))).body

describe('a term in a chapter', () => {
  it('is explained where it stands first in each section, by a button that needs no script', async () => {
    const body = await page()
    const buttons = [...body.matchAll(/<button type="button" class="term" popovertarget="([^"]+)">IRO</g)]
    expect(buttons.map(([, id]) => id)).toEqual(['term-1', 'term-1', 'term-1'])
    expect(body.match(/id="term-1"/g)).toHaveLength(1)
    expect(body).toContain('<strong>Independent Reviewing Officer</strong>: Leads the &lt;reviews&gt;.')
  })

  it('that has no explanation is a word like any other', async () => {
    expect(wordsOf(await page())).toContain('rings the child in care. The IRO writes.')
  })

  it('is explained anew as soon as it is changed, without a new release', async () => {
    await page()
    const { actor } = await aPerson({ id: manual.authorityId }, 'author')
    const seen = seenMark(termSeen(await termOf(database(), manual.authorityId, termId)))
    const words = ['Reviewing Officer', 'IRO']
    await changeTerm(actor, { termId, seen, words, explanation: 'Sees to the plan.' })
    expect(await page()).toContain('<strong>Reviewing Officer</strong>: Sees to the plan.')
  })

  it('is not explained in what was issued before: nobody wrote down what it meant then', async () => {
    expect(await page('releases/1/chapters/care-planning')).not.toContain('popovertarget')
  })
})
