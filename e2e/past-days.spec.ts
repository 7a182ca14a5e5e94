import { expect, type Page, test } from '@playwright/test'
import { whileAged } from './aged'
import { expectSound } from './sound'

/*
 * The manual as it stood on a past day. The example's first four updates are made older for as long as this takes; only
 * addresses of the past are read meanwhile.
 */

const MANUAL = '/example/childrens-services'
const CARE_PLANNING = 'chapters/care-planning'

/** By London's clocks: on 2 March; on 1 June; on 7 September at 09:00 and at 15:30. */
const MOMENTS = [
  '2026-03-02T09:00:00Z',
  '2026-06-01T08:00:00Z',
  '2026-09-07T08:00:00Z',
  '2026-09-07T14:30:00Z',
]

const onPastDays = (run: () => Promise<void>) =>
  whileAged({ authority: 'example', manual: 'childrens-services' }, MOMENTS, run)

const banner = (page: Page) => page.locator('.banner--old')

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a reader asks for a day, reads a chapter as it stood then, and stays in that day', async ({
    page,
  }) => {
    await onPastDays(async () => {
      await page.goto(`${MANUAL}/as-at`)
      await page.getByLabel('Day', { exact: true }).fill('2026-07-15')
      await page.getByRole('button', { name: 'Show that day' }).click()
      await expect(page).toHaveURL(`${MANUAL}/as-at/2026-07-15`)
      await expect(banner(page)).toContainText(
        'This is the manual as it stood at the end of 15 July 2026: update 2, published on 1 June 2026 at 09:00.',
      )
      await page.getByRole('link', { name: 'Care Planning', exact: true }).first().click()
      await expect(page).toHaveURL(`${MANUAL}/as-at/2026-07-15/${CARE_PLANNING}`)
      await expect(page.getByRole('heading', { level: 1 })).toContainText('Care Planning')
      await page.getByRole('link', { name: /^Next chapter/ }).click()
      await expect(page).toHaveURL(new RegExp(`${MANUAL}/as-at/2026-07-15/chapters/`))
      await page.getByRole('link', { name: 'See the current manual' }).click()
      await expect(page).toHaveURL(new RegExp(`${MANUAL}/chapters/`))
    })
  })

  test('a day with several updates is shown at its end, and names the others', async ({ page }) => {
    await onPastDays(async () => {
      const response = await page.goto(`${MANUAL}/as-at/2026-09-07`)
      expect(response?.headers()['x-robots-tag']).toBe('noindex')
      await expect(banner(page)).toContainText('update 4, published on 7 September 2026 at 15:30.')
      await expect(banner(page)).toContainText('Earlier that day: update 3 (09:00).')
      await banner(page).getByRole('link', { name: 'update 3' }).click()
      await expect(page).toHaveURL(`${MANUAL}/releases/3`)
    })
  })

  test('days that are not over, still to come or before the first update are refused in plain words', async ({
    page,
  }) => {
    await onPastDays(async () => {
      for (const [day, words] of [
        ['2026-03-01', 'Chapterhouse does not have the manual of 1 March 2026'],
        ['2999-01-01', '1 January 2999 is still to come.'],
      ]) {
        const response = await page.goto(`${MANUAL}/as-at/${day}`)
        expect(response?.status()).toBe(404)
        await expect(page.getByText(`${words}`)).toBeVisible()
        await expect(page.getByLabel('Day', { exact: true })).toHaveValue(`${day}`)
      }
      await page.getByLabel('Day', { exact: true }).fill('2026-03-02')
      await page.getByRole('button', { name: 'Show that day' }).click()
      await expect(banner(page)).toContainText('update 1')
    })
  })
})

test('pages of the past have no barriers, on a phone and on a desk', async ({ page }) => {
  await onPastDays(async () => {
    for (const below of [
      '',
      '/2026-09-07',
      `/2026-09-07/${CARE_PLANNING}`,
      '/2026-09-07/amendments',
      '/2999-01-01',
    ]) {
      await expectSound(page, `${MANUAL}/as-at${below}`)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        /past day|Contents|Care Planning|Amendments/,
      )
    }
  })
})
