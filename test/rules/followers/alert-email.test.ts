import { describe, expect, it } from 'vitest'
import { alertEmail } from '@/lib/followers/alert-email'
import { FOLLOWING_LINK } from '@/lib/notifications/following-link'
import type { ToldChange } from '@/lib/reading/amendments/atom'

const manual = { authorityName: 'East Council', manualName: 'Procedures' }
const of = {
  manual,
  followed: 'the whole manual',
  wholeAddress: (path: string) => `https://manuals.example${path}`,
}

function change(title: string, update: number, details = 'It says more.'): ToldChange {
  const release = {
    ...{ number: update, edition: 'July 2024', editionPosition: 1, imported: false },
    publishedAt: new Date(`2024-07-0${update}T10:00:00Z`),
  }
  const row = {
    ...{ id: title, kind: 'updated' as const, chapterId: title, title, number: '4.2', slug: 'x', details },
    ...{ position: 0, replacement: null, correctsId: null, release },
  }
  return { row, word: 'Updated', href: `/east/manual/releases/${update}/chapters/x/changes` }
}

describe('an alert', () => {
  it('of one change is called by it', () => {
    expect(alertEmail(of, [change('Care Planning', 2)]).subject).toBe('Procedures: Care Planning (updated)')
  })

  it('lists every change under its update, with its words and the way to it, and how to stop', () => {
    const { subject, body } = alertEmail(of, [change('One', 2), change('Two', 2, ''), change('Three', 3)])
    expect(subject).toBe('Procedures: 3 changes')
    expect(body).toBe(`3 changes of the whole manual in Procedures, East Council.

Update 2, 2 July 2024 (July 2024 edition)
-----------------------------------------

Updated: 4.2 One
It says more.
What changed: https://manuals.example/east/manual/releases/2/chapters/x/changes

Updated: 4.2 Two
What changed: https://manuals.example/east/manual/releases/2/chapters/x/changes


Update 3, 3 July 2024 (July 2024 edition)
-----------------------------------------

Updated: 4.2 Three
It says more.
What changed: https://manuals.example/east/manual/releases/3/chapters/x/changes


--
You follow the whole manual of Procedures. To change how often you are told, or to stop:
${FOLLOWING_LINK}
`)
  })
})
