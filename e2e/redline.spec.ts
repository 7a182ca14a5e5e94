import { expect, type Page, test } from '@playwright/test'
import { pageOf } from './people'
import { expectNoBarriers, expectSound } from './sound'
import { addTo, saveByKeys, textOf } from './writing'

/*
 * What changed, as whoever decides reads it: Example Council's chapter Placements with Parents, which no other test
 * touches. Its author rewords a paragraph and a cell of a table and moves a paragraph; nothing is submitted.
 */

const chapter = '/workspace/example/childrens-services/chapters/placements-with-parents'
const review = `${chapter}/review`

test.describe.configure({ mode: 'serial' })

let author: Page

test.beforeAll(async ({ browser }) => {
  author = await pageOf(browser, 'author@example.example')
})

test.afterAll(async () => {
  await author.context().close()
})

/** The changes that the page shows, each by the name that it is announced by. */
const changes = () => author.getByRole('group', { name: /^Change \d of 3: / })

test('the author rewords a paragraph and a cell, and moves a paragraph', async () => {
  await author.goto(chapter)
  await author.getByRole('button', { name: 'Begin a new version' }).click()
  await expect(author).toHaveURL(`${chapter}/edit`)
  await addTo(author, 'The parent should hear this', ' The date is written down.')
  await addTo(author, 'Sees each of them', ' and of the police')
  await textOf(author).getByText('Section 22C of the Children Act 1989').click()
  await author.keyboard.press('Alt+Shift+ArrowUp')
  await saveByKeys(author)
})

test('whoever reads it is told how much changed, and sees each change with its words', async () => {
  await author.goto(review)
  await expect(author.getByText('2 paragraphs changed, 1 moved.')).toBeVisible()
  await expect(changes()).toHaveCount(3)
  await expect(author.getByRole('group', { name: /: Moved$/ })).toContainText(
    'Moved within Section 1, Principles: it stood after “A placement with parents',
  )
  const reworded = author.getByRole('group', { name: /: Changed$/ }).filter({ hasText: 'hear this' })
  await expect(reworded.locator('ins')).toContainText('The date is written down.')
})

test('a word changed in a cell marks that cell alone', async () => {
  const row = author.getByRole('group', { name: /: Changed$/ }).filter({ hasText: 'Table row' })
  await expect(row.getByRole('listitem')).toHaveCount(2)
  await expect(row.getByRole('listitem').nth(0)).toHaveText('Area: Other adults')
  await expect(row.getByRole('listitem').nth(0).locator('ins, del')).toHaveCount(0)
  await expect(row.getByRole('listitem').nth(1).locator('ins')).toContainText('and of the police')
})

test('the keys n and p, and the buttons, go from change to change', async () => {
  await expect(author.getByRole('button', { name: 'Next change' })).toBeVisible()
  await author.keyboard.press('n')
  await expect(changes().nth(0)).toBeFocused()
  await author.keyboard.press('n')
  await expect(changes().nth(1)).toBeFocused()
  await author.keyboard.press('p')
  await expect(changes().nth(0)).toBeFocused()
  await author.keyboard.press('p')
  await expect(author.getByText('This is the first change.')).toBeVisible()
  await author.getByRole('button', { name: 'Next change' }).click()
  await author.getByRole('button', { name: 'Next change' }).click()
  await expect(changes().nth(2)).toBeFocused()
  await expect(author.getByText('3 of 3')).toBeVisible()
  await expect(changes().nth(2)).toBeInViewport({ ratio: 0.5 })
})

test('the keys can be switched off, and stay so', async () => {
  const keys = author.getByRole('checkbox', { name: /^Keys: n next change, p previous change$/ })
  await keys.uncheck()
  await author.reload()
  await expect(keys).not.toBeChecked()
  await author.keyboard.press('n')
  await expect(changes().nth(0)).not.toBeFocused()
  await keys.check()
})

test('side by side is a press away, and is remembered', async () => {
  await author.goto(review)
  await author.getByRole('button', { name: 'Side by side' }).click()
  await expect(author.getByRole('button', { name: 'Side by side', pressed: true })).toBeVisible()
  const row = author.getByRole('group', { name: /: Changed$/ }).filter({ hasText: 'Table row' })
  await expect(row.getByText('Before', { exact: true })).toBeVisible()
  await expect(row.getByText('Now', { exact: true })).toBeVisible()
  await expect(row.getByText('Other adults', { exact: true })).toHaveCount(2)
  await author.goto(review)
  await expect(author.getByRole('button', { name: 'Side by side', pressed: true })).toBeVisible()
})

test('nothing stands in anyone’s way, on a phone and on a desk, in both looks', async () => {
  await expectSound(author, review)
  await author.getByRole('button', { name: 'In one text' }).click()
  await expect(author.getByRole('button', { name: 'In one text', pressed: true })).toBeVisible()
  await expectSound(author, review)
  await author.getByText('paragraphs without changes').first().click()
  await expectNoBarriers(author)
})

test('it works without JavaScript', async ({ browser }) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await author.context().storageState(),
  })
  const page = await context.newPage()
  await page.goto(review)
  await page.getByRole('button', { name: 'Side by side' }).click()
  await expect(page.getByRole('button', { name: 'Side by side', pressed: true })).toBeVisible()
  await page.getByRole('link', { name: 'Next change, after change 1' }).click()
  await expect(page).toHaveURL(/#change-2$/)
  await context.close()
})
