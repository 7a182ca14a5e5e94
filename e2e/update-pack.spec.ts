import { expect, type Locator, type Page, test } from '@playwright/test'
import { pageOf } from './people'
import { submitUpdate } from './reviewing'
import { expectNoBarriers } from './sound'

/*
 * The update pack of Hertfordshire's approver, opened through the e-mail: chapters and a change of the contents, one
 * approved and another returned in one sending, and the rest approved at once. Private Fostering, Secure Accommodation
 * (Criteria) Reviews, Contacts and Referrals and Social Media Policy; no other file touches these there. What others left
 * in the pack is left for later.
 */

const manual = '/workspace/hertfordshire/childrens-services'
const fostering = `${manual}/chapters/private-fostering`
const secure = `${manual}/chapters/secure-accommodation-criteria-reviews`
const contacts = `${manual}/chapters/contacts-and-referrals`

const REMARK = 'Say who chairs the review.'

test.describe.configure({ mode: 'serial' })

let author: Page
let approver: Page

test.beforeAll(async ({ browser }) => {
  author = await pageOf(browser, 'author@hertfordshire.example')
  approver = await pageOf(browser, 'approver@hertfordshire.example')
})

test.afterAll(async () => {
  for (const page of [author, approver]) await page.context().close()
})

/** A row of the pack, by the end of its heading. */
function row(title: string): Locator {
  return approver.getByRole('article', { name: new RegExp(`${title}$`) })
}

test('an author submits two chapters', async () => {
  await submitUpdate(author, fostering, 'Ask the child who looks after them.')
  await submitUpdate(author, secure, 'Hold the review in private.')
})

test('the author comments on one of them, and changes the contents', async () => {
  await author.goto(`${fostering}/review`)
  await author.getByLabel('Your comment', { exact: true }).fill('Does the duty team know?')
  await author.getByRole('button', { name: 'Comment', exact: true }).click()
  await expect(author.getByRole('article', { name: /^Comment by/ })).toContainText('Does the duty team know?')

  await author.goto(`${manual}/contents`)
  await author.getByRole('link', { name: 'Change Social Media Policy', exact: true }).click()
  await author.getByRole('button', { name: 'Mark under review' }).click()
  await expect(author.getByText('It is marked “under review”')).toBeVisible()
})

test('the approver comes to the pack from the e-mail, and reads all of it there', async () => {
  await approver.goto('/workspace/mailbox')
  await approver.getByRole('link', { name: 'To approve: Private Fostering' }).first().click()
  await approver.locator('.ch-message').getByRole('link').first().click()
  await expect(approver).toHaveURL(/\/workspace\/pack$/)
  await expect(approver.getByRole('heading', { level: 1 })).toHaveText('Your update pack')

  await expect(row('Private Fostering').getByRole('insertion').first()).toContainText(
    'Ask the child who looks after them.',
  )
  await expect(row('Secure Accommodation \\(Criteria\\) Reviews')).toContainText(
    'Hold the review in private.',
  )
  await expect(row('Social Media Policy')).toContainText('Marked as under review.')
  await expect(row('Social Media Policy')).toContainText('By Author, Hertfordshire')

  const comment = row('Private Fostering').getByRole('link', { name: /Does the duty team know\?/ })
  await expect(comment).toHaveAttribute('href', new RegExp(`^${fostering}/review#comment-`))
  await expectNoBarriers(approver)
})

test('one chapter is approved and another returned in one sending, or neither is', async () => {
  const approved = row('Private Fostering')
  const returned = row('Secure Accommodation \\(Criteria\\) Reviews')
  await approved.getByLabel('I have read it, and approve it').check()
  await returned.getByLabel('I return it').check()
  await returned.getByLabel(/^Remark, if you return/).fill(REMARK)
  await approver.getByRole('button', { name: 'Store my decisions' }).click()
  await expect(approver.getByRole('main').getByRole('alert')).toContainText(
    'Private Fostering: There are comments that nobody has resolved.',
  )
  // Nothing was stored, and what was written is there still.
  await expect(returned.getByLabel(/^Remark, if you return/)).toHaveValue(REMARK)
  await expect(returned.getByLabel('I return it')).toBeChecked()
  await expectNoBarriers(approver)

  await approved.getByLabel('I have read it, and approve it').check()
  await approved.getByLabel('If I approve it, I do so all the same').check()
  await approver.getByRole('button', { name: 'Store my decisions' }).click()
  await expect(
    approver.getByText('Your decisions are stored: 1 approved, 1 returned with your remarks.'),
  ).toBeVisible()
  await expect(approved).toHaveCount(0)
  await expect(returned).toHaveCount(0)
  await expect(row('Social Media Policy')).toBeVisible()

  await author.goto(fostering)
  await expect(author.getByRole('main').getByText('Approved', { exact: true }).first()).toBeVisible()
  await author.goto('/workspace')
  await expect(author.getByRole('blockquote').filter({ hasText: REMARK })).toBeVisible()
  await author.goto('/workspace/mailbox')
  await expect(
    author.getByRole('link', { name: 'Returned to you: Secure Accommodation (Criteria) Reviews' }).first(),
  ).toBeVisible()
})

test('all that was read is approved with one button, and what is left for later is not', async () => {
  await submitUpdate(author, contacts, 'Write down who rang.')
  await approver.goto('/workspace/pack')
  await expect(row('Contacts and Referrals')).toContainText('Write down who rang.')
  const theirs = approver
    .getByRole('article')
    .filter({ hasNotText: /Write down who rang\.|Social Media Policy/ })
  const later = theirs.getByLabel('Later', { exact: true })
  for (const radio of await later.all()) await radio.check()
  const left = await later.count()
  await approver.getByRole('button', { name: 'Approve all that I have read' }).click()
  await expect(approver.getByText('Your decisions are stored: 2 approved.')).toBeVisible()
  await expect(row('Contacts and Referrals')).toHaveCount(0)
  await expect(row('Social Media Policy')).toHaveCount(0)
  await expect(approver.getByLabel('Later', { exact: true })).toHaveCount(left)
  await author.goto(contacts)
  await expect(author.getByRole('main').getByText('Approved', { exact: true }).first()).toBeVisible()
})
