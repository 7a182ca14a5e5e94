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
    ['must to need to', 'You must ring.', 'You need to ring.', ['what must or should be done']],
    ['will to need not', 'They will ring.', 'They need not ring.', ['what must or should be done']],
    ['must to mustn’t', 'You must ring.', 'You mustn’t ring.', ['what must or should be done']],
    ['must to must not', 'You must ring.', 'You must not ring.', ['what must or should be done']],
    ['a period', 'Within 5 working days.', 'Within 3 working days.', ['a deadline or period']],
    ['a period in words', 'Within five days.', 'Within ten days.', ['a deadline or period']],
    ['an age', 'By the 16th birthday.', 'By the 17th birthday.', ['a deadline or period']],
    ['an hour', 'Ring by 4pm.', 'Ring by 5pm.', ['a time of day']],
    ['an hour with its minutes', 'Ring by 4.30 p.m.', 'Ring by 4.45 p.m.', ['a time of day']],
    ['an hour of twenty-four', 'Ring by 16:00.', 'Ring by 17:00.', ['a time of day']],
    ['noon', 'Ring by noon.', 'Ring by midnight.', ['a time of day']],
    ['a date', 'From 1 April 2025.', 'From 1 May 2025.', ['a date']],
    ['a date in figures', 'From 1/4/2025.', 'From 1/5/2025.', ['a date']],
    ['a telephone', 'Ring 01632 960123.', 'Ring 01632 960124.', ['a contact']],
    ['a telephone in brackets', 'Ring (01632) 960123.', 'Ring (01632) 960124.', ['a contact']],
    ['a telephone from abroad', 'Ring +44 1632 960123.', 'Ring +44 1632 960124.', ['a contact']],
    ['a number of three digits', 'Call 101.', 'Call 111.', ['a contact']],
    ['three digits that nobody rings', 'There are 101 places.', 'There are 111 places.', []],
    ['an extension', 'Ask for ext. 4411.', 'Ask for ext. 4412.', ['a contact']],
    ['an e-mail address', 'Write to a@kent.example.', 'Write to b@kent.example.', ['a contact']],
    ['a section', 'See section 20.', 'See section 31.', ['a legal reference']],
    ['a section in capitals', 'Section 47 applies.', 'Section 17 applies.', ['a legal reference']],
    ['a section in short', 'A s47 enquiry.', 'A s17 enquiry.', ['a legal reference']],
    ['a section with a full stop', 'A S.47 enquiry.', 'A S.17 enquiry.', ['a legal reference']],
    ['whose, before a number', 'The team’s 3 cars.', 'The team’s 4 cars.', []],
    ['an Act', 'The Children Act 1989 says so.', 'The Children Act 2004 says so.', ['a legal reference']],
    ['capitals', 'See Section 20. You MUST ring.', 'See section 20. You must ring.', []],
    ['blanks in a telephone', 'Ring 01632  960123.', 'Ring 01632 960123.', []],
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

  it('five words at most, each once', () => {
    const [doubt, ...more] = minorDoubts(
      document(paragraph('')),
      document(paragraph('From 1 May, 1 May, 2 May, 3 May, 4 May, 5 May and 6 May.')),
    )
    expect(more).toEqual([])
    expect(doubt).toBe('It changes a date: “1 May”, “2 May”, “3 May”, “4 May”, “5 May”.')
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

  it('the chapter that is referred to, whatever it is called', () => {
    const referring = (chapterId: string, label: string) =>
      document({ type: 'paragraph', content: [{ type: 'chapterReference', attrs: { chapterId, label } }] })
    expect(minorDoubts(referring('one', 'Visits'), referring('other', 'Reviews'))).toEqual([
      'It changes which chapter is referred to: “Visits”, “Reviews”.',
    ])
    expect(minorDoubts(referring('one', 'Visits'), referring('other', 'Visits'))).toEqual([
      'It changes which chapter is referred to: “Visits”.',
    ])
    expect(minorDoubts(referring('one', 'Visits'), referring('one', 'Visiting'))).toEqual([])
  })

  it('the address in another manual', () => {
    const referring = (href: string) =>
      document({
        type: 'paragraph',
        content: [{ type: 'manualReference', attrs: { href, label: 'the plan' } }],
      })
    expect(minorDoubts(referring('/kent/adults'), referring('/essex/adults'))).toEqual([
      'It changes where a link leads: “/kent/adults”, “/essex/adults”.',
    ])
  })

  it.each([
    ['image', 'alt'],
    ['attachment', 'title'],
  ])('another file for an %s of the same words', (type, words) => {
    const holding = (file: string) => document({ type, attrs: { file, [words]: 'Who to ring' } })
    expect(minorDoubts(holding('a'.repeat(64)), holding('b'.repeat(64)))).toEqual([
      'It changes an image or an attachment: “Who to ring”.',
    ])
    expect(minorDoubts(holding('a'.repeat(64)), holding('a'.repeat(64)))).toEqual([])
  })
})
