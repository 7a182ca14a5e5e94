import { expect, type Page, test } from '@playwright/test'
import { aPng } from '../test/sample-files'
import { pageOf } from './people'
import { expectNoBarriers, expectSound } from './sound'
import { AS_DRAWN, holdStill } from './still-page'

/*
 * An authority's own colour, logo and contact, on Havering's pages; taken away again at the end. Its statement of
 * accessibility, and that of the installation.
 */

const MANUAL = '/havering/childrens-services'
const SETTINGS = `/workspace${MANUAL}/look`

test.describe.configure({ mode: 'serial' })

/** The green of a tree, twice as wide as it is high. */
const logo = Buffer.from(aPng(120, 60, Buffer.from('2f6b3a', 'hex')))

let publisher: Page

test.beforeAll(async ({ browser }) => {
  publisher = await pageOf(browser, 'publisher@havering.example')
})

test.afterAll(() => publisher.context().close())

const colourOf = (page: Page, selector: string, property: 'color' | 'backgroundColor') =>
  page
    .locator(selector)
    .first()
    .evaluate((element, name) => getComputedStyle(element)[name], property)

async function store(): Promise<void> {
  await publisher.getByRole('button', { name: 'Store the look' }).click()
  await expect(publisher.getByText('The look is stored.')).toBeVisible()
}

test('the page says in words what a colour comes to, before it is stored', async () => {
  await publisher.goto(SETTINGS)
  await expectNoBarriers(publisher)
  const colour = publisher.getByLabel('Colour', { exact: true })
  const words = publisher.getByRole('status')
  await colour.fill('#7a1f5c')
  await expect(words).toHaveText('Contrast 8.9 to 1: more than enough.')
  await expect(publisher.locator('.ch-look__bar')).toHaveCSS('background-color', 'rgb(122, 31, 92)')
  await colour.fill('#ffcc00')
  await expect(words).toContainText('This colour is too light: words in it stand at 1.4 to 1')
})

test('a colour that cannot be read is refused, with the nearest that can, and nothing changes', async ({
  page,
}) => {
  await publisher.getByRole('button', { name: 'Store the look' }).click()
  const problem = publisher.getByRole('alert')
  await expect(problem.getByRole('link')).toContainText('#8a6e00 is the nearest that is dark enough')
  await expect(publisher.getByLabel('Colour', { exact: true })).toHaveValue('#ffcc00')
  await expectNoBarriers(publisher)
  await page.goto(MANUAL)
  expect(await colourOf(page, '.bar', 'backgroundColor')).toBe('rgb(6, 58, 63)')
})

test('a logo is what its bytes say, and needs words', async () => {
  await publisher.getByLabel('Colour', { exact: true }).fill('#7a1f5c')
  const file = publisher.getByLabel('Logo', { exact: true })
  await file.setInputFiles({
    name: 'logo.png',
    mimeType: 'image/png',
    buffer: Buffer.from('<svg onload="alert(1)"/>'),
  })
  await publisher.getByLabel('What the logo shows').fill('A tree')
  await publisher.getByRole('button', { name: 'Store the look' }).click()
  await expect(publisher.getByText('is of a kind that')).toBeVisible()

  await file.setInputFiles({ name: 'large.png', mimeType: 'image/png', buffer: Buffer.alloc(30_000) })
  await expect(publisher.getByText('A logo may have at most 24 KB')).toBeVisible()

  await file.setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: logo })
  await publisher.getByLabel('What the logo shows').fill('')
  await publisher.getByRole('button', { name: 'Store the look' }).click()
  await expect(publisher.getByRole('link', { name: 'Say what the logo shows' })).toBeVisible()
})

