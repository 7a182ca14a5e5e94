import { expect, type Page, test } from '@playwright/test'
import { editorOf, expectWholeIds, pasteFromElsewhere } from './editor-pages'
import { expectNoBarriers } from './sound'
import { clauseIds, textOf } from './writing'

/*
 * The tools of the editor, by keyboard alone: outline, checks, find and replace, the list of keys, references by "[[". On
 * Kent's Case Progression Policy; nothing here is submitted or published.
 */

const chapter = '/workspace/kent/childrens-services/chapters/case-progression-policy'

const TEXT = `<h2>Before the review</h2><p>Plan the review with the child. The Review must be held in time.</p>
<h3>Who comes</h3><ul><li>the child;</li><li>the reviewing officer.</li></ul>
<h2>After the review</h2><p>Send the record of the review to everyone. Reviewed plans are kept.</p>`

test.describe.configure({ mode: 'serial' })

let author: Page

test.beforeAll(async ({ browser }) => {
  author = await editorOf(browser, 'author@kent.example', chapter)
  await textOf(author).focus()
  await slowly('Control+a', 'Delete')
  await pasteFromElsewhere(author, TEXT)
  await expect(textOf(author).locator('h2')).toHaveCount(2)
})

test.afterAll(async () => {
  await author.context().close()
})

/** Presses keys as people do: the browser tells the editor of a moved cursor a moment later. */
async function slowly(...keys: string[]): Promise<void> {
  for (const key of keys) {
    await author.keyboard.press(key)
    await author.waitForTimeout(40)
  }
}

/** Goes from the text to a tab beside it, by keys. */
async function toTab(name: RegExp): Promise<void> {
  await textOf(author).focus()
  await slowly('Escape', 'Shift+Tab')
  await expect(author.getByRole('tab', { name: 'About this change' })).toBeFocused()
  const tab = author.getByRole('tab', { name })
  for (let steps = 0; steps < 4; steps++) {
    if (await tab.evaluate((element) => element === document.activeElement)) break
    await slowly('ArrowRight')
  }
  await expect(tab).toBeFocused()
  await expect(tab).toHaveAttribute('aria-selected', 'true')
}

/** The words that are selected in the text. */
function selected(): Promise<string> {
  return author.evaluate(() => String(window.getSelection()))
}

test('the outline shows the headings with their numbers, and leads to them', async () => {
  await toTab(/Outline/)
  const outline = author.getByRole('navigation', { name: 'Outline' })
  await expect(outline.getByRole('button')).toHaveText([
    '1. Before the review',
    '1.1 Who comes',
    '2. After the review',
  ])
  await expectNoBarriers(author)
  await slowly('Tab', 'Tab', 'Enter')
  await expect(textOf(author)).toBeFocused()
  await expect(outline.locator('[aria-current="location"]')).toHaveText('1.1 Who comes')
  await author.keyboard.type('And w')
  await slowly('Delete')
  await expect(outline.getByRole('button').nth(1)).toHaveText('1.1 And who comes')
})

test('find counts the places, goes from one to the next, and leaves the cursor at the last', async () => {
  await textOf(author).focus()
  await slowly('Control+Home', 'Control+f')
  const field = author.getByLabel('Find', { exact: true })
  await expect(field).toBeFocused()
  await author.keyboard.type('review')
  const count = author.getByRole('search').getByRole('status')
  await expect(count).toHaveText('1 of 7')
  await expectNoBarriers(author)
  await slowly('Enter')
  await expect(count).toHaveText('2 of 7')
  await slowly('Shift+Enter', 'Shift+Enter')
  await expect(count).toHaveText('7 of 7')
  await author.getByLabel('Whole word').press('Space')
  await expect(count).toHaveText(/of 5$/)
  await author.getByLabel('Match case').press('Space')
  await expect(count).toHaveText(/of 4$/)
  await field.fill('nowhere to be found')
  await expect(count).toHaveText('Not found')
  await field.fill('record')
  await expect(count).toHaveText('1 of 1')
  await slowly('Escape')
  await expect(author.getByRole('search', { name: 'Find in the chapter' })).toBeHidden()
  await expect(textOf(author)).toBeFocused()
  expect(await selected()).toBe('record')
})

