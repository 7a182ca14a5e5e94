import { expect, type Page, test } from '@playwright/test'
import { pageOf } from './people'
import { expectNoBarriers, expectSound } from './sound'

/*
 * The words that staff use, in Havering's manual: what they look for in vain and how it comes to be found, and terms that a
 * text explains. What is added here is removed again.
 */

const manual = '/havering/childrens-services'
const words = `/workspace${manual}/words`
const chapter = `${manual}/chapters/persons-disqualified-from-fostering`

const looked = async (page: Page, typed: string) => {
  await page.goto(`${manual}/search?q=${encodeURIComponent(typed)}`)
  return page.getByRole('main')
}
const row = (page: Page, typed: string) => page.getByRole('listitem').filter({ hasText: typed })

test.describe.configure({ mode: 'serial' })

let publisher: Page

test.beforeAll(async ({ browser }) => {
  publisher = await pageOf(browser, 'publisher@havering.example')
})

test.afterAll(() => publisher.context().close())

test('what readers look for in vain is shown to those who keep the manual, without anybody’s name', async ({
  page,
}) => {
  await looked(page, 'podcast')
  await looked(page, 'Jaydenn Smithson')
  await publisher.goto(`/workspace${manual}`)
  await publisher.getByRole('link', { name: 'Words staff use' }).click()
  await expect(publisher.getByRole('heading', { level: 1, name: 'Words staff use' })).toBeVisible()
  await expect(row(publisher, 'podcast')).toBeVisible()
  await expect(publisher.getByText(/jaydenn|smithson/i)).toHaveCount(0)
  await expectSound(publisher, words)
})

test('one step leads from it to words that mean the same, and then it is found', async ({ page }) => {
  await publisher.goto(words)
  await row(publisher, 'podcast').getByRole('button', { name: 'Put it there' }).click()
  await expect(
    publisher.getByRole('heading', { level: 1, name: 'Add words that mean the same' }),
  ).toBeVisible()
  await expectNoBarriers(publisher)
  await publisher.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(publisher.getByRole('link', { name: /Enter a second word/ })).toBeVisible()
  await publisher.getByLabel('Words that mean the same').fill('electronic recording\npodcast')
  await publisher.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(publisher.getByText('The words are added.')).toBeVisible()
  await expect(publisher.getByRole('button', { name: 'Put it there' })).toHaveCount(0)
  await expect(await looked(page, 'podcast')).toContainText('Electronic Recording of Meetings')
})

test('a term is changed, removed and put back, and removed for good', async () => {
  await publisher.goto(words)
  await publisher.getByRole('link', { name: 'electronic recording' }).click()
  await expectNoBarriers(publisher)
  await publisher.getByLabel('Words that mean the same').fill('electronic recording\npodcast\nLAC')
  await publisher.getByRole('button', { name: 'Store' }).click()
  await expect(publisher.getByText('“LAC” is in the term “looked after child” already.')).toBeVisible()
  await publisher.getByLabel('Words that mean the same').fill('electronic recording\npodcast\nvlog')
  await publisher.getByRole('button', { name: 'Store' }).click()
  await expect(row(publisher, 'electronic recording')).toContainText('also: podcast, vlog')
  for (const after of ['Put it back', null]) {
    await publisher.getByRole('link', { name: 'electronic recording' }).click()
    await publisher.getByRole('button', { name: 'Remove' }).click()
    await expect(publisher.getByText('“electronic recording” is removed.')).toBeVisible()
    if (after) {
      await expectNoBarriers(publisher)
      await publisher.getByRole('button', { name: after }).click()
      await expect(publisher.getByText('The words are added.')).toBeVisible()
    }
  }
  await expect(row(publisher, 'vlog')).toHaveCount(0)
})

test('a search is laid aside, and taken up again', async ({ page }) => {
  await looked(page, 'podcast')
  await publisher.goto(words)
  await row(publisher, 'podcast').getByRole('button', { name: 'Lay aside' }).click()
  await expect(publisher.getByText('The search is laid aside')).toBeVisible()
  await publisher.getByText(/^Laid aside \(/).click()
  await row(publisher, 'podcast').getByRole('button', { name: 'Take up again' }).click()
  await expect(publisher.getByText('The search is in the list again.')).toBeVisible()
  await row(publisher, 'podcast').getByRole('button', { name: 'Lay aside' }).click()
  await expect(publisher.getByText('The search is laid aside')).toBeVisible()
})

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled, hasTouch: true, viewport: { width: 360, height: 740 } })

    test('a term is explained on touch and by the keyboard', async ({ page }) => {
      await page.goto(chapter)
      const term = page.locator('.term').first()
      const meaning = page.locator('.terms [popover]').first()
      await expect(meaning).toBeHidden()
      await term.scrollIntoViewIfNeeded()
      await term.tap()
      await expect(meaning).toBeVisible()
      await expect(meaning).toBeInViewport({ ratio: 1 })
      await page.touchscreen.tap(20, 40)
      await expect(meaning).toBeHidden()
      await term.focus()
      await page.keyboard.press('Enter')
      await expect(meaning).toBeVisible()
      // A screen reader is led to what it says.
      await expect(meaning).toBeFocused()
      if (javaScriptEnabled) await expectNoBarriers(page)
      await page.keyboard.press('Escape')
      await expect(meaning).toBeHidden()
      await expect(term).toBeFocused()
    })
  })
}

test('on paper the text stands as it was approved, and the terms in a list after it', async ({ page }) => {
  await page.goto(chapter)
  const [title, meaning] = [page.locator('.terms__title'), page.locator('.terms [popover]').first()]
  await expect(title).toBeHidden()
  await page.emulateMedia({ media: 'print' })
  await expect(title).toBeVisible()
  await expect(meaning).toBeVisible()
})
