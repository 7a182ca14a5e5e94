import { type Browser, expect, type Page } from '@playwright/test'
import { pageOf } from './people'
import { textOf, untilSaved } from './writing'

/** Begins a new version of a chapter, adds a sentence to its first paragraph, and submits it as an update. */
export async function submitUpdate(author: Page, chapter: string, sentence: string): Promise<void> {
  await author.goto(chapter)
  await author.getByRole('button', { name: /Begin a new version|Write the text/ }).click()
  await textOf(author).locator('p').first().click()
  await author.keyboard.press('End')
  await author.keyboard.type(` ${sentence}`)
  await author.getByRole('radio', { name: 'Updated' }).check()
  await author.getByLabel('Amendment summary').fill(`The chapter now says: ${sentence}`)
  await untilSaved(author)
  await author.goto(chapter)
  await author.getByRole('button', { name: 'Submit for approval' }).click()
  await expect(author.getByText('The version is submitted.')).toBeVisible()
}

/** Gives an account a role in an authority, as an administrator does. */
export async function giveRole(
  browser: Browser,
  account: string,
  authority: string,
  role: string,
): Promise<void> {
  const administrator = await pageOf(browser, 'administrator@chapterhouse.example')
  await administrator.goto('/workspace/people')
  await administrator.getByRole('link', { name: account }).click()
  await administrator.getByLabel('Authority').selectOption({ label: authority })
  await administrator.getByRole('radio', { name: role }).check()
  await administrator.getByRole('button', { name: 'Give this role' }).click()
  await expect(
    administrator.getByRole('main').getByRole('row').filter({ hasText: role }).first(),
  ).toBeVisible()
  await administrator.context().close()
}

/**
 * Counts every click from here on, on whatever page: what a person does with mouse or finger, and no more. Keys are not
 * clicks, and neither is what a browser makes of Enter in a field.
 */
export async function countClicks(page: Page): Promise<() => number> {
  let clicks = 0
  await page.exposeFunction('countClick', () => {
    clicks++
  })
  await page.context().addInitScript(() => {
    const counted = window as unknown as { countClick: () => void }
    // One press of mouse or finger: a label that passes a click on to its field makes two clicks of one press.
    window.addEventListener('pointerdown', () => counted.countClick(), { capture: true })
  })
  return () => clicks
}
