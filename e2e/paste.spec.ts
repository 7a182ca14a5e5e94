import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { editorOf, expectWholeIds, pasteFromElsewhere } from './editor-pages'
import { expectNoBarriers } from './sound'
import { clauseIds, textOf } from './writing'

/*
 * The clipboard, the machine's own, in the editor: what comes from Word and from web pages is clean, and clauses that are cut,
 * copied, split and moved keep their ids. On Kent's Practice Standards; nothing here is submitted or published.
 */

const chapter = '/workspace/kent/childrens-services/chapters/practice-standards'

test.describe.configure({ mode: 'serial' })

let author: Page

test.beforeAll(async ({ browser }) => {
  author = await editorOf(browser, 'author@kent.example', chapter)
})

test.afterAll(async () => {
  await author.context().close()
})

test.beforeEach(async () => {
  await textOf(author).focus()
  await slowly('Control+a', 'Delete')
  await expect(textOf(author)).toHaveText('')
})

function fixture(name: string): string {
  return readFileSync(path.join('test/rules/document/paste', `${name}.html`), 'utf8')
}

/** Presses keys as people do: the browser tells the editor of a moved cursor a moment later. */
async function slowly(...keys: string[]): Promise<void> {
  for (const key of keys) {
    await author.keyboard.press(key)
    await author.waitForTimeout(40)
  }
}

test('from Word: headings, nested lists, a table with its header, tracked changes taken, a notice of the picture', async () => {
  await pasteFromElsewhere(author, fixture('word'))
  const text = textOf(author)
  await expect(text.locator('h2')).toHaveText(['Making a referral', 'What to send', 'What happens next'])
  await expect(text.locator('ul > li > ul > li')).toHaveText('and of any brother or sister;')
  await expect(text.locator('ol > li > ol > li')).toHaveText('At night, the emergency team does.')
  await expect(text.locator('th')).toHaveText(['Who', 'By when'])
  await expect(text.locator('p').first()).toHaveText(
    'Anyone who is worried about a child must tell the front door on the same day.',
  )
  await expect(text.getByRole('link')).toHaveText(['01632 960123', 'forms'])
  expect(await text.locator('[style], [class*="Mso"], o\\:p, img').count()).toBe(0)
  await expect(
    author.getByRole('status').filter({ hasText: '1 picture was not pasted: insert it with Image.' }),
  ).toBeVisible()
  await expectWholeIds(author)
  await expectNoBarriers(author)
  await author.getByRole('button', { name: 'Hide' }).click()
  await expect(author.getByText('was not pasted')).toBeHidden()
})

test('from a web page: its text, and nothing of what stands around it', async () => {
  await pasteFromElsewhere(author, fixture('web-page'))
  const text = textOf(author)
  await expect(text.locator('h2')).toHaveText(['Visits to children', 'When to visit'])
  await expect(text.locator('.callout--caution')).toHaveText('Never visit alone at night.')
  await expect(text).not.toContainText('Was this helpful')
  await expect(text).not.toContainText('Skip to main content')
  await expect(text.getByRole('link', { name: 'duty' })).toHaveAttribute('href', 'mailto:duty@example.org')
  await expectWholeIds(author)
})

test('from a reader’s page: references to chapters of this manual by identity, to others by address', async () => {
  const reader = await author.context().newPage()
  await reader.goto('/kent/childrens-services/chapters/care-planning')
  const { origin } = new URL(reader.url())
  await reader.close()
  const html = fixture('reader-page')
    .replaceAll('http://127.0.0.1/kent', `${origin}/hertfordshire`)
    .replaceAll('http://127.0.0.1/example', `${origin}/kent`)
  await pasteFromElsewhere(author, html)
  const text = textOf(author)
  await expect(text.locator('[data-box="in-brief"]')).toHaveText('Tell the manager.')
  await expect(text.locator('[data-chapter-id]')).toHaveText('Assessments')
  await expect(text.locator('[data-manual-reference]')).toHaveAttribute(
    'data-manual-reference',
    '/hertfordshire/childrens-services/chapters/assessments',
  )
})

