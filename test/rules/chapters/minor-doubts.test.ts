import { describe, expect, it } from 'vitest'
import { minorDoubts } from '@/lib/chapters/minor-doubts'
import type { ChapterDocument, DocumentNode } from '@/lib/document/document'

function paragraph(words: string): DocumentNode {
  return { type: 'paragraph', content: [{ type: 'text', text: words }] }
}

function document(...content: DocumentNode[]): ChapterDocument {
  return { type: 'doc', content }
}

/** What a change of one paragraph raises, without its words. */
function doubtsOf(before: string, after: string): string[] {
  return minorDoubts(document(paragraph(before)), document(paragraph(after))).map((doubt) =>
    doubt.replace(/^It changes (.*?): .*$/, '$1'),
  )
}

describe('what makes it doubtful that a change is minor', () => {
  it.each([
    ['a spelling', 'The social worker vists.', 'The social worker visits.', []],
    ['must to should', 'You must ring.', 'You should ring.', ['what must or should be done']],
    ['must to must not', 'You must ring.', 'You must not ring.', ['what must or should be done']],
    ['a period', 'Within 5 working days.', 'Within 3 working days.', ['a deadline or period']],
    ['a period in words', 'Within five days.', 'Within ten days.', ['a deadline or period']],
    ['an age', 'By the 16th birthday.', 'By the 17th birthday.', ['a deadline or period']],
    ['a date', 'From 1 April 2025.', 'From 1 May 2025.', ['a date']],
    ['a telephone', 'Ring 01632 960123.', 'Ring 01632 960124.', ['a contact']],
    ['an e-mail address', 'Write to a@kent.example.', 'Write to b@kent.example.', ['a contact']],
    ['a section', 'See section 20.', 'See section 31.', ['a legal reference']],
    ['an Act', 'The Children Act 1989 says so.', 'The Children Act 2004 says so.', ['a legal reference']],
    ['words that moved', 'You must ring. You should write.', 'You should write. You must ring.', []],
  ])('%s', (_, before, after, doubts) => {
    expect(doubtsOf(before, after)).toEqual(doubts)
  })

  it('a heading', () => {
    const heading = (words: string) => ({ ...paragraph(words), type: 'heading', attrs: { level: 2 } })
    expect(minorDoubts(document(heading('Visits')), document(heading('Visiting')))).toEqual([
      'It changes a heading: “Visits”, “Visiting”.',
    ])
  })

  it('where a link leads, though its words are the same', () => {
    const linked = (href: string) =>
      document({
        type: 'paragraph',
        content: [{ type: 'text', text: 'the form', marks: [{ type: 'link', attrs: { href } }] }],
      })
    expect(minorDoubts(linked('https://a.example'), linked('https://b.example'))).toEqual([
      'It changes where a link leads: “https://a.example”, “https://b.example”.',
    ])
  })
})
