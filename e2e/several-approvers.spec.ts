import { expect, type Page, test } from '@playwright/test'
import { pageOf } from './people'
import { giveRole, submitUpdate } from './reviewing'
import { expectNoBarriers, expectSound } from './sound'

/*
 * Two approvers for a version, one of whom has a deputy. On the template's manual: Private Fostering, which no other
 * file touches there; the rules are put back at the end. The template's publisher becomes an approver besides.
 */

const manual = '/workspace/template/childrens-services'
const chapter = `${manual}/chapters/private-fostering`
const approverName = 'Approver, National template'

test.describe.configure({ mode: 'serial' })

let author: Page
let approver: Page
let publisher: Page

test.beforeAll(async ({ browser }) => {
  await giveRole(browser, 'Publisher, National template', 'National template', 'Approver')
  author = await pageOf(browser, 'author@template.example')
  approver = await pageOf(browser, 'approver@template.example')
  publisher = await pageOf(browser, 'publisher@template.example')
})

test.afterAll(async () => {
  for (const page of [author, approver, publisher]) await page.context().close()
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

test('an approver appoints a deputy for today', async () => {
  await expectSound(approver, '/workspace/deputies')
  await approver.getByLabel('Who stands in').selectOption({ label: 'Publisher, National template' })
  await approver.getByLabel('Last day').fill('2020-01-01')
  await approver.getByRole('button', { name: 'Appoint a deputy' }).click()
  await expect(approver.getByRole('main').getByRole('alert')).toContainText(
    'The last day lies before the first',
  )
  // The author becomes the deputy: who wrote a version never decides on it.
  await approver.getByLabel('Who stands in').selectOption({ label: 'Author, National template' })
  await approver.getByLabel('Last day').fill(await approver.getByLabel('First day').inputValue())
  await approver.getByRole('button', { name: 'Appoint a deputy' }).click()
  await expect(approver.getByRole('row', { name: /Author, National template/ }).first()).toContainText(
    'Stands in',
  )
  await expectNoBarriers(approver)
})

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

test('the second approves, and it is approved', async () => {
  await approver.goto(`${chapter}/review`)
  await expect(approver.getByText('One more is needed.')).toBeVisible()
  await approver.getByRole('button', { name: 'Approve', exact: true }).click()
  await expect(approver.getByText('The version is approved.')).toBeVisible()
})

test('a deputy approves for the approver, and both are named', async () => {
  await askFor('One')
  await publisher.goto('/workspace/deputies')
  await publisher.getByLabel('Approver').selectOption({ label: approverName })
  await publisher.getByLabel('Who stands in').selectOption({ label: 'Publisher, National template' })
  await publisher.getByLabel('Last day').fill(await publisher.getByLabel('First day').inputValue())
  await publisher.getByRole('button', { name: 'Appoint a deputy' }).click()
  await expect(publisher.getByRole('row', { name: /Publisher, National template/ }).first()).toBeVisible()

  await submitUpdate(author, `${manual}/chapters/placements-with-parents`, 'Ask who else lives there.')
  await publisher.goto(`${manual}/chapters/placements-with-parents/review`)
  await publisher.getByRole('button', { name: 'Approve', exact: true }).click()
  await expect(publisher.getByText('The version is approved.')).toBeVisible()

  await approver.goto('/workspace/deputies')
  const endings = approver.getByRole('button', { name: 'End now' })
  for (let left = await endings.count(); left > 0; left--) {
    await endings.first().click()
    await expect(endings).toHaveCount(left - 1)
  }
})
