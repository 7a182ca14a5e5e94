import { expect, type Page, test } from '@playwright/test'
import { pageOf } from './people'
import { expectNoBarriers, expectSound } from './sound'
import { textOf, untilSaved } from './writing'

/*
 * What cannot wait: a publisher publishes one draft at once, readers have it, and an approver approves it afterwards. On
 * the template's manual: Placements in Foster Care, which no other file touches there.
 */

const manual = '/workspace/template/childrens-services'
const chapter = `${manual}/chapters/placements-in-foster-care`

test.describe.configure({ mode: 'serial' })

let author: Page
let approver: Page
let publisher: Page

test.beforeAll(async ({ browser }) => {
  author = await pageOf(browser, 'author@template.example')
  approver = await pageOf(browser, 'approver@template.example')
  publisher = await pageOf(browser, 'publisher@template.example')
})

test.afterAll(async () => {
  for (const page of [author, approver, publisher]) await page.context().close()
})

test('a publisher publishes a draft at once, with warnings, a reason and a day', async () => {
  await author.goto(chapter)
  const begin = author.getByRole('button', { name: 'Begin a new version' })
  await begin.or(author.getByRole('link', { name: 'Write', exact: true })).click()
  await textOf(author).locator('p').first().click()
  await author.keyboard.press('End')
  await author.keyboard.type(' Ring the night team first.')
  await author.getByLabel('Amendment summary').fill('Section 1 now says whom to ring first.')
  await author.getByLabel('Why').selectOption({ label: 'A case' })
  await author.getByLabel('Which, or what it says').fill('a call that nobody answered')
  await untilSaved(author)
  await expect(
    author.getByText('Staff read: “This follows a case: a call that nobody answered.”'),
  ).toBeVisible()

  await publisher.goto(`${manual}/publish`)
  await publisher.getByText('Publish in an emergency').click()
  await publisher.getByRole('link', { name: 'Placements in Foster Care' }).last().click()
  await expect(publisher.getByRole('heading', { level: 1 })).toHaveText('Publish in an emergency')
  await expect(publisher.getByText('Nobody has approved this version')).toBeVisible()
  await expect(publisher.getByText('This follows a case: a call that nobody answered.').first()).toBeVisible()
  await expectSound(publisher, `${chapter}/emergency`)
  await publisher.getByRole('button', { name: 'Publish it now, without an approval' }).click()
  await expect(publisher.getByRole('main').getByRole('alert')).toContainText('Say why this cannot wait')
  await publisher.getByLabel('Why can this not wait').fill('Nobody answers the number that staff have.')
  await publisher.getByRole('button', { name: 'Publish it now, without an approval' }).click()
  await expect(publisher).toHaveURL(/\/publish\/\d+$/)
})

test('readers have it, like any other update', async ({ page }) => {
  await page.goto('/template/childrens-services/chapters/placements-in-foster-care')
  await expect(page.getByText('Ring the night team first.')).toBeVisible()
  await expect(page.getByText('emergency', { exact: true })).toHaveCount(0)
})

test('it is listed until it is approved, and who published it does not approve it', async () => {
  await approver.goto('/workspace/pack')
  await approver.getByRole('link', { name: 'Placements in Foster Care' }).first().click()
  await expect(approver.getByText('Nobody answers the number that staff have.')).toBeVisible()
  await expectSound(approver, `${chapter}/afterwards`)
  await publisher.goto(`${chapter}/afterwards`)
  await expect(publisher.getByRole('button', { name: 'Approve it afterwards' })).toHaveCount(0)
})

test('an approver says what must be put right, and then approves it after all', async () => {
  await approver.goto(`${chapter}/afterwards`)
  await approver.getByRole('button', { name: 'It must be put right' }).click()
  await expect(approver.getByRole('main').getByRole('alert')).toContainText('Say what has to be put right')
  await approver.getByLabel('Or say what must be put right').fill('Say what the number is.')
  await approver.getByRole('button', { name: 'It must be put right' }).click()
  await expect(approver.getByText('Your decision is recorded.')).toBeVisible()
  await expect(approver.getByText('Published in an emergency with update').first()).toBeVisible()
  await approver.goto(`${chapter}/afterwards`)
  await expect(approver.getByText('This must be put right')).toBeVisible()
  await expectNoBarriers(approver)
  await approver.getByRole('button', { name: 'Approve it afterwards' }).click()
  await expect(approver.getByText('Approved afterwards by').first()).toBeVisible()
  await approver.goto(`${chapter}/afterwards`)
  await expect(approver.getByText('Nothing of this chapter waits to be approved afterwards.')).toBeVisible()
})
