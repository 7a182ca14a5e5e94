import { expect, test } from '@playwright/test'
import { expectNoBarriers } from './sound'

/*
 * What the script adds to readers' pages, and what stands on paper. That each page is sound is every-reader-page.spec.ts.
 */

const HERTFORDSHIRE = '/hertfordshire/childrens-services'
const TEMPLATE = '/template/childrens-services'

let complaints: string[]

test.beforeEach(({ page }) => {
  complaints = []
  // A document that is not found is an error of the console in itself, and the only one allowed.
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('404')) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
})

test.afterEach(() => {
  expect(complaints).toEqual([])
})

test('the keyboard comes first to the way past the bar', async ({ page }) => {
  await page.goto(HERTFORDSHIRE)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to main content' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`${HERTFORDSHIRE}#main`)
})

test('the contents are filtered while somebody types, and the search still searches', async ({ page }) => {
  await page.goto(HERTFORDSHIRE)
  const box = page.getByRole('searchbox', { name: 'Search this manual' })
  await box.fill('whistle')
  await expect(page.getByRole('status')).toHaveText(
    'One chapter in the contents. Press Enter to search the texts.',
  )
  // It stands where the edition stood, and over nothing.
  await expect(page.locator('.issue')).toBeHidden()
  // Nothing leads to a section that is left out.
  await expect(page.getByRole('navigation', { name: 'Quick links' })).toBeHidden()
  await expect(page.getByRole('link', { name: 'Whistleblowing' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Social Media Policy' })).toBeHidden()
  await expect(page.getByRole('heading', { name: 'Children in Need and Safeguarding' })).toBeHidden()
  await box.fill('3.1.4')
  await expect(page.getByRole('link', { name: 'Child and Family Assessments' })).toBeVisible()
  await box.fill('no such words')
  await expect(page.getByRole('status')).toContainText('No chapter of that name')
  await box.fill('')
  await expect(page.locator('.issue')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Social Media Policy' })).toBeVisible()
  await box.fill('whistle')
  await box.press('Enter')
  await expect(page).toHaveURL(`${HERTFORDSHIRE}/search?q=whistle&jump=1`)
})

test('a heading’s link copies its address', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(`${TEMPLATE}/chapters/care-planning`)
  const link = page.getByRole('link', { name: 'Link to section 2', exact: true })
  await link.click()
  await expect(page.getByText('The address of this paragraph was copied.')).toBeAttached()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url())
})

test('on paper stand the words, the update they are of, and that they are a demonstration', async ({
  page,
}) => {
  await page.goto(`${TEMPLATE}/chapters/care-planning`)
  await page.emulateMedia({ media: 'print' })
  const demonstration = page.getByText('Demonstration. Not the procedures of National template.').first()
  await expect(demonstration).toBeVisible()
  const foot = page.locator('.sheet__words')
  await expect(foot).toBeVisible()
  await expect(foot).toContainText(/Update \d+, .+, published on \d+ \w+ \d{4}\./)
  await expect(foot).toContainText(/\/releases\/\d+\/chapters\/care-planning$/)
  await expect(page.getByRole('navigation', { name: 'On this page' })).toBeHidden()
  await expect(page.getByLabel('Search this manual')).toBeHidden()
  await expect(page.locator('.clause-link').first()).toBeHidden()
})

test('colours that a reader has chosen leave marks and edges to be seen', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await page.goto('/havering/childrens-services')
  const mark = page.locator('.entry .mark').first()
  expect(await mark.evaluate((element) => getComputedStyle(element).borderTopStyle)).toBe('solid')
  await expectNoBarriers(page)
})
