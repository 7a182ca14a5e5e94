import { expect, type Page, test } from '@playwright/test'
import { pageOf } from './people'
import { submitUpdate } from './reviewing'
import { expectNoBarriers, expectSound } from './sound'

/*
 * A reader without an account follows a chapter by e-mail, confirms it, is told of what is published, and stops. On
 * Havering's manual: Inter Country Adoption, which no other file touches there, published out of turn. The e-mails are read
 * in the mailbox, as nothing is sent here.
 */

const manual = '/havering/childrens-services'
const chapter = `${manual}/chapters/inter-country-adoption`
const workspace = `/workspace${manual}/chapters/inter-country-adoption`
const stamp = Date.now().toString(36)
const email = `reader-${stamp}@readers.example`
const sentence = `The duty team is told within ${stamp} hours.`

test.describe.configure({ mode: 'serial' })

let administrator: Page
/** The reader's own link, from the first e-mail. */
let link = ''

test.beforeAll(async ({ browser }) => {
  administrator = await pageOf(browser, 'administrator@chapterhouse.example')
})

test.afterAll(() => administrator.context().close())

/** Opens the newest e-mail to the reader that is called so. */
async function emailTo(subject: RegExp): Promise<void> {
  await expect(async () => {
    await administrator.goto('/workspace/mailbox?of=all')
    const row = administrator.getByRole('row').filter({ hasText: email }).filter({ hasText: subject })
    await row.first().getByRole('link').click({ timeout: 2_000 })
  }).toPass({ timeout: 60_000 })
  await expect(administrator.locator('.ch-message')).toBeVisible()
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a reader asks to follow a chapter, and is told what is wrong with the form', async ({ page }) => {
    await page.goto(chapter)
    await page.getByRole('link', { name: 'Follow this chapter by e-mail or feed' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Follow changes' })).toBeVisible()
    await expect(page.getByLabel('What you want to follow')).toHaveValue('chapter:inter-country-adoption')
    await page.getByRole('button', { name: 'Send me the link' }).click()
    await expect(page.getByRole('alert')).toContainText('Enter an e-mail address')
    await expect(page.getByLabel('What you want to follow')).toHaveValue('chapter:inter-country-adoption')
    await page.getByLabel('Your e-mail address').fill(email.toUpperCase())
    await page.getByRole('button', { name: 'Send me the link' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Look at your e-mails' })).toBeVisible()
  })

  test('the link in the e-mail confirms, and only when its button is pressed', async ({ page }) => {
    await emailTo(/^Confirm that you want to follow/)
    const address = administrator.locator('.ch-message').getByRole('link').first()
    link = new URL((await address.getAttribute('href')) ?? '').pathname
    await page.goto(link)
    await page.goto(link)
    await expect(
      page.getByRole('heading', { level: 1, name: 'Confirm that you want to follow' }),
    ).toBeVisible()
    await page.getByRole('button', { name: 'Confirm' }).click()
    await expect(page.getByRole('status')).toContainText('It is confirmed.')
    await expect(page.getByRole('listitem')).toContainText('the chapter “Inter Country Adoption”')
  })
})

test('the pages are sound', async ({ page }) => {
  await expectSound(page, `${manual}/follow`)
  await expectSound(page, `${manual}/follow?asked`)
  await expectSound(page, link)
  await expectSound(page, '/following/made-up')
  await page.goto(`${manual}/follow`)
  await page.getByRole('button', { name: 'Send me the link' }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await expectNoBarriers(page)
})

test('a change is written and approved', async ({ browser }) => {
  const author = await pageOf(browser, 'author@havering.example')
  await submitUpdate(author, workspace, sentence)
  const approver = await pageOf(browser, 'approver@havering.example')
  await approver.goto(`${workspace}/review`)
  await approver.getByRole('button', { name: 'Approve', exact: true }).click()
  await expect(approver.getByText('The version is approved.')).toBeVisible()
  for (const person of [author, approver]) await person.context().close()
})

test('it is published out of turn', async ({ browser }) => {
  const publisher = await pageOf(browser, 'publisher@havering.example')
  await publisher.goto(`${workspace}/out-of-turn`)
  await publisher.getByRole('button', { name: 'Publish this version now' }).click()
  await expect(publisher.getByRole('main')).toContainText(/[Pp]ublished/)
  await publisher.context().close()
})

test('the reader has an e-mail that leads to it', async ({ page }) => {
  await emailTo(/Inter Country Adoption \(updated\)/)
  const message = administrator.locator('.ch-message')
  await expect(message).toContainText(`The chapter now says: ${sentence}`)
  const links = await message
    .getByRole('link')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))
  const [changes = '', own = ''] = links.map((address) => new URL(address).pathname)
  expect(own).toBe(link)
  await page.goto(changes)
  await expect(page.getByText(stamp).first()).toBeVisible()
})

test('the feeds of the chapter and of its section have the same change', async ({ page }) => {
  const feed = await page.request.get(`${chapter}/amendments.atom`)
  expect(feed.headers()['content-type']).toContain('application/atom+xml')
  expect(await feed.text()).toContain(sentence)
  await page.goto(`${manual}/follow`)
  const section = page.locator('optgroup[label="A section"] option', { hasText: /^8 / })
  const value = (await section.getAttribute('value')) ?? ''
  const ofSection = await page.request.get(
    `${manual}/sections/${value.replace('section:', '')}/amendments.atom`,
  )
  expect(await ofSection.text()).toContain(sentence)
  const none = await page.request.get(
    `${manual}/sections/11111111-1111-4111-8111-111111111111/amendments.atom`,
  )
  expect(none.status()).toBe(404)
})

test('the reader is told weekly instead', async ({ page }) => {
  await page.goto(link)
  await page.getByLabel(/^How often/).selectOption('weekly')
  await page.getByRole('button', { name: /^Change/ }).click()
  await expect(page.getByRole('status')).toContainText('It is changed.')
  await expect(page.getByLabel(/^How often/)).toHaveValue('weekly')
})

test('a program stops it with one click, as RFC 8058 asks', async ({ page, playwright, baseURL }) => {
  const program = await playwright.request.newContext({ baseURL: baseURL ?? '' })
  const answer = await program.post(link, { form: { 'List-Unsubscribe': 'One-Click' } })
  expect(answer.status()).toBe(200)
  await program.dispose()
  await page.goto(link)
  await expect(page.getByText('You follow nothing of this manual.')).toBeVisible()
  await expectNoBarriers(page)
})
