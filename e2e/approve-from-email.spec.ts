import { expect, type Page, test } from '@playwright/test'
import { pageOf, passwordOf } from './people'
import { countClicks, submitUpdate } from './reviewing'
import { expectNoBarriers, expectSound } from './sound'

/*
 * An approver opens the e-mail on a phone and approves: three taps at most, once signed in. On the template's manual:
 * Whistleblowing and Young Carers, which no other file touches.
 */

const manual = '/workspace/template/childrens-services'
const approverEmail = 'approver@template.example'

test.describe.configure({ mode: 'serial' })

let author: Page

test.beforeAll(async ({ browser }) => {
  author = await pageOf(browser, 'author@template.example')
  await submitUpdate(author, `${manual}/chapters/whistleblowing`, 'Anybody may ask for advice first.')
})

test.afterAll(async () => {
  await author.context().close()
})

test('from the e-mail to an approval in three taps at most', async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, hasTouch: true })
  const phone = await context.newPage()
  const taps = await countClicks(phone)
  // The link of the e-mail, opened by somebody who is not signed in.
  await phone.goto('/workspace/pack')
  await phone.getByLabel('E-mail address').fill(approverEmail)
  await phone.getByLabel('Password').fill(passwordOf(approverEmail))
  await phone.getByRole('button', { name: 'Sign in' }).click()
  await expect(phone.getByRole('heading', { level: 1 })).toHaveText('Your update pack')
  const signedIn = taps()

  const row = phone.getByRole('article', { name: /Whistleblowing/ })
  await expect(row.getByRole('insertion').first()).toContainText('Anybody may ask for advice first.')
  await expect(row).toContainText('The chapter now says')
  await expectNoBarriers(phone)
  await row.getByText('I have read it, and approve it').tap()
  await phone.getByRole('button', { name: 'Store my decisions' }).tap()
  await expect(phone.getByText('Your decisions are stored: 1 approved.')).toBeVisible()
  expect(taps() - signedIn).toBeLessThanOrEqual(3)
  expect(taps() - signedIn).toBeGreaterThan(0)
  await context.close()
})

test('a version that was changed after the pack was opened is shown anew, and nothing else is lost', async ({
  browser,
}) => {
  const approver = await pageOf(browser, approverEmail)
  await submitUpdate(author, `${manual}/chapters/young-carers`, 'Ask who cares for whom.')
  await approver.goto('/workspace/pack')
  await expect(approver.getByRole('article', { name: /Young Carers/ })).toContainText(
    'Ask who cares for whom.',
  )
  await author.goto(`${manual}/chapters/young-carers`)
  await author.getByRole('button', { name: 'Take it back' }).click()
  await submitAgain(author, ' Write it down.')

  const row = approver.getByRole('article', { name: /Young Carers/ })
  await row.getByLabel('I have read it, and approve it').check()
  await approver.getByRole('button', { name: 'Store my decisions' }).click()
  await expect(approver.getByRole('main').getByRole('alert')).toContainText(
    'Young Carers: This version was changed after you opened it',
  )
  await expect(row).toContainText('Write it down.')
  await expectNoBarriers(approver)
  await row.getByLabel('I return it').check()
  await approver.getByRole('button', { name: 'Store my decisions' }).click()
  await expect(approver.getByRole('main').getByRole('alert')).toContainText('Say what has to be put right')
  await row.getByLabel(/^Remark, if you return/).fill('Say where.')
  await approver.getByRole('button', { name: 'Store my decisions' }).click()
  await expect(approver.getByText('1 returned with your remarks')).toBeVisible()
  await approver.context().close()
})

test('the pack is sound on a phone and on a desk', async ({ browser }) => {
  const approver = await pageOf(browser, approverEmail)
  await expectSound(approver, '/workspace/pack')
  await approver.context().close()
})

async function submitAgain(page: Page, words: string): Promise<void> {
  await page.getByRole('link', { name: 'Write', exact: true }).click()
  const text = page.getByRole('textbox', { name: 'Text of the chapter' })
  await text.locator('p').first().click()
  await page.keyboard.press('End')
  await page.keyboard.type(words)
  await page.getByRole('button', { name: 'Save and submit for approval' }).click()
  await expect(page.getByText('The version is submitted.')).toBeVisible()
}
