import { expect, test } from '@playwright/test'
import { expectNoBarriers } from './sound'

/*
 * Looking something up between visits: a chapter by a few words, by how it is called here, misspelt on a phone; its
 * paragraph at once; in a section, among new chapters, in all manuals. On a phone and on a desk, with JavaScript and without.
 */

const EXAMPLE = '/example/childrens-services'
const TEMPLATE = '/template/childrens-services'

const WAYS = [
  ['on a phone', { viewport: { width: 360, height: 740 }, hasTouch: true, javaScriptEnabled: true }],
  [
    'on a phone without JavaScript',
    { viewport: { width: 360, height: 740 }, hasTouch: true, javaScriptEnabled: false },
  ],
  ['on a desk', { viewport: { width: 1440, height: 900 }, hasTouch: false, javaScriptEnabled: true }],
  [
    'on a desk without JavaScript',
    { viewport: { width: 1440, height: 900 }, hasTouch: false, javaScriptEnabled: false },
  ],
] as const

for (const [way, use] of WAYS)
  test.describe(way, () => {
    test.use(use)

    test('the right paragraph is one search and one touch away', async ({ page }) => {
      await page.goto(`${EXAMPLE}/search`)
      await page.getByLabel('Search this manual').fill('delegated authority haircut')
      await page.getByRole('button', { name: 'Search' }).click()
      await expect(page.getByRole('heading', { level: 2 })).toHaveText(/chapters? match/)
      const first = page.locator('.result').first()
      await expect(first.getByRole('heading', { level: 3 })).toContainText('Delegation of Authority')
      await expect(first.locator('mark', { hasText: 'haircuts' })).toBeVisible()
      await first.locator('.result__clause').first().getByRole('link').click()
      await expect(page).toHaveURL(/delegation-of-authority.*#c-[0-9a-f]{8}$/)
      await expect(page.locator(':target')).toBeInViewport()
    })

    test('a typing error, another word for it, and a phrase lead to it all the same', async ({ page }) => {
      await page.goto(`${EXAMPLE}/search?q=wistleblowing`)
      await expect(page.getByText('“wistleblowing” was not found: this is for whistleblowing.')).toBeVisible()
      await expect(page.getByRole('heading', { level: 3 }).first()).toContainText('Whistleblowing')
      await page.goto(`${EXAMPLE}/search?q=IRO`)
      await expect(page.getByRole('heading', { level: 3 }).first()).toContainText(
        'Independent Reviewing Officers',
      )
      await page.goto(`${EXAMPLE}/search?q=%22strategy+discussion%22`)
      await expect(page.getByRole('heading', { level: 3 }).first()).toContainText(
        'Child Protection Enquiries',
      )
    })

    test('a search is kept to a section, and let out of it again', async ({ page }) => {
      await page.goto(`${EXAMPLE}/search?q=visits`)
      const all = await page.locator('.result').count()
      await page.getByText('Search in a section').click()
      const section = page.getByLabel('Section')
      const [, , chosen = ''] = await section.locator('option').allInnerTexts()
      await section.selectOption({ label: chosen })
      await page.getByRole('button', { name: 'Search' }).click()
      await expect(page).toHaveURL(/q=visits&section=[0-9a-f-]{36}/)
      await expect(section.locator('option:checked')).toHaveText(chosen)
      const number = chosen.split(' ')[0]
      for (const words of await page.locator('.result__number').allInnerTexts())
        expect(words.startsWith(`${number}.`)).toBe(true)
      await page.getByRole('link', { name: 'Search the whole manual for “visits”' }).click()
      await expect(page.locator('.result')).toHaveCount(all)

      await page.getByText('Search in a section').click()
      await page.getByLabel('Chapters').selectOption({ label: 'New in this edition' })
      await page.getByRole('button', { name: 'Search' }).click()
      await expect(page).toHaveURL(/badge=new/)
      await expect(page.getByRole('heading', { level: 2 })).toBeVisible()
      expect(await page.locator('.result').count()).toBe(await page.locator('.result .mark--new').count())
    })

    test('all manuals are searched at once, and each result says whose it is', async ({ page }) => {
      await page.goto(`${TEMPLATE}/search?q=private+fostering`)
      await page.getByRole('link', { name: 'Search all manuals for “private fostering”' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Search all manuals')
      await expect(page.getByLabel('Search all manuals')).toHaveValue('private fostering')
      await expect(page.locator('.result__manual').first()).toBeVisible()
      expect(new Set(await page.locator('.result__manual').allInnerTexts()).size).toBeGreaterThan(1)
      await expectNoBarriersWhereScriptsRun(page, use.javaScriptEnabled)
    })

    test('where more match than are shown, the page says how to come to the others', async ({ page }) => {
      for (const [address, narrower] of [
        [`${EXAMPLE}/search?q=placement`, 'one section'],
        ['/search?q=placement', 'one manual'],
      ]) {
        await page.goto(address ?? '')
        await expect(page.getByRole('heading', { level: 2 })).toContainText('(the best 20 are shown)')
        await expect(page.getByRole('main')).toContainText(`or search in ${narrower} only.`)
      }
    })

    test('nothing scrolls sideways, and axe finds nothing', async ({ page }) => {
      for (const address of [
        `${EXAMPLE}/search`,
        `${EXAMPLE}/search?q=care+plan&badge=updated`,
        `${EXAMPLE}/search?q=xylophone`,
        '/search',
        '/search?q=safegaurding',
      ]) {
        await page.goto(address)
        const width = await page.locator('main').evaluate((main) => main.scrollWidth)
        expect(width).toBeLessThanOrEqual(use.viewport.width)
        await expectNoBarriersWhereScriptsRun(page, use.javaScriptEnabled)
      }
    })
  })

/** axe is a script itself: without JavaScript the same pages are looked at by the tests with it. */
async function expectNoBarriersWhereScriptsRun(
  page: Parameters<typeof expectNoBarriers>[0],
  javaScriptEnabled: boolean,
) {
  if (javaScriptEnabled) await expectNoBarriers(page)
}

test.describe('while somebody types', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true })

  test('chapters are suggested, and chosen by the keyboard', async ({ page }) => {
    await page.goto(`${EXAMPLE}/search`)
    const box = page.getByLabel('Search this manual')
    await box.focus()
    // It is a plain box until the script for who types is there.
    await expect(page.getByRole('combobox', { name: 'Search this manual' })).toHaveAttribute(
      'aria-expanded',
      'false',
    )
    await box.pressSequentially('staying p')
    const options = page.getByRole('listbox', { name: 'Suggested chapters' }).getByRole('option')
    await expect(options.first()).toContainText('Staying Put')
    await expect(box).toHaveAttribute('aria-expanded', 'true')
    await expectNoBarriers(page)

    await box.press('ArrowDown')
    await expect(options.first()).toHaveAttribute('aria-selected', 'true')
    await expect(box).toHaveAttribute(
      'aria-activedescendant',
      (await options.first().getAttribute('id')) ?? '',
    )
    await expect(box).toBeFocused()
    await box.press('Escape')
    await expect(page.getByRole('listbox')).toBeHidden()
    await expect(box).toHaveValue('staying p')
    await box.press('ArrowDown')
    await box.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Staying Put')
  })

  test('a suggestion is touched, from the box of a chapter’s page', async ({ page }) => {
    await page.goto(`${TEMPLATE}/chapters/care-planning`)
    await page.getByLabel('Search this manual').pressSequentially('whistl')
    await page.getByRole('option', { name: 'Whistleblowing' }).tap()
    await expect(page).toHaveURL(`${TEMPLATE}/chapters/whistleblowing`)
  })

  test('Enter searches the texts, where no suggestion is chosen; a title is suggested for a typing error', async ({
    page,
  }) => {
    await page.goto('/search')
    const box = page.getByLabel('Search all manuals')
    await box.pressSequentially('wistleblowing')
    await expect(page.getByRole('option').first()).toContainText('Whistleblowing')
    await box.press('Enter')
    await expect(page).toHaveURL('/search?q=wistleblowing')
    await expect(page.getByText('this is for whistleblowing')).toBeVisible()
  })
})
