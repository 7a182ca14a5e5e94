import { expect, type Page, test } from '@playwright/test'
import { expectNoBarriers, expectSound } from './sound'

/*
 * A chapter's page: in brief first, headings that go along, a link to each paragraph by touch, mouse and keyboard, who
 * refers to it, and what changed since. On a phone and on a desk, with a script and without. Reads Children Missing from
 * Care, Placements in Foster Care and Care Planning, and changes nothing.
 */

const MANUAL = '/example/childrens-services'
const CHAPTER = `${MANUAL}/chapters/children-missing-from-care`
const LONG = '/template/childrens-services/chapters/care-planning'

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }
const desk = { viewport: { width: 1440, height: 900 } }

const brief = (page: Page) => page.getByRole('region', { name: 'In brief' })
const headings = (page: Page) => page.getByRole('navigation', { name: 'On this page' })
const paragraph = (page: Page) => page.locator('article > p').first()
const linkOf = (page: Page) => paragraph(page).getByRole('link', { name: 'Link to this paragraph' })
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText())

/** The address of the first paragraph, as its link has it. */
async function addressOf(page: Page): Promise<string> {
  const id = await paragraph(page).getAttribute('id')
  return `${new URL(page.url()).origin}${CHAPTER}#${id}`
}

for (const [name, size] of [
  ['on a phone', phone],
  ['on a desk', desk],
] as const) {
  for (const javaScriptEnabled of [true, false]) {
    test.describe(`${name}, ${javaScriptEnabled ? 'with' : 'without'} a script`, () => {
      test.use({ ...size, javaScriptEnabled })

      test('in brief comes first, then the headings, then the text', async ({ page }) => {
        await page.goto(LONG)
        const tops = await Promise.all(
          [page.getByRole('heading', { level: 1 }), brief(page), page.locator('article h2').first()].map(
            async (part) => (await part.boundingBox())?.y ?? 0,
          ),
        )
        expect(tops).toEqual(tops.toSorted((one, other) => one - other))
        await expect(brief(page).getByRole('heading')).toBeInViewport()
        await expect(headings(page)).toBeAttached()
      })

      test('a heading is come to by the list of them', async ({ page }) => {
        await page.goto(LONG)
        if (name === 'on a phone') await headings(page).getByText('On this page').tap()
        await headings(page).getByRole('link').nth(3).click()
        await expect(page.locator('h2:target, h3:target')).toBeInViewport()
      })

      test('who refers to the chapter is named, and leads to the paragraph that does', async ({ page }) => {
        await page.goto(CHAPTER)
        const cited = page.getByRole('region', { name: 'Chapters that refer to this one' })
        await cited.getByRole('link', { name: 'Placements in Foster Care' }).click()
        await expect(page).toHaveURL(/placements-in-foster-care#c-[0-9a-f]{8}$/)
        await expect(page.locator(':target')).toBeInViewport()
        await expect(page.locator(':target')).toContainText('Children Missing from Care')
      })

      test('what changed is told with the last update, and since a day that one asks for', async ({
        page,
      }) => {
        await page.goto(`${MANUAL}/chapters/placements-in-foster-care`)
        await page.getByRole('link', { name: 'What changed', exact: true }).first().click()
        const changes = page.getByRole('region', { name: 'What changed in this chapter' })
        await expect(changes.getByRole('heading').first()).toBeInViewport()
        await changes.getByRole('link', { name: 'What the last update of this chapter changed' }).click()
        await expect(page.getByRole('heading', { level: 1 })).toContainText('What changed')
        await page.goBack()
        // The demonstration is as old as this run: no day of it is over yet, and the answer says so in words.
        await changes.getByLabel('What changed since a day').fill('2020-03-03')
        await changes.getByRole('button', { name: 'Show changes' }).click()
        await expect(page.getByText(/3 March 2020/).first()).toBeVisible()
      })
    })
  }
}

test.describe('the headings on a phone', () => {
  test.use(phone)

  test('go along as one line that says where one is, and fold after each choice', async ({ page }) => {
    await page.goto(LONG)
    const fold = headings(page).locator('details')
    await page.evaluate(() => document.querySelectorAll('article .clause-heading h2')[2]?.scrollIntoView())
    await expect(headings(page)).toBeInViewport()
    await expect(headings(page).locator('[aria-current]')).toHaveText(/^3\./)
    await expect(headings(page).locator('summary')).toContainText('3.')
    await headings(page).getByText('On this page').tap()
    await expectNoBarriers(page)
    await headings(page).getByRole('link').first().tap()
    await expect(fold).not.toHaveAttribute('open')
    const line = await headings(page).boundingBox()
    const target = await page.locator(':target').boundingBox()
    expect(target?.y ?? 0).toBeGreaterThanOrEqual((line?.y ?? 0) + (line?.height ?? 0))
  })
})

test.describe('the headings on a desk', () => {
  test.use(desk)

  test('stand beside the text all the way, the one that is read now marked', async ({ page }) => {
    await page.goto(LONG)
    await expect(headings(page).getByRole('link').first()).toBeVisible()
    for (const index of [1, 3]) {
      await page.evaluate(
        (at) => document.querySelectorAll('article .clause-heading h2')[at]?.scrollIntoView(),
        index,
      )
      await expect(headings(page).locator('[aria-current]')).toHaveText(new RegExp(`^${index + 1}\\.`))
      await expect(headings(page).locator('[aria-current]')).toBeInViewport()
    }
  })
})

test.describe('the link to a paragraph', () => {
  test('by touch: the paragraph shows it, it is copied, and a problem can be reported there', async ({
    browser,
    baseURL,
  }) => {
    const permissions = ['clipboard-read', 'clipboard-write']
    const context = await browser.newContext({ ...phone, baseURL: baseURL ?? '', permissions })
    const page = await context.newPage()
    await page.goto(CHAPTER)
    await expect(linkOf(page)).toBeHidden()
    await paragraph(page).tap()
    await linkOf(page).tap()
    await expect(page.getByText('Link copied')).toBeVisible()
    await expect(page.getByRole('status').filter({ hasText: 'was copied' })).toBeAttached()
    expect(await clipboard(page)).toBe(await addressOf(page))
    await expectNoBarriers(page)
    await page.getByRole('link', { name: 'Report a problem here' }).tap()
    await expect(page).toHaveURL(/children-missing-from-care\/report\?clause=c-[0-9a-f]{8}$/)
    await context.close()
  })

  test('by mouse: it waits in the margin, and no words move', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.goto(CHAPTER)
    await paragraph(page).scrollIntoViewIfNeeded()
    const before = await paragraph(page).boundingBox()
    await paragraph(page).hover()
    await expect(linkOf(page)).toBeVisible()
    expect(await paragraph(page).boundingBox()).toEqual(before)
    await linkOf(page).click()
    expect(await clipboard(page)).toBe(await addressOf(page))
  })

  test('by keyboard: all are shown when asked for, and Escape puts away what one opened', async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.goto(CHAPTER)
    await headings(page).getByRole('link', { name: 'Show a link at each paragraph' }).focus()
    await page.keyboard.press('Enter')
    await expect(page.locator('.clause-link:focus')).toBeVisible()
    await expect(linkOf(page)).toBeVisible()
    await linkOf(page).focus()
    await page.keyboard.press('Enter')
    expect(await clipboard(page)).toBe(await addressOf(page))
    await page.keyboard.press('Tab')
    await expect(page.getByRole('link', { name: 'Report a problem here' })).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(page.getByText('Link copied')).toBeHidden()
    await expect(linkOf(page)).toBeFocused()
    await expectNoBarriers(page)
  })

  test('where the browser does not let a page copy: the address stands there, selected', async ({ page }) => {
    await page.addInitScript(() =>
      Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true }),
    )
    await page.goto(CHAPTER)
    await paragraph(page).hover()
    await linkOf(page).click()
    const box = page.getByRole('textbox', { name: 'Address of this paragraph, to copy' })
    await expect(box).toHaveValue(await addressOf(page))
    await expectNoBarriers(page)
  })

  test.describe('without a script', () => {
    test.use({ javaScriptEnabled: false })

    test('stands at each paragraph of a page for that, and leads to the chapter', async ({ page }) => {
      await page.goto(CHAPTER)
      await headings(page).getByRole('link', { name: 'Show a link at each paragraph' }).click()
      const address = await addressOf(page)
      await expect(linkOf(page)).toBeVisible()
      await linkOf(page).click()
      await expect(page).toHaveURL(address)
      await expect(page.locator('p:target')).toBeInViewport()
    })
  })
})

test('sound on a phone and on a desk', async ({ page }) => {
  await expectSound(page, CHAPTER)
  await expectSound(page, `${CHAPTER}/paragraphs`)
})
