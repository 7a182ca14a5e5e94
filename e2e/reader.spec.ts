import { expect, type Page, test } from '@playwright/test'

/*
 * Reading, as most people will: no signing in, no JavaScript. Manuals that other tests change are left alone here.
 */

test.use({ javaScriptEnabled: false })

const HERTFORDSHIRE = '/hertfordshire/childrens-services'
const TEMPLATE = '/template/childrens-services'

const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

test('a reader goes from the manuals to a section to a chapter to its neighbour', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Procedures manuals')
  await page.getByRole('link', { name: 'National template' }).click()
  await expect(page).toHaveURL(TEMPLATE)
  await page
    .getByRole('navigation', { name: 'Quick links' })
    .getByRole('link', { name: 'Looked After' })
    .click()
  await expect(page).toHaveURL(/#section-4$/)
  const section = page.locator('section:target')
  await expect(section.getByRole('heading', { level: 2 })).toBeInViewport()
  await section.getByRole('link', { name: 'Decision to Look After', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Decision to Look After')
  await page.getByRole('navigation', { name: 'On this page' }).getByRole('link').nth(2).click()
  await expect(page.locator('h2:target')).toBeInViewport()
  await page.getByRole('link', { name: /^Next chapter/ }).click()
  await expect(page.getByRole('link', { name: /^Previous chapter.*Decision to Look After/ })).toBeVisible()
})

test('the contents show what the printed page shows', async ({ page }) => {
  await page.goto(HERTFORDSHIRE)
  await expect(page.getByRole('navigation', { name: 'Quick links' }).getByRole('link')).toHaveCount(14)
  const section = region(page, '3 Children in Need and Safeguarding')
  await expect(
    section.getByRole('listitem').filter({ hasText: 'Child and Family Assessments' }),
  ).toContainText('Under review: this text still applies')
  await expect(
    section.getByRole('listitem').filter({ hasText: 'Consent to Information Sharing' }),
  ).toContainText('Updated')
  await expect(section).toContainText("FGC Children's Leaflet (document)")
  // One chapter, three places: the badge is at each.
  const referrals = page.getByRole('listitem').filter({ hasText: /Safeguarding Referrals for Children ?-/ })
  await expect(referrals.getByText('Updated', { exact: true })).toHaveCount(3)

  await page.goto(TEMPLATE)
  const note = page
    .getByRole('listitem')
    .filter({ hasText: /^See also/i })
    .getByRole('link')
    .first()
  await expect(note).toHaveAttribute('href', new RegExp(`^(${TEMPLATE}/chapters/|https?://)`))
})

test('the entry Amendments leads to the appendix, which lists what is marked', async ({ page }) => {
  await page.goto(HERTFORDSHIRE)
  await page.getByRole('listitem').getByRole('link', { name: 'Amendments', exact: true }).click()
  await expect(page).toHaveURL(`${HERTFORDSHIRE}/amendments`)
  const table = page.getByRole('table', { name: 'Updated Chapters' })
  await expect(table.getByRole('columnheader')).toHaveText(['Chapter Name', 'Details'])
  await expect(table.getByRole('row')).toHaveCount(35)
  await expect(table.getByRole('row').nth(1)).toContainText('not recorded on the imported contents page')
  await expect(page.getByRole('table', { name: 'New Chapters' }).getByRole('row')).toHaveCount(2)
})

test('a chapter is found by its number and by its words, down to the paragraph', async ({ page }) => {
  await page.goto(TEMPLATE)
  const number = await page
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name: 'Staying Put', exact: true }) })
    .locator('.entry__number')
    .innerText()
  const box = page.getByLabel('Search this manual')
  await box.fill(number)
  await page.getByRole('button', { name: 'Search' }).click()
  // A number leads to its chapter.
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`${number} Staying Put`)

  await box.fill('"wishes and feelings"')
  await page.getByRole('button', { name: 'Search' }).click()
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(/^(One|\d+) chapters? match/)
  const match = page
    .locator('.result__clause')
    .filter({ has: page.locator('mark') })
    .first()
  await match.getByRole('link').click()
  await expect(page).toHaveURL(/#c-[0-9a-f]{8}$/)
  await expect(page.locator(':target')).toBeInViewport()

  await page.goto(`${TEMPLATE}/search?q=xylophone`)
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('Nothing was found for “xylophone”')
})

