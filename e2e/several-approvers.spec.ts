import { expect, type Page, test } from '@playwright/test'
import { pageOf } from './people'
import { giveRole, submitUpdate } from './reviewing'
import { expectNoBarriers, expectSound } from './sound'

/*
 * Two approvers for a version, one of whom has a deputy. On the template's manual: Private Fostering, which no other
 * file touches there; the rules are put back at the end. The template's publisher becomes an approver besides, and
 * Havering's publisher an author of the template's, who stands in for its approver.
 */

const manual = '/workspace/template/childrens-services'
const chapter = `${manual}/chapters/private-fostering`
const approverName = 'Approver, National template'
const deputyName = 'Publisher, Havering'

test.describe.configure({ mode: 'serial' })

let author: Page
let approver: Page
let publisher: Page
let deputy: Page

test.beforeAll(async ({ browser }) => {
  await giveRole(browser, 'Publisher, National template', 'National template', 'Approver')
  await giveRole(browser, deputyName, 'National template', 'Author')
  author = await pageOf(browser, 'author@template.example')
  approver = await pageOf(browser, 'approver@template.example')
  publisher = await pageOf(browser, 'publisher@template.example')
  deputy = await pageOf(browser, 'publisher@havering.example')
})

test.afterAll(async () => {
  for (const page of [author, approver, publisher, deputy]) await page.context().close()
})

async function askFor(number: 'One' | 'Two' | 'Five'): Promise<void> {
  await publisher.goto(`${manual}/review-rules`)
  await publisher.getByLabel(number, { exact: true }).check()
  await publisher.getByRole('button', { name: 'Store the rules' }).click()
}

test('a publisher asks for two approvers, and not for more than there are', async () => {
  await expectSound(publisher, `${manual}/review-rules`)
  await askFor('Five')
  await expect(publisher.getByRole('main').getByRole('alert')).toContainText('5 could never approve')
  await expectNoBarriers(publisher)
  await askFor('Two')
  await expect(publisher.getByText('The rules are stored.')).toBeVisible()
})

test('deputies are appointed for days, by the approver and by a publisher', async () => {
  await expectSound(publisher, '/workspace/deputies')
  await appoint(publisher, 'Author, National template', '2020-01-01')
  await expect(publisher.getByRole('main').getByRole('alert')).toContainText(
    'The last day lies before the first',
  )
  // The author becomes a deputy: who wrote a version never decides on it.
  const today = await publisher.getByLabel('First day').inputValue()
  for (const name of ['Author, National template', deputyName]) {
    await appoint(publisher, name, today)
    const row = publisher.getByRole('row', { name: `${name} ${approverName}` }).first()
    await expect(row).toContainText('Stands in')
    await expect(publisher.getByText('The deputy is appointed, and told by e-mail.')).toBeVisible()
    await publisher.reload()
  }
  await expectNoBarriers(publisher)
})

/** A publisher appoints somebody to stand in for the approver from today to this day. */
async function appoint(page: Page, name: string, lastDay: string): Promise<void> {
  await page.getByLabel('Approver', { exact: true }).selectOption({ label: approverName })
  await page.getByLabel('Who stands in').selectOption({ label: name })
  await page.getByLabel('Last day').fill(lastDay)
  await page.getByRole('button', { name: 'Appoint a deputy' }).click()
}

test('one approves, the page says who has and how many more, and it stays in review', async () => {
  await submitUpdate(author, chapter, 'Ask the child where they sleep.')
  await publisher.goto(`${chapter}/review`)
  await expect(publisher.getByText('0 of 2 approvers have approved.')).toBeVisible()
  await publisher.getByText('A meeting approved it').click()
  await publisher.getByLabel('Meeting', { exact: true }).fill('Policy Board')
  await publisher.getByLabel('Date of the meeting').fill('2026-03-03')
  await publisher.getByLabel('Number of the minute').fill('7')
  await expectNoBarriers(publisher)
  await publisher.getByRole('button', { name: 'Approve', exact: true }).click()
  await expect(publisher.getByText('The version still needs somebody else’s.')).toBeVisible()
  await expect(publisher.getByText('at Policy Board, 3 March 2026, minute 7').first()).toBeVisible()
  await publisher.goto(`${chapter}/review`)
  await expect(publisher.getByText('You have approved this version already.')).toBeVisible()
  await expect(publisher.getByRole('button', { name: 'Approve', exact: true })).toHaveCount(0)
})

test('the author wrote it, and so does not decide on it as a deputy either; they remind the others once', async () => {
  await author.goto('/workspace/pack')
  await expect(author.getByRole('article', { name: /Private Fostering/ })).toContainText('You wrote this')
  await author.goto(chapter)
  await author.getByRole('button', { name: 'Remind the approvers' }).click()
  await expect(author.getByText('The approvers are reminded by e-mail.')).toBeVisible()
  await author.getByRole('button', { name: 'Remind the approvers' }).click()
  await expect(author.getByRole('main').getByRole('alert')).toContainText('today already')
})

test('a deputy approves for the approver, both are named, and that is the second', async () => {
  await deputy.goto('/workspace/pack')
  const row = deputy.getByRole('article', { name: /Private Fostering/ })
  await expect(row).toContainText(`You decide as the deputy of ${approverName}.`)
  await row.getByLabel('I have read it, and approve it').check()
  await deputy.getByRole('button', { name: 'Store my decisions' }).click()
  await expect(deputy.getByText('Your decisions are stored: 1 approved.')).toBeVisible()
  await deputy.goto(chapter)
  await expect(deputy.getByText(`Approved by ${deputyName} for ${approverName}`).first()).toBeVisible()
  await expect(deputy.getByRole('main').getByText('Approved', { exact: true }).first()).toBeVisible()
})

test('an appointment ends at once', async () => {
  await askFor('One')
  await expect(publisher.getByText('The rules are stored.')).toBeVisible()
  await publisher.goto('/workspace/deputies')
  const endings = publisher.getByRole('button', { name: 'End now' })
  for (let left = await endings.count(); left > 0; left--) {
    await endings.first().click()
    await expect(endings).toHaveCount(left - 1)
  }
  await deputy.goto('/workspace/pack')
  await expect(deputy.getByText('You are not an approver here, and stand in for none today')).toBeVisible()
})
