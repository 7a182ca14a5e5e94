import { expect, type Page, test } from '@playwright/test'
import { pageOf } from './people'
import { expectNoBarriers } from './sound'
import { saveByKeys, textOf } from './writing'

/*
 * An outside specialist reads one draft, "Whistleblowing" of Example Council's manual, by a personal link: without an account,
 * in a browser of their own, until the link is taken back.
 */

const chapter = '/workspace/example/childrens-services/chapters/whistleblowing'

test.describe.configure({ mode: 'serial' })

let author: Page
let guest: Page
/** The path of the guest's link. */
let link = ''

test.beforeAll(async ({ browser }) => {
  author = await pageOf(browser, 'author@example.example')
  guest = await (await browser.newContext()).newPage()
})

test.afterAll(async () => {
  for (const page of [author, guest]) await page.context().close()
})

test('the author invites a specialist, and is shown the link once', async () => {
  await author.goto(chapter)
  await author.getByRole('button', { name: 'Begin a new version' }).click()
  await expect(textOf(author)).toBeVisible()
  await textOf(author).locator(':scope > p').first().click()
  await author.keyboard.press('End')
  await author.keyboard.type(' Tell the specialist.')
  await saveByKeys(author)
  await author.goto(chapter)
  await author.getByText('Ask an outside specialist to read this version').click()
  await author.getByRole('button', { name: 'Invite' }).click()
  await expect(author.getByText('Enter a name').first()).toBeVisible()
  await author.getByLabel('Name', { exact: true }).fill('Paediatric specialist')
  await author.getByLabel('E-mail address').fill('specialist@hospital.example')
  await expectNoBarriers(author)
  await author.getByRole('button', { name: 'Invite' }).click()
  const shown = author.getByLabel('Personal link of Paediatric specialist')
  await expect(shown).toBeVisible()
  link = new URL(await shown.inputValue()).pathname
  await expectNoBarriers(author)
  await author.reload()
  await expect(author.getByText('Not opened yet')).toBeVisible()
  expect(await author.content()).not.toContain(link)
})

test('the guest reads the draft without an account, and nothing else', async () => {
  const answer = await guest.goto(link)
  expect(answer?.status()).toBe(200)
  expect(answer?.headers()).toMatchObject({
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex, nofollow',
  })
  expect(answer?.headers()['cache-control']).toContain('no-store')
  await expect(guest.getByRole('heading', { level: 1, name: 'Whistleblowing' })).toBeVisible()
  await expect(guest.getByText('Tell the specialist.').first()).toBeVisible()
  const elsewhere = await guest
    .locator('a[href]')
    .evaluateAll(
      (links, own) =>
        links
          .map((a) => a.getAttribute('href') ?? '')
          .filter((href) => !href.startsWith('#') && !href.startsWith(own)),
      link,
    )
  expect(elsewhere.filter((href) => href.startsWith('/'))).toEqual([])
  await expectNoBarriers(guest)
  await guest.goto(chapter)
  await expect(guest).toHaveURL(/\/sign-in/)
})

test('comments, and suggests wording, with plain forms', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(link)
  const row = page.locator('.ch-redline__row', { hasText: 'Tell the specialist.' })
  await row.getByRole('link', { name: /^Comment on/ }).click()
  await page.locator('#new-comment').getByLabel('Your comment').fill('By when?')
  await page.locator('#new-comment').getByRole('button', { name: 'Comment', exact: true }).click()
  await expect(page.getByRole('article', { name: 'Comment by Paediatric specialist' })).toContainText(
    'By when?',
  )

  await row.getByRole('link', { name: /^Comment on/ }).click()
  await page.getByText('Suggest other wording').click()
  const wording = page.getByLabel('Suggested wording')
  await wording.fill(
    (await wording.inputValue()).replace('Tell the specialist.', 'Tell the specialist at once.'),
  )
  await page.getByRole('button', { name: 'Suggest this wording' }).click()
  await expect(page.locator('.ch-suggestion ins')).toContainText('at once')
  await context.close()
})

test('the author answers and takes the wording; the guest’s page follows', async () => {
  await author.goto(`${chapter}/review`)
  const asked = author
    .getByRole('article', { name: 'Comment by Paediatric specialist' })
    .filter({ hasText: 'By when?' })
  await expect(asked).toContainText('(guest)')
  await asked.getByText('Answer', { exact: true }).click()
  await asked.getByLabel('Your answer').fill('Within a day.')
  await asked.getByRole('button', { name: 'Send answer' }).click()
  await expect(asked).toContainText('Within a day.')
  await author.getByRole('button', { name: 'Take this wording' }).click()
  await expect(author.getByText('Tell the specialist at once.').first()).toBeVisible()

  await guest.goto(link)
  await expect(guest.getByText('Tell the specialist at once.').first()).toBeVisible()
  await expect(guest.getByText('Within a day.')).toBeVisible()
  await expectNoBarriers(guest)
})

test('a guest’s page is sound on a phone', async () => {
  await guest.setViewportSize({ width: 360, height: 740 })
  await guest.goto(link)
  await guest
    .getByRole('link', { name: /^Comment on/ })
    .first()
    .click()
  await expectNoBarriers(guest)
  expect(
    await guest.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0)
})

test('the link is taken back, and opens nothing at once', async () => {
  await guest.goto(link)
  await author.goto(chapter)
  await expect(author.getByText(/Last opened on/)).toContainText('2 comments')
  await author.getByRole('button', { name: 'Take back the link of Paediatric specialist' }).click()
  await expect(author.getByText('Taken back on')).toBeVisible()

  await guest.getByLabel('Your comment').fill('Too late.')
  await guest.getByRole('button', { name: 'Comment', exact: true }).click()
  await expect(guest.getByRole('heading', { name: 'There is nothing to read here' })).toBeVisible()
  for (const address of [link, '/guest-review/made-up']) {
    const answer = await guest.goto(address)
    expect(answer?.status()).toBe(404)
    await expect(guest.getByRole('heading', { name: 'There is nothing to read here' })).toBeVisible()
    expect(await guest.content()).not.toContain('Whistleblowing')
  }
  await expectNoBarriers(guest)
})