test('an older update says that it is one, and leads to the same page now', async ({ page }) => {
  await page.goto('/example/childrens-services/releases/1/amendments')
  await expect(page.getByText(/^This is update 1, published on \d+ \w+ \d{4}\./)).toBeVisible()
  await page.getByRole('link', { name: 'See the current manual' }).click()
  await expect(page).toHaveURL('/example/childrens-services/amendments')
})

test('a chapter without its text says so', async ({ page }) => {
  await page.goto(`${HERTFORDSHIRE}/chapters/equality-and-diversity`)
  await expect(page.getByText('The text of this chapter is not in Chapterhouse yet.')).toBeVisible()
})

test('what is not there is not found, with the way on', async ({ page }) => {
  for (const address of [
    '/nowhere',
    '/nowhere/at/all',
    `${HERTFORDSHIRE}/chapters/nowhere`,
    `${HERTFORDSHIRE}/releases/999`,
    `${HERTFORDSHIRE}/releases/0/amendments`,
    '/%E0%A4%A',
    `${HERTFORDSHIRE}/%E0%A4%A`,
  ]) {
    const response = await page.goto(address)
    expect(response?.status(), address).toBe(404)
    expect(response?.headers()['content-security-policy']).toContain("script-src 'self'")
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found')
  }
})

test('no picture is made smaller for anybody', async ({ request }) => {
  expect((await request.get('/_next/image?url=%2Ficon.svg&w=64&q=75')).status()).toBe(404)
})

test('a first visit sends little, in few requests, and says how it is compressed', async ({
  browser,
  baseURL,
}) => {
  const budgets = [
    { address: HERTFORDSHIRE, kilobytes: 36 },
    { address: `${TEMPLATE}/chapters/care-planning`, kilobytes: 26 },
  ]
  for (const { address, kilobytes } of budgets) {
    const context = await browser.newContext({ baseURL: baseURL ?? '', javaScriptEnabled: true })
    const page = await context.newPage()
    const sent: { bytes: number; type: string; encoding: string | undefined }[] = []
    page.on('requestfinished', async (request) => {
      const [sizes, response] = await Promise.all([request.sizes(), request.response()])
      const headers = response?.headers() ?? {}
      sent.push({
        bytes: sizes.responseBodySize + sizes.responseHeadersSize,
        type: request.resourceType(),
        encoding: headers['content-encoding'],
      })
    })
    await page.goto(address, { waitUntil: 'networkidle' })
    const sum = (rows: typeof sent) => rows.reduce((total, { bytes }) => total + bytes, 0) / 1024
    expect(sent.length).toBeLessThanOrEqual(4)
    expect(sum(sent)).toBeLessThanOrEqual(kilobytes)
    expect(sum(sent.filter(({ type }) => type === 'script'))).toBeLessThanOrEqual(8)
    expect(sent.every(({ encoding }) => encoding === 'br' || encoding === 'gzip')).toBe(true)
    await context.close()
  }
})

test('a proxy and a browser may keep a page, and ask each time whether it is still the one', async ({
  request,
}) => {
  const first = await request.get(HERTFORDSHIRE)
  const tag = first.headers().etag ?? ''
  expect(first.headers()['cache-control']).toBe('public, no-cache')
  expect(first.headers().vary).toBe('Accept-Encoding')
  const again = await request.get(HERTFORDSHIRE, { headers: { 'if-none-match': tag } })
  expect(again.status()).toBe(304)
  const head = await request.head(HERTFORDSHIRE)
  expect([head.status(), head.headers().etag, (await head.body()).length]).toEqual([200, tag, 0])
})
