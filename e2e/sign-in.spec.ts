import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { passwordOf, signIn } from './people'
import { expectNoBarriers } from './sound'

/*
 * Getting in, and being kept out: signing in and out, sessions that are ended elsewhere, an administrator who gives a new
 * colleague an account, and what every page of people who sign in must hold (scripts by nonce only, no fault for axe).
 */

const author = 'author@kent.example'
const administrator = 'administrator@chapterhouse.example'

let complaints: string[]

test.beforeEach(({ page }) => {
  complaints = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
})

// A refused script or style is an error of the console: so this holds the content security policy at every step.
test.afterEach(() => {
  expect(complaints).toEqual([])
})

async function fillIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

async function sessionCookie(context: BrowserContext) {
  return (await context.cookies()).find(({ name }) => name.endsWith('chapterhouse.session'))
}

test('a page of the workspace asks who is there, and is shown after signing in', async ({
  page,
  context,
}) => {
  await page.goto('/workspace/account')
  await expect(page).toHaveTitle('Sign in – Chapterhouse')
  await expectNoBarriers(page)
  await fillIn(page, author, passwordOf(author))
  await expect(page).toHaveURL('/workspace/account')
  await expect(page.getByRole('banner')).toContainText('Author, Kent')
  expect(await sessionCookie(context)).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
  expect(await page.evaluate(() => document.cookie)).toBe('')
})

test('a wrong password and an unknown account are refused in the same words', async ({ page }) => {
  const refused = page.getByRole('alert').filter({ hasText: 'You are not signed in' })
  for (const email of [author, 'nobody@kent.example']) {
    await page.goto('/sign-in')
    await fillIn(page, email, 'not the password')
    await expect(refused).toContainText('The e-mail address or the password is not right.')
    await expect(refused).toBeFocused()
  }
  await expectNoBarriers(page)
  await signIn(page, author)
})

test('signing in needs no JavaScript', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto('/workspace/account')
  await fillIn(page, author, 'not the password')
  await expect(page.getByRole('alert')).toContainText('is not right')
  await fillIn(page, author, passwordOf(author))
  await expect(page).toHaveURL('/workspace/account')
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('status')).toContainText('You are signed out.')
  await context.close()
})

test('a browser that keeps no cookie is told so, and not sent in circles', async ({ page }) => {
  await page.goto('/sign-in?cookie=asked')
  await expect(page.getByRole('note')).toContainText('Your browser keeps no cookies')
  await expectNoBarriers(page)
})

test('too many attempts have to wait', async ({ page }) => {
  const email = `${crypto.randomUUID()}@kent.example`
  const refused = page.getByRole('alert').filter({ hasText: 'You are not signed in' })
  for (let attempt = 0; attempt < 5; attempt += 1) {
    await page.goto('/sign-in')
    await fillIn(page, email, 'a guess')
    await expect(refused).toContainText('is not right')
  }
  await page.goto('/sign-in')
  await fillIn(page, email, 'a guess')
  await expect(refused).toContainText('Try again in 15 minutes.')
  // Nobody else waits for it.
  await signIn(page, author)
})

test('signing out ends the session, and not only in this browser’s cookies', async ({ page, context }) => {
  await signIn(page, author)
  const cookie = await sessionCookie(context)
  if (!cookie) throw new Error('there is no session cookie')
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('status')).toContainText('You are signed out.')
  expect(await sessionCookie(context)).toBeUndefined()
  await context.addCookies([cookie])
  await page.goto('/workspace')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in')
})

test('a session is ended from another browser', async ({ page, browser }) => {
  const elsewhere = await (await browser.newContext()).newPage()
  await signIn(elsewhere, author)
  await signIn(page, author)
  await page.goto('/workspace/account')
  await expect(page.getByText('This browser')).toBeVisible()
  const endOther = page.getByRole('button', { name: 'End this session' })
  for (let left = await endOther.count(); left > 0; left -= 1) {
    await endOther.first().click()
    await expect(endOther).toHaveCount(left - 1)
  }
  await expect(page.getByRole('status')).toContainText('That session has ended.')
  await expectNoBarriers(page)
  await elsewhere.goto('/workspace/account')
  await expect(elsewhere.getByRole('heading', { level: 1 })).toHaveText('Sign in')
  await elsewhere.context().close()
})

test('what was typed stays where the session ended meanwhile', async ({ page, context }) => {
  await signIn(page, administrator)
  await page.goto('/workspace/people/new')
  await page.getByLabel('Name').fill('Colleague, Kent')
  const other = await context.newPage()
  await other.goto('/workspace')
  await other.getByRole('button', { name: 'Sign out' }).click()
  await expect(other.getByRole('status')).toContainText('You are signed out.')
  await page.getByRole('button', { name: 'Add this person' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'You are signed out' })).toContainText(
    'Sign in in another tab',
  )
  await expect(page.getByLabel('Name')).toHaveValue('Colleague, Kent')
})

