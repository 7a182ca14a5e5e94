import { expect, type Page, test } from '@playwright/test'
import { expectNoBarriers } from './sound'

/*
 * The contents on a phone: search first, sections that fold and stay as they were left, a number that leads to its place,
 * and what was read last. With a script, and all that matters without.
 */

const MANUAL = '/hertfordshire/childrens-services'

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true })

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 2, name })
const fold = (page: Page, name: string) => page.getByRole('button', { name })
const link = (page: Page, name: string) => page.locator('#contents').getByRole('link', { name, exact: true })

test('search comes first, and the sections are to be seen within one more screen', async ({ page }) => {
  await page.goto(MANUAL)
  await expect(page.getByRole('searchbox')).toBeInViewport()
  await expect(page.getByRole('navigation', { name: 'Quick links' })).toBeHidden()
  await expect(page.getByRole('button', { expanded: false })).toHaveCount(14)
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  expect(height).toBeLessThan(740 * 3)
  await expectNoBarriers(page)
})

test('a section opens and shuts at a touch, and is as it was left when one comes back', async ({ page }) => {
  await page.goto(MANUAL)
  await expect(link(page, 'Child and Family Assessments')).toBeHidden()
  await fold(page, '3 Children in Need and Safeguarding').tap()
  await expect(fold(page, '3 Children in Need and Safeguarding')).toHaveAttribute('aria-expanded', 'true')
  await expect(link(page, 'Child and Family Assessments')).toBeVisible()
  await expectNoBarriers(page)
  await link(page, 'Child and Family Assessments').tap()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Child and Family Assessments')
  await page.goto(MANUAL)
  await expect(link(page, 'Child and Family Assessments')).toBeVisible()
  await fold(page, '3 Children in Need and Safeguarding').tap()
  await page.reload()
  await expect(fold(page, '3 Children in Need and Safeguarding')).toHaveAttribute('aria-expanded', 'false')
})

test('all sections open and fold together, by keyboard too, and the focus stays', async ({ page }) => {
  await page.goto(MANUAL)
  await fold(page, 'Open all sections').focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { expanded: true })).toHaveCount(14)
  await expect(fold(page, 'Fold all sections')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { expanded: true })).toHaveCount(0)
  await fold(page, '1 Policy, Strategy and Principles').focus()
  await page.keyboard.press('Space')
  await expect(fold(page, '1 Policy, Strategy and Principles')).toBeFocused()
  await expect(link(page, 'Equality and Diversity')).toBeVisible()
})

test('an address that names a section or a chapter opens it there', async ({ page }) => {
  await page.goto(`${MANUAL}#section-8`)
  await expect(fold(page, '8 Fostering')).toHaveAttribute('aria-expanded', 'true')
  await expect(heading(page, '8 Fostering')).toBeInViewport()
  await expect(page.getByRole('button', { expanded: true })).toHaveCount(1)
})

test('what is typed is found in folded sections, and they fold again', async ({ page }) => {
  await page.goto(MANUAL)
  const box = page.getByRole('searchbox')
  await box.fill('whistle')
  await expect(link(page, 'Whistleblowing')).toBeVisible()
  await expect(page.getByRole('status')).toContainText('One chapter in the contents.')
  // Right under what is said of it, and under nothing else.
  await expect(page.locator('.issue')).toBeHidden()
  await expect(link(page, 'Whistleblowing')).toBeInViewport()
  await box.fill('')
  await expect(page.locator('.issue')).toBeVisible()
  await expect(link(page, 'Whistleblowing')).toBeHidden()
})

test('a number leads to its place', async ({ page }) => {
  await page.goto(MANUAL)
  const box = page.getByRole('searchbox')
  await box.fill('3.1.4')
  await expect(page.getByRole('status')).toContainText('Press Enter to go there.')
  await box.press('Enter')
  await expect(page).toHaveURL(`${MANUAL}/chapters/child-and-family-assessments`)
  // From a chapter too, in the box that every page has.
  const quiet = page.getByLabel('Search this manual')
  await quiet.fill('8')
  await quiet.press('Enter')
  await expect(page).toHaveURL(`${MANUAL}#section-8`)
  // What is no number of a place is searched for.
  await page.getByRole('searchbox').fill('99.9')
  await page.getByRole('searchbox').press('Enter')
  await expect(page).toHaveURL(/\/search\?q=99\.9/)
})

test('what was read last stands under the search, and is forgotten when asked to', async ({ page }) => {
  await page.goto(MANUAL)
  await expect(page.getByRole('heading', { name: 'Recently read' })).toHaveCount(0)
  await page.goto(`${MANUAL}/chapters/equality-and-diversity`)
  await page.goto(`${MANUAL}/chapters/whistleblowing`)
  await page.goto(MANUAL)
  const recent = page.locator('.recent')
  await expect(recent.getByRole('link')).toHaveText([/Whistleblowing$/, /Equality and Diversity$/])
  await expectNoBarriers(page)
  await recent.getByRole('link', { name: 'Whistleblowing' }).tap()
  await expect(page).toHaveURL(`${MANUAL}/chapters/whistleblowing`)
  await page.goto(MANUAL)
  await recent.getByRole('button', { name: 'Forget what I read here' }).tap()
  await expect(recent.getByText('Forgotten.')).toBeFocused()
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Recently read' })).toHaveCount(0)
})

test('turned on its side, or on a desk, the contents are open and headings are headings', async ({
  page,
}) => {
  await page.goto(MANUAL)
  await expect(page.getByRole('button', { expanded: false })).toHaveCount(14)
  await page.setViewportSize({ width: 900, height: 360 })
  await expect(link(page, 'Whistleblowing')).toBeVisible()
  await expect(page.locator('#contents').getByRole('button')).toHaveCount(0)
  await page.setViewportSize({ width: 360, height: 740 })
  await expect(page.getByRole('button', { expanded: false })).toHaveCount(14)
})

test('printed, nothing is folded away, and what is the reader’s own stays off the paper', async ({
  page,
}) => {
  await page.goto(`${MANUAL}/chapters/whistleblowing`)
  await page.goto(MANUAL)
  await expect(page.getByRole('heading', { name: 'Recently read' })).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(link(page, 'Whistleblowing')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Recently read' })).toBeHidden()
  await expect(page.locator('.issue').getByRole('link', { name: 'Keep on this phone' })).toBeHidden()
})

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false })

  test('the sections are open, and a number leads to its place all the same', async ({ page }) => {
    await page.goto(MANUAL)
    await expect(link(page, 'Whistleblowing')).toBeVisible()
    await expect(page.locator('#contents').getByRole('button')).toHaveCount(0)
    await page.getByRole('searchbox').fill('3.1.4')
    await page.getByRole('searchbox').press('Enter')
    await expect(page).toHaveURL(`${MANUAL}/chapters/child-and-family-assessments`)
  })
})
