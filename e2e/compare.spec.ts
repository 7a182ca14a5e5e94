import { expect, test } from '@playwright/test'
import { expectSound } from './sound'

/*
 * Comparing updates, the versions of a chapter, and which was in force. Only the example's first four updates are looked
 * at, which no test changes.
 */

const MANUAL = '/example/childrens-services'
const CHAPTER = `${MANUAL}/chapters/care-planning`

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a reader compares two updates of the manual and reads what changed in a chapter', async ({
    page,
  }) => {
    await page.goto(MANUAL)
    await page.getByRole('link', { name: 'Compare two days or updates' }).click()
    await page.getByLabel('From', { exact: true }).fill('1')
    await page.getByLabel('To', { exact: true }).fill('update 4')
    await page.getByRole('button', { name: 'Compare' }).click()
    await expect(page).toHaveURL(`${MANUAL}/compare/1/4`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('What changed in the manual')
    await expect(page.getByRole('heading', { name: /^Texts changed \(\d+\)$/ })).toBeVisible()
    await page.getByRole('link', { name: 'what changed in Care Planning', exact: true }).click()
    await expect(page).toHaveURL(`${CHAPTER}/changes/1/4`)
    await expect(page.locator('ins').first()).toBeVisible()
    await expect(page.getByRole('heading', { name: 'As the Amendments say it' })).toBeVisible()
  })

  test('what cannot be compared is said, and asked for again', async ({ page }) => {
    await page.goto(`${MANUAL}/compare`)
    await page.getByLabel('From', { exact: true }).fill('the first')
    await page.getByRole('button', { name: 'Compare' }).click()
    await expect(page.getByText('Enter the number of an update, for example 3')).toBeVisible()
    const response = await page.goto(`${MANUAL}/compare/1/999`)
    expect(response?.status()).toBe(404)
    await expect(page.getByText('Update 999 is not published')).toBeVisible()
  })

  test('a chapter has its history: each version, its changes, two of them compared, which was in force', async ({
    page,
  }) => {
    await page.goto(CHAPTER)
    await page.getByRole('link', { name: 'All versions, and which was in force on a day' }).click()
    await expect(page).toHaveURL(`${CHAPTER}/history`)
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Care Planning')
    await expect(page.getByRole('heading', { name: /^Version 1: update 1/ })).toBeVisible()
    await page.getByLabel('From', { exact: true }).selectOption('1')
    await page.getByRole('button', { name: 'Compare' }).click()
    await expect(page).toHaveURL(new RegExp(`${CHAPTER}/changes/1/\\d+$`))
    await expect(page.locator('ins').first()).toBeVisible()
    await page.getByRole('link', { name: 'All versions' }).click()
    await page.getByLabel('In force on', { exact: true }).fill('2999-04-01')
    await page.getByRole('button', { name: 'Show the version' }).click()
    await expect(page).toHaveURL(`${CHAPTER}/in-force/2999-04-01`)
    await expect(page.getByRole('heading', { level: 1 })).toContainText('In force on 1 April 2999')
    await expect(page.getByText(/^In force: version \d+, published with update \d+/)).toBeVisible()
  })
})

test('comparisons and histories have no barriers, on a phone and on a desk', async ({ page }) => {
  for (const address of [
    `${MANUAL}/compare`,
    `${MANUAL}/compare/1/4`,
    `${CHAPTER}/changes/1/4`,
    `${CHAPTER}/history`,
    `${CHAPTER}/in-force/2999-04-01`,
  ]) {
    await expectSound(page, address)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Compare|What changed|Care Planning/)
  }
})
