import { expect, type Page, test } from '@playwright/test'
import { pageOf } from './people'
import { expectNoBarriers, expectSound } from './sound'
import { textOf, untilSaved } from './writing'

/*
 * The mailbox, where e-mails are read when no mail server is set up: an author of Havering submits Out of Area
 * Placements, and its approver opens the e-mail and follows its links. No other file touches that chapter.
 */

const chapter = '/workspace/havering/childrens-services/chapters/out-of-area-placements'

let author: Page
let approver: Page

test.describe.configure({ mode: 'serial' })

test.beforeAll(async ({ browser }) => {
  author = await pageOf(browser, 'author@havering.example')
  approver = await pageOf(browser, 'approver@havering.example')
})

test.afterAll(async () => {
  await author.context().close()
  await approver.context().close()
})

test('an author submits a version', async () => {
  await author.goto(chapter)
  await author.getByRole('button', { name: 'Begin a new version' }).click()
  await textOf(author).locator('p').first().click()
  await author.keyboard.press('End')
  await author.keyboard.type(' Ring the duty team before a placement out of the area is made.')
  await author.getByLabel('Amendment summary').fill('Says whom to ring before a placement out of the area.')
  await untilSaved(author)
  await author.goto(chapter)
  await author.getByRole('button', { name: 'Submit for approval' }).click()
  await expect(author.getByText('The version is submitted.')).toBeVisible()
})

test('the approver opens the e-mail about it, and its links lead to the decision', async () => {
  await approver.goto('/workspace')
  await approver.getByRole('link', { name: 'Mailbox' }).click()
  await expect(approver.getByText('No mail server is set up')).toBeVisible()
  await approver.getByRole('link', { name: 'To approve: Out of Area Placements' }).first().click()
  await expect(approver.getByRole('heading', { level: 1 })).toHaveText('To approve: Out of Area Placements')
  const email = approver.locator('.ch-message')
  await expect(email).toContainText('Says whom to ring before a placement out of the area.')
  await expect(email).toContainText('To be told less:')
  await expectNoBarriers(approver)

  const links = email.getByRole('link')
  const addresses = await links.evaluateAll((all) =>
    all.map((link) => new URL(link.getAttribute('href') ?? '').pathname),
  )
  expect(addresses).toEqual(['/workspace/pack', `${chapter}/review`, '/workspace/account'])
  await links.nth(1).click()
  await expect(approver).toHaveURL(new RegExp(`${chapter}/review$`))
  await expect(approver.getByRole('button', { name: 'Approve', exact: true })).toBeVisible()
})

test('the worker has taken it out of what waits: it is kept, since nothing is sent', async () => {
  await expect(async () => {
    await approver.goto('/workspace/mailbox')
    const row = approver.getByRole('row', { name: /To approve: Out of Area Placements/ }).first()
    await expect(row).toContainText('Kept here', { timeout: 1_000 })
  }).toPass({ timeout: 30_000 })
})

test('nobody reads what is addressed to somebody else', async () => {
  await approver.goto('/workspace/mailbox')
  const link = approver.getByRole('link', { name: 'To approve: Out of Area Placements' }).first()
  const address = (await link.getAttribute('href')) ?? ''
  const answer = await author.goto(address)
  expect(answer?.status()).toBe(404)
  await expect(author.getByRole('heading', { level: 1, name: 'There is no such page' })).toBeVisible()
  await author.goto('/workspace/mailbox?of=all')
  await expect(author.getByRole('heading', { level: 1, name: 'This is not yours to do' })).toBeVisible()
})

test('an administrator sees all of the installation', async ({ browser }) => {
  const administrator = await pageOf(browser, 'administrator@chapterhouse.example')
  await administrator.goto('/workspace/mailbox')
  await administrator.getByRole('link', { name: 'Everybody’s' }).click()
  await expect(
    administrator.getByRole('row', { name: /To approve: Out of Area Placements/ }).first(),
  ).toContainText('approver@havering.example')
  await expectSound(administrator, '/workspace/mailbox?of=all')
  await administrator.context().close()
})

test('people choose what they are told by e-mail', async () => {
  await approver.goto('/workspace/account#emails')
  await approver.getByLabel('Reminders only').check()
  await approver.getByRole('button', { name: 'Set', exact: true }).click()
  await expect(approver.getByText('What you are told by e-mail is set.')).toBeVisible()
  await approver.reload()
  await expect(approver.getByLabel('Reminders only')).toBeChecked()
  await approver.getByLabel('Each thing as it happens, and reminders').check()
  await approver.getByRole('button', { name: 'Set', exact: true }).click()
  await expect(approver.getByText('What you are told by e-mail is set.')).toBeVisible()
  await expectSound(approver, '/workspace/account')
  await expectSound(approver, '/workspace/mailbox')
})