test('replaces one place, then all, and every clause keeps its id', async () => {
  const before = await expectWholeIds(author)
  await slowly('Control+Home', 'Control+h')
  await author.getByLabel('Find', { exact: true }).fill('the review')
  await author.getByLabel('Replace with').fill('the meeting ($1)')
  await expectNoBarriers(author)
  await author.getByRole('button', { name: 'Replace', exact: true }).press('Enter')
  await expect(textOf(author)).toContainText('the meeting ($1)')
  await author.getByRole('button', { name: 'Replace all' }).press('Enter')
  await expect(author.getByRole('search').getByRole('status')).toHaveText(/^[1-9] replaced$/)
  await expect(textOf(author).locator('h2').last()).toHaveText('After the meeting ($1)')
  expect(await clauseIds(author)).toEqual(before)
  await author.getByRole('button', { name: 'Close' }).press('Enter')
  await expect(textOf(author)).toBeFocused()
  await slowly('Control+z', 'Control+z')
  await expect(textOf(author).locator('h2').last()).toHaveText('After the review')
})

test('checks are counted on their tab while one writes, and each leads to its place', async () => {
  await textOf(author).focus()
  await slowly('Control+End', 'Enter')
  await author.keyboard.type(
    'The worker who has known the child for the longest time and who has the trust of the family goes to the house on the day that was agreed with everybody and asks what has happened there since the visit before.',
  )
  await expect(author.getByRole('tab', { name: /Checks \([1-9]\d*\)/ })).toBeVisible()
  await toTab(/Checks/)
  const long = author.getByRole('region', { name: 'Long sentences' })
  await expect(long.getByRole('button')).toHaveCount(1)
  await expectNoBarriers(author)
  await long.getByRole('button').press('Enter')
  await expect(textOf(author)).toBeFocused()
  expect(await selected()).toMatch(/^The worker who has known/)
  await slowly('Control+z')
})

test('the keys are listed: from the text, from elsewhere by “?”, and by a button', async () => {
  const dialogue = author.getByRole('dialog', { name: 'Keys' })
  await textOf(author).focus()
  await slowly('Control+/')
  await expect(dialogue).toContainText('Find and replace in the chapter')
  await expectNoBarriers(author)
  await slowly('Escape')
  await expect(dialogue).toBeHidden()
  await expect(textOf(author)).toBeFocused()
  await author.keyboard.type('?')
  await expect(dialogue).toBeHidden()
  await slowly('Backspace', 'Escape')
  await author.keyboard.press('?')
  await expect(dialogue).toBeVisible()
  await slowly('Escape')
  await author.getByRole('toolbar').getByRole('button', { name: 'Keys' }).press('Enter')
  await expect(dialogue).toBeVisible()
  await slowly('Escape')
})

test('“[[” asks for a chapter, which is found by its number and put in by identity', async () => {
  await textOf(author).focus()
  await slowly('Control+End', 'Enter')
  await author.keyboard.type('See [[')
  const search = author.getByRole('combobox', { name: 'Chapter' })
  await expect(search).toBeFocused()
  await search.fill('care planning')
  await expect(author.getByRole('listbox', { name: 'Chapters' }).getByRole('option').first()).toContainText(
    'Care Planning',
  )
  await expectNoBarriers(author)
  await slowly('Enter')
  await expect(textOf(author).locator('.chapter-reference')).toHaveText('Care Planning')
  await expect(textOf(author)).not.toContainText('[')
  await author.keyboard.type(' first.')
  await expect(textOf(author)).toContainText('first.')
})

test('in a table the toolbar shows the table’s tools, and grows by nothing', async () => {
  const toolbar = author.getByRole('toolbar')
  await expect(toolbar.getByRole('button', { name: 'Note callout' })).toBeVisible()
  const before = await toolbar.boundingBox()
  await slowly('Enter', 'Control+Alt+t')
  await expect(toolbar.getByRole('button', { name: 'Add a row below' })).toBeVisible()
  expect((await toolbar.boundingBox())?.height).toBe(before?.height)
  await author.keyboard.type('Who')
  await slowly('Tab')
  await author.keyboard.type('By when')
  await expectNoBarriers(author)
  await expectWholeIds(author)
})

test('on a phone the tabs stand below the text, and nothing scrolls sideways', async () => {
  await author.setViewportSize({ width: 360, height: 740 })
  for (const name of [/About this change/, /Outline/, /Checks/]) {
    await author.getByRole('tab', { name }).click()
    await expectNoBarriers(author)
    const sideways = await author.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(sideways).toBeLessThanOrEqual(0)
  }
})