test('part of a sentence joins the sentence it is pasted into', async () => {
  await author.keyboard.type('Tell  today.')
  await slowly(...Array.from({ length: 7 }, () => 'ArrowLeft'))
  await pasteFromElsewhere(author, '<p class=MsoNormal><b>the manager</b><o:p></o:p></p>')
  await expect(textOf(author).locator('p')).toHaveText('Tell the manager today.')
})

test('a clause keeps its id when it is split, cut and pasted, copied, and moved', async () => {
  await author.keyboard.type('First, with a second half.')
  await author.keyboard.press('Enter')
  await author.keyboard.type('Second.')
  await author.keyboard.press('Enter')
  await author.keyboard.type('Third.')
  const [first, second, third] = await expectWholeIds(author)

  // Split: the first half keeps the id.
  await textOf(author).getByText('First, with').click()
  await slowly('End')
  await slowly('Home', ...Array.from({ length: 6 }, () => 'ArrowRight'), 'Enter')
  const split = await expectWholeIds(author)
  expect(split).toHaveLength(4)
  expect([split[0], split[2], split[3]]).toEqual([first, second, third])

  // Cut and pasted: it goes along.
  await textOf(author).getByText('Third.').click()
  await slowly('End')
  await slowly('Home', 'Shift+End', 'Control+x', 'Backspace', 'Control+Home', 'Enter', 'ArrowUp', 'Control+v')
  await expect(textOf(author).locator('p').first()).toHaveText('Third.')
  expect((await expectWholeIds(author))[0]).toBe(third)

  // Copied within the chapter: the original keeps its id, the copy has one of its own.
  const before = await expectWholeIds(author)
  await slowly('Control+a', 'Control+c', 'Control+End', 'Enter', 'Control+v')
  const copied = await expectWholeIds(author)
  expect(copied.length).toBeGreaterThan(before.length)
  expect(copied.slice(0, before.length)).toEqual(before)

  // All of it cut and pasted back: a round trip through the clipboard loses none.
  await slowly('Control+a', 'Control+x')
  await expect(textOf(author)).toHaveText('')
  await author.keyboard.press('Control+v')
  await expect.poll(() => clauseIds(author)).toEqual(copied)
})

test('a clause moves up and down by key: a paragraph, an item, a row', async () => {
  await pasteFromElsewhere(
    author,
    '<h2>Who</h2><p>One.</p><ul><li>a</li><li>b</li></ul><table><tr><th>H</th></tr><tr><td>x</td></tr><tr><td>y</td></tr></table>',
  )
  const before = await expectWholeIds(author)
  const into = async (words: string) => {
    await textOf(author).getByText(words, { exact: true }).click()
    await slowly('End')
  }
  await into('One.')
  await author.keyboard.press('Alt+Shift+ArrowUp')
  await expect(author.getByRole('status').filter({ hasText: 'Moved up' })).toBeAttached()
  await expect(textOf(author).locator('> *').first()).toHaveText('One.')
  await into('b')
  await author.keyboard.press('Alt+Shift+ArrowUp')
  await expect(textOf(author).locator('li')).toHaveText(['b', 'a'])
  await into('x')
  await author.keyboard.press('Alt+Shift+ArrowDown')
  await expect(textOf(author).locator('tr')).toHaveText(['H', 'y', 'x'])
  await author.keyboard.press('Alt+Shift+ArrowDown')
  await expect(
    author.getByRole('status').filter({ hasText: 'Cannot be moved down from here' }),
  ).toBeAttached()
  await author.keyboard.type('!')
  await expect(textOf(author).locator('td').last()).toHaveText(/!/)
  const after = await expectWholeIds(author)
  expect([...after].sort()).toEqual([...before].sort())
})
