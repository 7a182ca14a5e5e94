import { randomUUID } from 'node:crypto'
import { expect, type Page, test } from '@playwright/test'
import { pageOf } from './people'
import { expectNoBarriers, expectSound } from './sound'

/*
 * A published row of the Amendments is wrong: an author asks for a correction, an approver approves it, a publisher
 * publishes it, and readers find it under the row. And the headings of the Amendments, in the manual's own words. On
 * Havering's manual, in the first row that its import brought.
 */

const manual = '/havering/childrens-services'
const workspace = `/workspace${manual}`
const right = `Section 2 now says that the plan is written within ten working days (${randomUUID().slice(0, 4)}).`

test.describe.configure({ mode: 'serial' })

let author: Page
let approver: Page
let publisher: Page
/** The page of the row in the workspace, and what the row is about. */
let row = ''
let chapter = ''

test.beforeAll(async ({ browser }) => {
  author = await pageOf(browser, 'author@havering.example')
  approver = await pageOf(browser, 'approver@havering.example')
  publisher = await pageOf(browser, 'publisher@havering.example')
})

test.afterAll(async () => {
  for (const page of [author, approver, publisher]) await page.context().close()
})

test('an author asks for a correction, from the row', async () => {
  await author.goto(workspace)
  await author.getByRole('link', { name: 'Published amendments' }).click()
  await expect(author.getByRole('heading', { level: 1, name: 'Published amendments' })).toBeVisible()
  // The edition of the import, where there are several.
  await author.goto(`${workspace}/amendments?edition=1`)
  await expectNoBarriers(author)
  await author
    .getByRole('row')
    .filter({ hasText: 'not recorded on the imported contents page' })
    .first()
    .getByRole('link', { name: /^Correct this row of / })
    .click()
  await expect(author.getByText('not recorded on the imported contents page')).toBeVisible()
  row = new URL(author.url()).pathname
  chapter = await author.getByRole('heading', { level: 1 }).innerText()
  await author.getByRole('button', { name: 'Ask for this correction' }).click()
  await expect(author.getByRole('link', { name: /^Say what is right/ })).toBeVisible()
  await author.getByLabel('What is right?').fill(right)
  await author.getByRole('button', { name: 'Ask for this correction' }).click()
  await expect(author.getByText('Waits for a decision')).toBeVisible()
  await expect(author.getByRole('button', { name: /Approve/ })).toHaveCount(0)
  await expectNoBarriers(author)
})

test('an approver comes to it from My work, and approves it', async () => {
  await approver.goto('/workspace')
  const waiting = approver.getByRole('listitem').filter({ hasText: right })
  await waiting.getByRole('link').click()
  await expect(approver.getByRole('heading', { level: 1 })).toHaveText(chapter)
  await expectNoBarriers(approver)
  await approver.getByRole('button', { name: 'Decline it' }).click()
  await expect(approver.getByRole('link', { name: /^Say why/ })).toBeVisible()
  await approver.getByRole('button', { name: 'Approve the correction' }).click()
  await expect(approver.getByText('Comes with the next update')).toBeVisible()
})

test('a publisher sees it among what the next update changes, and publishes it', async () => {
  await publisher.goto(`${workspace}/publish`)
  const corrections = publisher.getByRole('region', { name: 'Corrections of published amendments' })
  await expect(corrections).toContainText(right)
  await expectNoBarriers(publisher)
  await publisher.getByRole('button', { name: /^Publish update \d+$/ }).click()
  await expect(publisher.getByRole('heading', { level: 1, name: /Update \d+ is published/ })).toBeVisible()
})

test('readers find it under the row, which stays as it was', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`${manual}/amendments`)
  const corrected = page.getByRole('row').filter({ hasText: right })
  await expect(corrected).toContainText('not recorded on the imported contents page')
  await expect(corrected).toContainText(/Correction, \d+ \w+ \d{4}: Section 2/)
  // The edition has its own page, where it is told as to staff.
  await page.goto(`${manual}/amendments/editions/1`)
  await page.getByText('As an e-mail to staff').click()
  await expect(page.getByLabel('Message')).toHaveValue(new RegExp(right.replace(/[().]/g, '.')))
  // The update before says for ever what it said.
  const before = await page.request.get(`${manual}/releases/1/amendments`)
  expect(await before.text()).not.toContain(right)
  await context.close()
  await author.goto(row)
  await expect(author.getByText(/^Published with update \d+$/).last()).toBeVisible()
  await expect(author.getByLabel('What is right?')).toBeVisible()
})

test('a publisher heads the Amendments in the manual’s own words', async () => {
  await publisher.goto(`${workspace}/appendix-settings`)
  await expectNoBarriers(publisher)
  const heading = publisher.getByLabel('Heading of the updated chapters')
  await heading.fill('Updated/Amended Chapters')
  await publisher.getByRole('button', { name: 'Store the settings' }).click()
  await expect(publisher.getByText('The settings are stored.')).toBeVisible()
  await publisher.goto(`${manual}/amendments`)
  await expect(publisher.getByRole('table', { name: 'Updated/Amended Chapters' }).first()).toBeVisible()
  await publisher.goto(`${workspace}/appendix-settings`)
  await heading.fill('')
  await publisher.getByRole('button', { name: 'Store the settings' }).click()
  await expect(publisher.getByText('The settings are stored.')).toBeVisible()
  await publisher.goto(`${manual}/amendments`)
  await expect(publisher.getByRole('table', { name: 'Updated Chapters' }).first()).toBeVisible()
})

test('an edition is copied as tables that Word keeps, and as the words of an e-mail', async ({ browser }) => {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] })
  const page = await context.newPage()
  await page.goto(`${manual}/amendments/editions/1`)
  await page.getByRole('button', { name: 'Copy as a Word table' }).click()
  await expect(page.getByText('Copied.')).toBeVisible()
  const html = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    return (await item?.getType('text/html'))?.text() ?? ''
  })
  expect(html).toContain('<table')
  expect(html).toMatch(new RegExp(`href="https?://[^"]+${manual}/chapters/`))
  expect(html).toContain(right)
  await page.getByText('As an e-mail to staff').click()
  await page.getByRole('button', { name: 'Copy the message' }).click()
  await expect(page.getByText('Copied.')).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(right)
  await context.close()
})

test('every page of it is sound on a phone and on a desk', async ({ page }) => {
  for (const address of ['amendments', 'amendments/editions/1', 'chapters/amendments/changes'])
    await expectSound(page, `${manual}/${address}`)
  await expectSound(
    page,
    '/example/childrens-services/releases/4/chapters/placement-planning-and-disruption-meetings/changes',
  )
  for (const address of [`${workspace}/amendments`, `${workspace}/appendix-settings`, row])
    await expectSound(publisher, address)
})
