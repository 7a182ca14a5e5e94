import { expect, type Locator, type Page, test } from '@playwright/test'
import { pageOf } from './people'
import { expectNoBarriers } from './sound'
import { textOf, untilSaved } from './writing'

/*
 * A chapter that was reviewed and needs no change, from the editor to its approval, and how long an amendment summary may
 * be. On Cambridgeshire and Peterborough's Leaving Care and Transition, which no other file touches; nothing here is published.
 */

const chapter =
  '/workspace/cambridgeshire-and-peterborough/childrens-services/chapters/leaving-care-and-transition'
const people = 'cambridgeshire-and-peterborough.example'
const reviewedUnchanged = 'This chapter has been reviewed. No change was needed.'
const tooLong = 'This was not added: the summary and the reason together have at most 2,000 characters.'

test.describe.configure({ mode: 'serial' })

let author: Page
let approver: Page
let summary: Locator

test.beforeAll(async ({ browser }) => {
  author = await pageOf(browser, `author@${people}`)
  approver = await pageOf(browser, `approver@${people}`)
  summary = author.getByLabel('Amendment summary')
})

test.afterAll(async () => {
  for (const page of [author, approver]) await page.context().close()
})

test('an amendment summary of 2,000 characters is taken, and what is more is refused beside it', async () => {
  await author.goto(chapter)
  await author.getByRole('button', { name: 'Begin a new version' }).click()
  await expect(textOf(author)).toBeVisible()
  const longest = 'a'.repeat(2_000)
  await summary.fill(longest)
  await expect(summary).toHaveValue(longest)
  await expect(author.getByText(tooLong)).toHaveCount(0)

  await summary.press('End')
  await author.keyboard.type('b')
  await expect(author.getByText(tooLong)).toBeVisible()
  await expect(summary).toHaveValue(longest)
  await expectNoBarriers(author)
  await untilSaved(author)
})

test('the reason counts too, and is refused beside its own field', async () => {
  const why = author.getByLabel('Why', { exact: true })
  await why.selectOption({ label: 'Guidance' })
  await expect(author.getByText(tooLong)).toHaveCount(1)
  await expect(why).toHaveValue('')

  await summary.fill('a'.repeat(1_900))
  await expect(author.getByText(tooLong)).toHaveCount(0)
  await why.selectOption({ label: 'Guidance' })
  await expect(author.getByText('Staff read: “This follows new guidance.”')).toBeVisible()
  await expect(author.getByText(tooLong)).toHaveCount(0)
  await why.selectOption({ label: 'Not said' })
})

test('a text in which nothing was changed is submitted once its author says that it was reviewed', async () => {
  await summary.fill('')
  await author.getByRole('button', { name: 'Use these words' }).click()
  await expect(summary).toHaveValue(reviewedUnchanged)
  await author.getByRole('button', { name: 'Save and submit for approval' }).click()
  const asked = author.getByRole('dialog', { name: 'Nothing has been changed' })
  await expect(asked).toContainText('Was the chapter reviewed, and no change needed?')
  await asked.getByRole('button', { name: 'It was reviewed: submit it' }).click()
  await expect(author.getByText('The version is submitted.')).toBeVisible()
})

test('its approver reads that nothing changes, and what staff will be told, and approves it', async () => {
  await approver.goto(`${chapter}/review`)
  await expect(approver.getByText('No changes.', { exact: true })).toBeVisible()
  await expect(approver.getByText(reviewedUnchanged).first()).toBeVisible()
  await expectNoBarriers(approver)
  await approver.getByRole('button', { name: 'Approve', exact: true }).click()
  await expect(approver.getByText('The version is approved.')).toBeVisible()
  await author.goto(chapter)
  const newest = author.locator('.ch-history__version').first()
  await expect(newest).toContainText(reviewedUnchanged)
  await expect(newest).toContainText('Approved by Approver, Cambridgeshire')
})
