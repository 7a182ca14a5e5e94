import { describe, expect, test } from 'vitest'
import { read } from './page'

/** The one chapter that a line makes, and its place. */
function chapter(...lines: string[]) {
  const { outline } = read('4. Looked After Children', ...lines)
  return { ...outline.chapters[0], underReview: outline.entries[0]?.entries[0]?.underReview }
}

describe('status words', () => {
  test.each([
    ['Care Planning Updated', { badge: 'updated' }],
    ['Care Planning New', { badge: 'new' }],
    ['Care Planning - Updated', { badge: 'updated' }],
    ['Care Planning - under review ~', { underReview: true }],
    ['Care Planning - under review Updated', { underReview: true, badge: 'updated' }],
    ['Care Planning Updated - under review', { underReview: true, badge: 'updated' }],
    ['Care Planning - local', { slot: { kind: 'local', words: 'local' } }],
    ['Care Planning - local procedure', { slot: { kind: 'local', words: 'local procedure' } }],
    [
      'Care Planning - link to local procedures',
      { slot: { kind: 'link', words: 'link to local procedures' } },
    ],
    ['Care Planning - to follow New', { slot: { kind: 'to-follow', words: 'to follow' }, badge: 'new' }],
    [
      'Care Planning N.B. A local policy can be substituted here',
      { slot: { kind: 'substitutable', words: 'N.B. A local policy can be substituted here' } },
    ],
    ['Care Planning (This procedure only applies to Ely)', { appliesTo: 'Ely' }],
    ['Care Planning New Updated', { title: 'Care Planning New', badge: 'updated' }],
  ])('reads “%s”', (words, status) => {
    const nothing = { badge: null, underReview: false, slot: null, appliesTo: null }
    expect(chapter(`4.1 ${words}`)).toMatchObject({ ...nothing, title: 'Care Planning', ...status })
  })

  test.each([
    'Referrals - New and Open to the Service',
    'Newborn',
    'Keeping Records updated',
    'Local',
    'Updated',
  ])('leaves “%s” a title', (title) => {
    expect(chapter(`4.1 ${title}`)).toMatchObject({ title, badge: null, slot: null })
  })

  test('limits the chapter above to a member authority', () => {
    expect(chapter('4.1 Conferences', '(This procedure only applies to Peterborough)', '~')).toMatchObject({
      title: 'Conferences',
      appliesTo: 'Peterborough',
    })
  })
})
