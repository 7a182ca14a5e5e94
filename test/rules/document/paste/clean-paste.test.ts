import { readFileSync } from 'node:fs'
import path from 'node:path'
import { Window } from 'happy-dom'
import { describe, expect, test } from 'vitest'
import { cleanPaste } from '@/lib/document/paste/clean-paste'
import { pasted } from './pasted'

function fixture(name: string): string {
  return readFileSync(path.join(import.meta.dirname, `${name}.html`), 'utf8')
}

describe('a paste from Word', () => {
  const { text, leftOut } = pasted(fixture('word'))

  test('comes in as headings, paragraphs, lists and a table, and nothing else', () => {
    expect(text).toEqual([
      'heading 2: Making a referral',
      'p: Anyone who is worried about a child *must* tell the front door on the same day.',
      'heading 2: What to send',
      'ul',
      '  li',
      '    p: the child’s name and date of birth;',
      '    ul',
      '      li',
      '        p: and of any brother or sister;',
      '  li',
      '    p: what was seen or said.',
      'heading 2: What happens next',
      'ol',
      '  li',
      '    p: The duty worker reads it within one hour.',
      '    ol',
      '      li',
      '        p: At night, the emergency team does.',
      '  li',
      '    p: The manager decides within one working day.',
      'table',
      '  tableRow',
      '    tableHeader',
      '      p: Who',
      '    tableHeader',
      '      p: By when',
      '  tableRow',
      '    tableCell',
      '      p: Duty worker',
      '    tableCell',
      '      p: 1 hour',
      '      p: sooner at night',
      'p: Ring [01632 960123](tel:01632960123), or see the [forms](https://www.example.org/forms) and the old form.',
    ])
  })

  test('leaves its pictures out and says so', () => {
    expect(leftOut).toEqual({ pictures: 1, struck: 0 })
  })
})

test('a paste from Word online joins its lists of one item each', () => {
  expect(pasted(fixture('word-online')).text).toEqual([
    'heading 2: Handing over',
    'ul',
    '  li',
    '    p: the file',
    '    ul',
    '      li',
    '        p: and its index',
    '  li',
    '    p: the keys',
    'ol 3',
    '  li',
    '    p: Third step',
    '  li',
    '    p: Fourth step',
  ])
})

test('a paste from Google Docs reads its styles, and not the bold that is none', () => {
  const { text, leftOut } = pasted(fixture('google-docs'))
  expect(text).toEqual([
    'heading 2: Before the visit',
    'p: Read the *last plan*_ and the notes_.',
    'ul',
    '  li',
    '    p: Agree a time.',
    '    ul',
    '      li',
    '        p: Ask the child too.',
    '  li',
    '    p: [Take the checklist](https://www.example.org/checklist)',
    'table',
    '  tableRow',
    '    tableHeader',
    '      p: Room',
    '    tableHeader',
    '      p: Seats',
    '  tableRow',
    '    tableCell',
    '      p: Blue',
    '    tableCell',
    '      p: 6',
  ])
  expect(leftOut.struck).toBe(1)
})

test('a paste from a web page is the text of the page, without what is around it', () => {
  const { text, leftOut } = pasted(fixture('web-page'))
  expect(text).toEqual([
    'heading 2: Visits to children',
    'p: Published 1 February 2026',
    'heading 2: When to visit',
    'p: Visit within *one week* of the start. 1',
    'p: First line',
    'p: Second line/with a break',
    'callout note',
    '  p: The child may ask for a visit.',
    'callout caution',
    '  p: *Never visit alone at night.*',
    'blockquote',
    '  p: A local authority must visit.',
    'p: How often',
    'table',
    '  tableRow',
    '    tableHeader',
    '      p: Placement',
    '    tableHeader',
    '      p: Every',
    '  tableRow',
    '    tableCell',
    '      p: Foster care',
    '    tableCell',
    '      p: 6 weeks',
    'p: Only a frame',
    'p: See this and [duty](mailto:duty@example.org).',
    'ul',
    '  li',
    '    p: typed one',
    '  li',
    '    p: typed two',
    'heading 3: [Card title](https://www.example.org/card)',
    'p: [Card words](https://www.example.org/card)',
  ])
  expect(leftOut.pictures).toBe(1)
})