test('nobody is sent to another site after signing in', async ({ page, baseURL }) => {
  for (const from of [
    'https://elsewhere.example/workspace',
    '//elsewhere.example/workspace',
    '/\\elsewhere.example',
  ]) {
    await page.context().clearCookies()
    await page.goto(`/sign-in?from=${encodeURIComponent(from)}`)
    await fillIn(page, author, passwordOf(author))
    await expect(page).toHaveURL(`${baseURL}/workspace`)
  }
  await page.goto(`/api/auth/signin?callbackUrl=${encodeURIComponent('https://elsewhere.example/')}`)
  await expect(page).toHaveURL(`${baseURL}/workspace`)
})

test('an administrator gives a colleague an account, who chooses a password and gets only what they may', async ({
  page,
  browser,
}) => {
  await signIn(page, administrator)
  await page.getByRole('link', { name: 'People' }).click()
  await expectNoBarriers(page)
  await page.getByRole('link', { name: 'Add a person' }).click()
  await page.getByRole('button', { name: 'Add this person' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Check what you entered' })).toBeFocused()
  await expectNoBarriers(page)
  const email = `${crypto.randomUUID()}@kent.example`
  await page.getByLabel('Name').fill('Colleague, Kent')
  await page.getByLabel('E-mail address').fill(email)
  await page.getByRole('button', { name: 'Add this person' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Colleague, Kent')

  await page.getByLabel('Authority').selectOption({ label: 'Kent County Council' })
  await page.getByLabel('Approver').check()
  await page.getByRole('button', { name: 'Give this role' }).click()
  await expect(page.getByRole('table', { name: 'Roles' })).toContainText('approver')
  await page.getByRole('button', { name: 'Make a link' }).click()
  const link = /http\S+/.exec((await page.getByText('Give this link').textContent()) ?? '')?.[0] ?? ''
  await expectNoBarriers(page)

  const colleague = await (await browser.newContext()).newPage()
  await colleague.goto(link)
  await expectNoBarriers(colleague)
  await colleague.getByLabel('Password').fill('a lantern in the orchard')
  await colleague.getByRole('button', { name: 'Set password' }).click()
  await expect(colleague.getByRole('status')).toContainText('Your password is set.')
  await fillIn(colleague, email, 'a lantern in the orchard')
  await expect(colleague.getByRole('banner')).toContainText('Colleague, Kent')
  await colleague.goto('/workspace/people')
  await expect(colleague.getByRole('main')).toContainText('This is for an administrator of Chapterhouse.')
  await expectNoBarriers(colleague)
  await colleague.goto(link)
  await expect(colleague.getByRole('heading', { level: 1 })).toHaveText('This link cannot be used')
  await expectNoBarriers(colleague)

  await page.getByRole('button', { name: 'Deactivate this account' }).click()
  await expect(page.getByText('every session of it has ended')).toBeVisible()
  await colleague.goto('/workspace')
  await fillIn(colleague, email, 'a lantern in the orchard')
  await expect(colleague.getByText('The e-mail address or the password is not right.')).toBeVisible()
  await colleague.context().close()
})

test('the first administrator’s page is shut where there is one', async ({ page }) => {
  await page.goto(`/first-administrator?token=${'a'.repeat(43)}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link cannot be used')
  await expectNoBarriers(page)
})

test('every page for people who sign in allows scripts by a nonce of its own only', async ({ page }) => {
  await signIn(page, administrator)
  const nonces = new Set<string>()
  const addresses = [
    '/workspace',
    '/workspace/account',
    '/workspace/people',
    '/workspace/people/new',
    '/first-administrator',
  ]
  for (const address of addresses) {
    const response = await page.goto(address)
    const policy = response?.headers()['content-security-policy'] ?? ''
    const nonce = /script-src 'self' 'nonce-([\w+/=]+)' 'strict-dynamic';/.exec(policy)?.[1] ?? ''
    nonces.add(nonce)
    for (const part of [
      "default-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "form-action 'self'",
    ])
      expect(policy.split('; ')).toContain(part)
    expect(policy).not.toContain('unsafe')
    expect(response?.headers()).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
    })
    expect(response?.headers()['cache-control']).toContain('no-store')
    const inline = await page
      .locator('script:not([src])')
      .evaluateAll((scripts) => scripts.map((script) => (script as HTMLScriptElement).nonce))
    expect(new Set(inline)).toEqual(new Set([nonce]))
  }
  expect(nonces.size).toBe(addresses.length)
})
