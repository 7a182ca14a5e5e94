import { expect, type Page, test } from '@playwright/test'
import { pageOf } from './people'
import { expectNoBarriers, expectSound } from './sound'

/*
 * An urgent notice, on Hertfordshire's manual: one on a chapter and one on the whole manual, written by an author, approved
 * by somebody else, had by readers at once, and ended. What is put up here is taken down again.
 */

const manual = '/hertfordshire/childrens-services'
const notices = `/workspace${manual}/notices`
const stamp = Date.now().toString(36)
const onChapter = `Court ruling today (${stamp}): do not place under section 7.3.`
const onManual = `The duty team’s telephone is out of order (${stamp}).`

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

const row = (page: Page, words: string) => page.getByRole('listitem').filter({ hasText: words })

test('an author writes one on a chapter, and one on the whole manual; readers see neither', async ({
  page,
}) => {
  await author.goto(`/workspace${manual}`)
  await author.getByRole('link', { name: 'Urgent notices' }).click()
  await expect(author.getByRole('heading', { level: 1, name: 'Urgent notices' })).toBeVisible()
  await author.getByRole('button', { name: 'Ask for approval' }).click()
  await expect(author.getByRole('link', { name: 'Say what staff must know' })).toBeVisible()
  await author.getByLabel('What staff must know').fill(onChapter)
  await author
    .getByLabel('Where it stands')
    .selectOption({ label: await optionLike(author, /Private Fostering$/) })
  await author.getByLabel('Last day').fill('2020-01-01')
  await author.getByRole('button', { name: 'Ask for approval' }).click()
  await expect(author.getByText('That is past. Choose a later day')).toBeVisible()
  await author.getByLabel('Last day').fill(inDays(2))
  await author.getByLabel('Until (time)').fill('17:30')
  await author.getByRole('button', { name: 'Ask for approval' }).click()
  await expect(author.getByText('The notice waits.')).toBeVisible()
  await expect(row(author, onChapter)).toContainText('approver or publisher other than you')

  await author.getByLabel('What staff must know').fill(onManual)
  await author.getByRole('button', { name: 'Ask for approval' }).click()
  await expect(row(author, onManual)).toContainText('On the whole manual')
  await expectNoBarriers(author)

  await page.goto(`${manual}/chapters/private-fostering`)
  await expect(page.getByText(stamp)).toHaveCount(0)
})

test('somebody else approves them, and readers have them with the next page that they open', async ({
  page,
}) => {
  await approver.goto(notices)
  for (const words of [onChapter, onManual]) {
    await row(approver, words)
      .getByRole('button', { name: /^Approve/ })
      .click()
    await expect(approver.getByText('The notice is approved.')).toBeVisible()
    await expect(row(approver, words)).toContainText('Readers have it')
  }
  await page.goto(`${manual}/chapters/private-fostering`)
  const banner = page.getByRole('banner')
  await expect(banner).toContainText(onChapter)
  await expect(banner).toContainText(/until .* at 17:30/)
  await expect(banner).toContainText(onManual)
  await page.goto(manual)
  await expect(page.getByRole('banner')).toContainText(onManual)
  await expect(page.getByRole('banner')).not.toContainText(onChapter)
  const entry = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name: 'Private Fostering' }) })
  await expect(entry.last()).toContainText('Urgent notice')
  await expectSound(page, manual)
  await expectSound(page, `${manual}/chapters/private-fostering`)
  await page.goto(`${manual}/releases/1/chapters/private-fostering`)
  await expect(page.getByText(stamp)).toHaveCount(0)
})

test('they are ended, and stay in the list with who did what', async ({ page }) => {
  await approver.goto(notices)
  for (const words of [onChapter, onManual]) {
    await row(approver, words).getByRole('button', { name: 'End it now' }).click()
    await expect(approver.getByText('Readers do not have the notice any more.')).toBeVisible()
  }
  const story = row(approver, onChapter)
  await expect(story).toContainText('Written by Author, Hertfordshire')
  await expect(story).toContainText('Approved by Approver, Hertfordshire')
  await expect(story).toContainText('Ended by Approver, Hertfordshire')
  await expectSound(approver, notices)
  await page.goto(`${manual}/chapters/private-fostering`)
  await expect(page.getByText(stamp)).toHaveCount(0)
})

async function optionLike(page: Page, words: RegExp): Promise<string> {
  const options = await page.getByLabel('Where it stands').getByRole('option').allTextContents()
  return options.find((option) => words.test(option)) ?? ''
}

function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
}
