import { type Browser, expect, type Page, test } from '@playwright/test'
import { pageOf, signIn } from './people'
import { expectNoBarriers, expectSound } from './sound'

/*
 * A chapter and a manual for staff alone: said by a publisher, found nowhere by others, read by staff who sign in on a phone
 * without JavaScript, and everybody's again. The chapter is Staying Close of Example Council's manual and the manual is
 * Havering's; no other file names the chapter, and both are everybody's again at the end.
 */

const MANUAL = '/example/childrens-services'
const CHAPTER = `${MANUAL}/chapters/staying-close`
const publisher = 'publisher@example.example'
const password = 'a lantern in the orchard'
const email = `${crypto.randomUUID()}@example.example`

test.describe.configure({ mode: 'serial' })

async function setChapter(page: Page, choice: RegExp, done: string): Promise<void> {
  await page.goto(`/workspace${CHAPTER}`)
  await page.getByText('Set who reads it', { exact: true }).first().click()
  await page.getByRole('radio', { name: choice }).check()
  await expectNoBarriers(page)
  await page.getByRole('button', { name: 'Set who reads it' }).click()
  await expect(page.getByRole('status').filter({ hasText: done })).toBeVisible()
}

async function aPhone(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 360, height: 740 },
  })
  return context.newPage()
}

test('an administrator lets somebody in who only reads', async ({ page, browser }) => {
  await signIn(page, 'administrator@chapterhouse.example')
  await page.goto('/workspace/people/new')
  await page.getByLabel('Name').fill('Staff, Example')
  await page.getByLabel('E-mail address').fill(email)
  await page.getByRole('button', { name: 'Add this person' }).click()
  await page.getByLabel('Authority').selectOption({ label: 'Example Council' })
  await page.getByRole('radio', { name: 'Staff' }).check()
  await expectNoBarriers(page)
  await page.getByRole('button', { name: 'Give this role' }).click()
  await expect(page.getByRole('table', { name: 'Roles' })).toContainText('staff')
  await page.getByRole('button', { name: 'Make a link' }).click()
  const link = /http\S+/.exec((await page.getByText('Give this link').textContent()) ?? '')?.[0] ?? ''
  const own = await aPhone(browser)
  await own.goto(new URL(link).pathname + new URL(link).search)
  await own.getByLabel('Password').fill(password)
  await own.getByRole('button', { name: 'Set password' }).click()
  await expect(own.getByRole('status')).toContainText('Your password is set.')
  await own.context().close()
})

test('a publisher says that a chapter is for staff, and others find it nowhere', async ({
  page,
  browser,
  request,
}) => {
  const keeper = await pageOf(browser, publisher)
  expect((await request.get(CHAPTER)).status()).toBe(200)
  await setChapter(keeper, /^Staff who have signed in/, 'The chapter is for staff now')
  await expect(keeper.getByText('Staff who have signed in, and nobody else.')).toBeVisible()
  await keeper.goto(`/workspace${MANUAL}/who-reads`)
  await expect(keeper.getByRole('main').getByRole('link', { name: 'Staying Close' })).toBeVisible()
  await keeper.context().close()

  expect((await request.get(CHAPTER)).status()).toBe(404)
  for (const door of ['', '/contents.json', '/amendments', '/amendments.json', '/search?q=close+to+the+home'])
    expect(await (await request.get(`${MANUAL}${door}`)).text(), door).not.toContain('Staying Close')
  await page.goto(`${MANUAL}/chapters/leaving-care-and-transition`)
  await expect(page.getByRole('main')).toContainText('a chapter for staff')
  await expect(page.getByRole('main').getByRole('link', { name: 'a chapter for staff' })).toHaveCount(0)
  await expectSound(page, CHAPTER)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found')
})

test('staff sign in on the doorstep, without JavaScript, and are led back to the chapter', async ({
  browser,
}) => {
  const phone = await aPhone(browser)
  await phone.goto(CHAPTER)
  await phone.getByRole('link', { name: 'sign in' }).click()
  await phone.getByLabel('E-mail address').fill(email)
  await phone.getByLabel('Password').fill(password)
  await phone.getByRole('button', { name: 'Sign in' }).click()
  await expect(phone).toHaveURL(CHAPTER)
  await expect(phone.getByRole('heading', { level: 1 })).toContainText('Staying Close')
  await expect(phone.getByRole('heading', { level: 1 })).toContainText('Staff only')
  await phone.goto(MANUAL)
  await expect(phone.getByRole('listitem').filter({ hasText: 'Staying Close' }).last()).toContainText(
    'Staff only',
  )

  // The workspace is not theirs, and says so.
  await phone.goto(`/workspace${MANUAL}`)
  await expect(phone.getByRole('main')).toContainText('You read this authority’s manuals as staff.')
  await phone.goto(MANUAL)
  await phone.getByRole('link', { name: 'Account and signing out' }).click()
  await expect(phone.getByRole('heading', { level: 1 })).toContainText('Your manuals')
  await expect(phone.getByRole('main').getByRole('link', { name: /Example Council/ })).toHaveAttribute(
    'href',
    MANUAL,
  )
  await phone.getByRole('button', { name: 'Sign out' }).click()
  await expect(phone.getByRole('status')).toContainText('You are signed out.')
  await phone.goto(CHAPTER)
  await expect(phone.getByRole('heading', { level: 1 })).toHaveText('Page not found')
  await phone.context().close()
})

test('what staff see is sound, on a phone and on a desk', async ({ page }) => {
  await page.goto(`/sign-in?from=${encodeURIComponent(CHAPTER)}`)
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(CHAPTER)
  for (const address of [CHAPTER, MANUAL, '/', '/workspace', `/workspace${MANUAL}`])
    await expectSound(page, address)
})

test('a manual for staff is listed for its staff alone, and everybody’s again when a publisher says so', async ({
  browser,
  request,
}) => {
  const keeper = await pageOf(browser, 'publisher@havering.example')
  const manual = '/havering/childrens-services'
  const setManual = async (choice: RegExp, done: string) => {
    await keeper.goto(`/workspace${manual}/who-reads`)
    await keeper.getByRole('radio', { name: choice }).check()
    await keeper.getByRole('button', { name: 'Set who reads it' }).click()
    await expect(keeper.getByRole('status').filter({ hasText: done })).toBeInViewport()
  }
  await expectSound(keeper, `/workspace${manual}/who-reads`)
  // On a phone what was done is said far above the button that did it.
  await keeper.setViewportSize({ width: 360, height: 740 })
  await setManual(/^Staff/, 'The manual is for staff now')
  try {
    expect((await request.get(manual)).status()).toBe(404)
    expect(await (await request.get('/')).text()).not.toContain(`href="${manual}"`)
    await keeper.goto('/')
    await expect(keeper.getByRole('listitem').filter({ hasText: 'Havering' })).toContainText('Staff only')
    await keeper.goto(manual)
    await expect(keeper.getByRole('banner')).toContainText('You read as staff.')
  } finally {
    await setManual(/^Everybody/, 'Everybody may read the manual now')
  }
  expect((await request.get(manual)).status()).toBe(200)
  await keeper.context().close()
})

test('the chapter is everybody’s again', async ({ browser, request }) => {
  const keeper = await pageOf(browser, publisher)
  await setChapter(
    keeper,
    /^Everybody who may read/,
    'Everybody who may read the manual may read the chapter now',
  )
  await keeper.context().close()
  expect((await request.get(CHAPTER)).status()).toBe(200)
  expect(await (await request.get(`${MANUAL}/contents.json`)).text()).toContain('Staying Close')
})