test('a paste from a reader’s page keeps boxes, callouts and what it refers to', () => {
  const chapterId = '00000000-0000-4000-8000-000000000001'
  const { text } = pasted(fixture('reader-page'), (address) => {
    if (address.includes('/example/')) return { chapterId }
    return address.includes('/kent/') ? { manualAddress: new URL(address).pathname } : null
  })
  expect(text).toEqual([
    'inBrief',
    '  p: Tell the manager.',
    'heading 2: Who decides',
    'p: See {Assessments} and {Kent’s}.',
    'callout caution',
    '  p: Not by telephone.',
  ])
})

describe('a paste', () => {
  test.each([
    [
      '<h1>A</h1><p>x</p><h1>B</h1><h2>C</h2><h5>D</h5>',
      'heading 2: A|p: x|heading 2: B|heading 3: C|heading 4: D',
    ],
    [
      '<h3>2. Who</h3><h3>1.2.3 When</h3><h3>3 year plans</h3>',
      'heading 3: Who|heading 3: When|heading 3: 3 year plans',
    ],
    ['<ul><li><h4>Point</h4></li></ul>', 'ul|  li|    p: *Point*'],
    ['<p class="MsoListParagraph" style="mso-list:none">Not one</p>', 'p: Not one'],
    ['<p>a<br><br><br>b<br></p>', 'p: a|p: b'],
    ['words <b>alone</b>', 'p: words *alone*'],
    ['<div><div><span>deep</span></div></div>', 'p: deep'],
    ['<p>gone<span style="display:none"> hidden</span><o:p></o:p></p><p>\u00a0</p>', 'p: gone'],
    ['<p>seen<span style="mso-hide:all"> not seen</span></p>', 'p: seen'],
    [
      '<table><tr><td colspan="2"><b>Who</b></td></tr><tr><td>Duty</td><td>Night</td></tr></table>',
      'table|  tableRow|    tableHeader 2|      p: Who|  tableRow|    tableCell|      p: Duty|    tableCell|      p: Night',
    ],
    ['<p>soft\u00adhyphen\u200b and\u00a0blank</p>', 'p: softhyphen and blank'],
    [
      '<p><a href="javascript:alert(1)">a</a> <a href="data:text/html,x">b</a> <a href="#c">c</a></p>',
      'p: a b c',
    ],
    ['<ul><ul><li>first is deep</li></ul></ul>', 'ul|  li|    p: first is deep'],
    [
      '<table><tr><td>one</td></tr><tr><td><table><tr><td>in</td><td>ner</td></tr></table></td></tr></table>',
      'table|  tableRow|    tableCell|      p: one|  tableRow|    tableCell|      p: in|      p: ner',
    ],
    [
      '<dl><dt>Kin</dt><dd>Family.</dd></dl>',
      'definition|  definitionTerm: Kin|  definitionText|    p: Family.',
    ],
  ])('%s', (html, expected) => {
    expect(pasted(html).text).toEqual(expected.split('|'))
  })

  test('goes on with a numbered list of Word’s that goes on under another name', () => {
    const item = (list: number, words: string) =>
      `<p style="mso-list:l${list} level1 lfo${list}"><span style="mso-list:Ignore">${words}</span></p>`
    expect(
      pasted(item(1, '1.</span>One') + item(2, '2.</span>Two') + item(3, '7.</span>Seven')).text,
    ).toEqual(['ol', '  li', '    p: One', '  li', '    p: Two', 'ol 7', '  li', '    p: Seven'])
  })

  test('goes on with a list past a comment of the program that it came from', () => {
    const parsed: unknown = new new Window().DOMParser().parseFromString('<p>• a</p><p>• b</p>', 'text/html')
    const document = parsed as Document
    // Put in by hand: this parser leaves comments out, and browsers do not.
    document.body.insertBefore(document.createComment('EndFragment'), document.body.lastChild)
    cleanPaste(document, () => null)
    expect(document.body.querySelectorAll('ul')).toHaveLength(1)
    expect(document.body.querySelectorAll('li')).toHaveLength(2)
  })

  test('keeps no address that may not be a link', () => {
    const parsed: unknown = new new Window().DOMParser().parseFromString(
      '<p><a href="javascript:alert(1)">a</a><a href="https://www.example.org/">b</a></p>',
      'text/html',
    )
    const document = parsed as Document
    cleanPaste(document, () => null)
    expect(document.body.innerHTML).toBe('<p>a<a href="https://www.example.org/">b</a></p>')
  })

  test('does not count what nobody sees as a picture', () => {
    const html =
      '<img src="x" width="1" height="1"><img src="y" aria-hidden="true"><svg></svg><img src="z" alt="">'
    expect(pasted(html).leftOut.pictures).toBe(1)
  })
})
