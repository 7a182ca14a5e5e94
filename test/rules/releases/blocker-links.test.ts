import { describe, expect, it } from 'vitest'
import { blockerLinks } from '@/components/releases/blocker-links'
import { type Blocker, blocker } from '@/lib/releases/blocker'
import type { ReleaseEffect } from '@/lib/releases/effect'
import { place, section, snapshot } from './build'

const home = '/workspace/kent/services'
const next = snapshot([section('One', place('A'), place('B'))])

const effect: ReleaseEffect = {
  manual: {
    ...{ id: 'manual', authorityId: 'kent', slug: 'services', name: 'Services' },
    ...{ nextEdition: null, nextUpdateDue: null, nextCutOff: null, schedule: null },
    authority: { slug: 'kent', name: 'Kent' },
    currentRelease: null,
  },
  ...{ number: 2, previous: next, next, amendments: [], lines: [], hash: 'hash' },
  ...{ blockers: [], staysBehind: [], lateChanges: [], gathersUntil: null },
  coming: [{ revisionId: 'A 2', chapterId: 'A', inForceOn: null }],
  ...{ correctionIds: [], carriedChangeIds: [] },
}

/** Each link as "words: more → address". */
function links(found: Blocker, maySendBack = false): string[] {
  return blockerLinks(effect, found, maySendBack).map(
    ({ words, more, href }) => `${words}${more && `: ${more}`} → ${href}`,
  )
}

describe('a blocker leads to where it is put right', () => {
  it('to each comment, where it stands', () => {
    const places = [{ chapterId: 'A', commentId: 'c1', words: 'Who?' }]
    expect(links(blocker('comment', 'Comments.', ['A'], places))).toEqual([
      `A: “Who?” → ${home}/chapters/a/review#comment-c1`,
    ])
  })

  it('to each chapter that refers to one which is gone, with the words', () => {
    const places = [
      { chapterId: 'A', clauseId: 'one', words: 'See B.' },
      { entryId: 'note', words: 'See also: B' },
    ]
    expect(links(blocker('cited', 'Cited.', ['A'], places))).toEqual([
      `A: “See B.” → ${home}/chapters/a`,
      `The contents: “See also: B” → ${home}/contents/note`,
    ])
  })

  it('to the contents, for what was done there', () => {
    expect(links(blocker('own-change', 'Yours.', ['B']))).toEqual([
      `B → ${home}/chapters/b`,
      `The contents → ${home}/contents`,
    ])
  })

  it('to sending it back, for whoever may, and only what comes', () => {
    expect(links(blocker('summary', 'None.', ['A', 'B']), true)).toEqual([
      `A → ${home}/chapters/a`,
      `B → ${home}/chapters/b`,
      'Send it back → #send-back-A 2',
    ])
    expect(links(blocker('slot', 'Empty.', ['A']), true)).toEqual([`A → ${home}/chapters/a`])
  })
})