test('stored, every page of its readers has it at once', async ({ page }) => {
  await publisher.getByLabel('Logo', { exact: true }).setInputFiles({
    ...{ name: 'logo.png', mimeType: 'image/png', buffer: logo },
  })
  await publisher.getByLabel('What the logo shows').fill('A tree')
  await publisher
    .getByLabel('Contact for people who cannot use these pages')
    .fill('access@havering.example\n01708 434343, answered within five days')
  await store()
  await expectNoBarriers(publisher)

  for (const address of [
    MANUAL,
    `${MANUAL}/chapters/consultation-policy`,
    `${MANUAL}/amendments`,
    `${MANUAL}/releases/1`,
  ]) {
    await page.goto(address)
    await expect(page.getByRole('img', { name: 'A tree' })).toBeVisible()
    expect(await colourOf(page, '.bar', 'backgroundColor')).toBe('rgb(122, 31, 92)')
    expect(await colourOf(page, 'main a', 'color')).toBe('rgb(122, 31, 92)')
    const size = await page.getByRole('img', { name: 'A tree' }).boundingBox()
    expect(size).toMatchObject({ width: 88, height: 44 })
  }
  // Others' pages, and the workspace, keep the product's.
  await page.goto('/hertfordshire/childrens-services')
  expect(await colourOf(page, '.bar', 'backgroundColor')).toBe('rgb(6, 58, 63)')
})

test('its pages are as sound as before', async ({ page }) => {
  await expectSound(page, MANUAL)
  await expectSound(page, `${MANUAL}/chapters/consultation-policy`)
  await expectSound(page, `${MANUAL}/accessibility`)
})

test('a page still loads one stylesheet, and the logo takes the icon’s place', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.goto(MANUAL)
  const assets = [...new Set(asked.filter((path) => path.startsWith('/assets/')))]
  expect(assets).toHaveLength(3)
  expect(assets.filter((path) => path.endsWith('.7a1f5c.css'))).toHaveLength(1)
})

test.describe('as it looks', () => {
  test.use({ bypassCSP: true })

  for (const width of [360, 1440])
    test(`at ${width} pixels`, async ({ page }) => {
      await page.setViewportSize({ width, height: 740 })
      await page.goto(MANUAL)
      await holdStill(page)
      const head = await page.locator('.bar').screenshot({ animations: 'disabled' })
      expect(head).toMatchSnapshot(`own-colour-and-logo-${width}.png`, AS_DRAWN)
    })
})

test('the accessibility statement names the contact, and what the model asks for', async ({ page }) => {
  await page.goto(MANUAL)
  await page.getByRole('link', { name: 'Accessibility statement' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Accessibility statement')
  await expect(page.getByRole('link', { name: 'access@havering.example' })).toHaveAttribute(
    'href',
    'mailto:access@havering.example',
  )
  await expect(page.getByRole('link', { name: '01708 434343' })).toHaveAttribute('href', 'tel:01708434343')
  await expect(page.getByRole('heading', { level: 2 })).toHaveText([
    'How accessible these pages are',
    'Feedback and contact information',
    'Enforcement procedure',
    'Technical information about these pages’ accessibility',
    'Non-accessible content',
    'Preparation of this accessibility statement',
  ])
  await expect(page.getByText('partially compliant with the Web Content Accessibility')).toBeVisible()
})

test('the installation has one for its own pages, which leads to each manual’s', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('link', { name: 'Accessibility statement' }).click()
  await expect(page).toHaveURL('/accessibility')
  await expectSound(page, '/accessibility')
  await page.getByRole('link', { name: /^London Borough of Havering/ }).click()
  await expect(page).toHaveURL(`${MANUAL}/accessibility`)
})

test('taken away again, the pages are the product’s', async ({ page }) => {
  await publisher.goto(SETTINGS)
  await publisher.getByLabel('Colour', { exact: true }).fill('')
  await publisher.getByLabel('Show no logo').check()
  await publisher.getByLabel('Contact for people who cannot use these pages').fill('')
  await store()
  await page.goto(MANUAL)
  await expect(page.locator('.bar img')).toHaveCount(0)
  expect(await colourOf(page, '.bar', 'backgroundColor')).toBe('rgb(6, 58, 63)')
  await page.goto(`${MANUAL}/accessibility`)
  await expect(page.getByText('has not named a contact for this yet')).toBeVisible()
})

test('an author sees how it looks and that a publisher sets it', async ({ browser }) => {
  const author = await pageOf(browser, 'author@havering.example')
  await author.goto(SETTINGS)
  await expect(author.getByText('A publisher of this authority sets this.')).toBeVisible()
  await expect(author.getByRole('button', { name: 'Store the look' })).toHaveCount(0)
  await author.context().close()
})
