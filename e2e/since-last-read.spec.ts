import { expect, test } from '@playwright/test'
import { signIn } from './people'
import { expectNoBarriers } from './sound'

/*
 * What changed in a chapter since this reader last read it: remembered by the browser, or by the account of who has signed
 * in. Reads Children Missing from Care, and changes nothing.
 */

const MANUAL = '/example/childrens-services'
const CHAPTER = `${MANUAL}/chapters/children-missing-from-care`

test('the browser remembers what was read, and tells what changed since', async ({ page }) => {
  await page.goto(CHAPTER)
  const line = page.locator('.since')
  await expect(line).toBeHidden()
  // As if it had been read in spring, before the chapter was brought together.
  await page.evaluate(() => {
    const read = [{ slug: 'children-missing-from-care', release: 1, on: '2026-03-03' }]
    localStorage.setItem('read example/childrens-services', JSON.stringify(read))
  })
  await page.reload()
  await expect(line).toHaveText(/^Changed since you last read it, on 3 March 2026\. What changed since then$/)
  await expectNoBarriers(page)
  const way = line.getByRole('link')
  await expect(way).toHaveAttribute('href', new RegExp(`^${CHAPTER}/changes/1/\\d+$`))
  // Whoever looks again is told the same; on another day it is not changed since.
  await page.reload()
  await expect(line).toContainText('Changed since you last read it')
  await page.evaluate(() => {
    const kept = JSON.parse(localStorage.getItem('read example/childrens-services') ?? '[]')
    localStorage.setItem(
      'read example/childrens-services',
      JSON.stringify(kept.map((one: object) => ({ ...one, on: '2026-06-30' }))),
    )
  })
  await page.reload()
  await expect(line).toHaveText('Not changed since you last read it, on 30 June 2026.')
})

test('what staff read is remembered by their account, and nothing of it stays in the browser', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ baseURL: baseURL ?? '' })
  const page = await context.newPage()
  await signIn(page, 'approver@example.example')
  const first = await page.goto(CHAPTER)
  expect(first?.headers()['cache-control']).toBe('private, no-store')
  // Nothing of what staff read stays in the browser.
  expect(await page.evaluate(() => localStorage.getItem('read example/childrens-services'))).toBeNull()
  // The contents know it from the account, until it forgets.
  await page.goto(MANUAL)
  const recent = page.locator('.recent')
  await expect(recent.getByRole('link').first()).toHaveText(/ Children Missing from Care$/)
  await expectNoBarriers(page)
  await recent.getByRole('link', { name: 'Forget what I have read' }).click()
  await page.getByRole('button', { name: 'Forget what I have read' }).click()
  await expect(page.getByText('What you have read is forgotten.')).toBeVisible()
  await page.goto(MANUAL)
  await expect(recent).toBeHidden()
  await context.close()
})
