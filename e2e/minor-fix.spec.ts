import { expect, type Page, test } from '@playwright/test'
import { pageOf } from './people'
import { countClicks, giveRole } from './reviewing'
import { textOf } from './writing'

/*
 * A minor fix by two people, an author and an approver who publishes too, each from the page on which they begin to the
 * readers' page: nine clicks at most, in all. On the template's manual: Complaints and Representations, which no other
 * file touches there.
 */

const manual = 'Template Children'
const readers = '/template/childrens-services/chapters/complaints-and-representations'

let author: Page
let approver: Page

test.beforeAll(async ({ browser }) => {
  await giveRole(browser, 'Approver, National template', 'National template', 'Publisher')
  author = await pageOf(browser, 'author@template.example')
  approver = await pageOf(browser, 'approver@template.example')
})

test.afterAll(async () => {
  for (const page of [author, approver]) await page.context().close()
})

test('a minor fix is published in nine clicks at most', async ({ page: reader }) => {
  const byAuthor = await countClicks(author)
  const byApprover = await countClicks(approver)
  await author.goto('/workspace')
  await approver.goto('/workspace')

  await author.getByRole('navigation', { name: 'Workspace' }).getByRole('link', { name: manual }).click()
  await author.getByLabel('Find a chapter by title or number').focus()
  await author.keyboard.type('complaints')
  await author.keyboard.press('Enter')
  await author.getByRole('main').getByRole('link', { name: 'Complaints and Representations' }).first().click()
  await author.getByRole('button', { name: 'Begin a new version' }).click()
  await textOf(author).locator('p').first().click()
  await author.keyboard.press('End')
  await author.keyboard.type(' Thank everybody who writes.')
  await author.getByText('Minor', { exact: true }).click()
  await author.getByRole('button', { name: 'Save and submit for approval' }).click()
  await expect(author.getByText('The version is submitted.')).toBeVisible()

  await approver.reload()
  await approver
    .getByRole('main')
    .getByRole('link', { name: 'Complaints and Representations' })
    .first()
    .click()
  await approver.getByRole('button', { name: 'Approve', exact: true }).click()
  await expect(approver.getByText('This is what the next update would change.')).toBeVisible()
  await approver.getByRole('button', { name: /^Publish update \d+$/ }).click()
  await expect(approver).toHaveURL(/\/publish\/\d+$/)

  expect([byAuthor(), byApprover()]).toEqual([6, 3])
  await reader.goto(readers)
  await expect(reader.getByText('Thank everybody who writes.')).toBeVisible()
})
