import { describe, expect, test } from 'vitest'
import { draw, read } from './page'

/** The one chapter that a line makes, and its place. */
function chapter(...lines: string[]) {
  const { outline } = read('4. Looked After Children', ...lines)
  return { ...outline.chapters[0], underReview: outline.entries[0]?.entries[0]?.underReview }
}

describe('one chapter at several places', () => {
  test('brings numbered lines of one title together, badge and all; each keeps its own spelling', () => {
    const { outline, report } = read(
      '4. Care',
      '4.1 Referrals- New and Open Updated',
      '4.2 Health',
      '4.3 Referrals - New and Open',
    )
    expect(outline.chapters.map(({ title, badge }) => [title, badge])).toEqual([
      ['Referrals- New and Open', 'updated'],
      ['Health', null],
    ])
    expect(outline.entries[0]?.entries.map((entry) => entry.title)).toEqual([
      null,
      null,
      'Referrals - New and Open',
    ])
    expect(report.broughtTogether).toEqual([
      {
        title: 'Referrals- New and Open',
        number: '4.1',
        places: [
          { line: 2, number: '4.1', title: 'Referrals- New and Open' },
          { line: 4, number: '4.3', title: 'Referrals - New and Open' },
        ],
      },
    ])
    expect(report.counts).toMatchObject({ chapters: 3, updated: 1 })
  })

  test('makes an unnumbered line that prints a chapter’s title its place, also before the chapter', () => {
    const { outline } = read(
      '4. Care',
      '4.1 Planning',
      '~ ~ Recording Plans ~',
      '4.2 Recording Plans - under review',
    )
    expect(draw(outline).slice(1)).toEqual([
      '  4.1 chapter Planning',
      '    - chapter Recording Plans',
      '  4.2 chapter Recording Plans',
    ])
    expect(outline.chapters[1]).toMatchObject({ title: 'Recording Plans', number: '4.2' })
    expect(outline.entries[0]?.entries[0]?.entries[0]?.fixedNumber).toBe('')
  })

  test('New at one place outranks Updated at another', () => {
    expect(chapter('4.1 Health Updated', '4.2 Health New')).toMatchObject({ title: 'Health', badge: 'new' })
  })

  test('and Updated at another does not outrank New', () => {
    expect(chapter('4.1 Health New', '4.2 Health Updated')).toMatchObject({ badge: 'new' })
  })

  test('flags a slot that another place of the chapter words otherwise', () => {
    const { outline, report } = read('4. Care', '4.1 Health - local', '4.2 Health - to follow')
    expect(outline.chapters[0]?.slot).toEqual({ kind: 'local', words: 'local' })
    const why = 'Another place of this chapter says “local”, which was kept.'
    expect(report.flagged).toContainEqual({ line: 3, text: 'Health: to follow', why })
  })

  test('keeps titles apart that hold nothing but punctuation', () => {
    expect(read('4. Care', '4.1 :', '4.2 ;').outline.chapters).toHaveLength(2)
  })

  test('leaves a line that several chapters have as their title a document, and flags it', () => {
    const limited = (member: string) => `(This procedure only applies to ${member})`
    const page = ['4. Care', '4.1 Health', limited('Ely'), '~ ~ Health', '4.2 Health', limited('March')]
    const { outline, report } = read(...page)
    expect(draw(outline)).toContain('    - document Health')
    const why = 'Several chapters have this title: a document.'
    expect(report.flagged).toContainEqual({ line: 4, text: 'Health', why })
  })

  test('keeps chapters of one title apart that are limited to different member authorities', () => {
    const limited = (member: string) => `(This procedure only applies to ${member})`
    const { outline } = read('4. Care', '4.1 Health', limited('Ely'), '4.2 Health', limited('Peterborough'))
    expect(outline.chapters.map(({ key, number, appliesTo }) => [key, number, appliesTo])).toEqual([
      ['health', '4.1', 'Ely'],
      ['health-2', '4.2', 'Peterborough'],
    ])
  })
})
