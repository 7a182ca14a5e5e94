import { expect, type Page, test } from '@playwright/test'
import { pageOf } from './people'
import { expectSound } from './sound'

/*
 * Withholding a published text, on Hertfordshire's manual: Private Fostering, which readers have from release 1 on. A
 * publisher withholds it with a notice, readers find the notice at every address and nothing by search, and the publisher
 * shows it again.
 */

const manual = '/hertfordshire/childrens-services'
const chapter = `${manual}/chapters/private-fostering`
const addresses = [chapter, `${manual}/releases/1/chapters/private-fostering`]
const workspace = `/workspace${chapter}`
const words = 'whether of the full blood or half blood'
const notice = 'This text is withheld because it named a person. Ask the duty team for the procedure.'

test.describe.configure({ mode: 'serial' })

let publisher: Page

test.beforeAll(async ({ browser }) => {
  publisher = await pageOf(browser, 'publisher@hertfordshire.example')
})

test.afterAll(async () => {
  await publisher.context().close()
})

test('a publisher comes to it from the chapter, and says why and what readers are told', async ({ page }) => {
  for (const address of addresses) {
    await page.goto(address)
    await expect(page.getByRole('article')).toContainText(words)
  }
  await publisher.goto(workspace)
  await publisher.getByRole('link', { name: 'Withhold a published text' }).click()
  await publisher.getByRole('button', { name: 'Withhold now' }).click()
  for (const problem of [
    'Choose the versions whose text is withheld',
    'Say why the text is withheld',
    'Say what readers are told in its place',
  ])
    await expect(publisher.getByRole('link', { name: problem })).toBeVisible()
  await expectSound(publisher, `${workspace}/withhold`)
  for (const version of await publisher.getByRole('checkbox').all()) await version.check()
  await publisher.getByLabel('Why?').fill('A child was named in the example.')
  await publisher.getByLabel('What readers are told in its place').fill(notice)
  await publisher.getByRole('button', { name: 'Withhold now' }).click()
  await expect(publisher.getByText('The text is withheld: readers have the notice')).toBeVisible()
  await expectSound(publisher, `${workspace}/withhold`)
})

test('readers have the notice at every address, and find nothing of the text', async ({ page }) => {
  for (const address of addresses) {
    await page.goto(address)
    await expect(page.getByRole('main')).toContainText(notice)
    await expect(page.getByText(words)).toHaveCount(0)
  }
  await page.goto(`${manual}/search?q=${encodeURIComponent('"half blood"')}`)
  await expect(page.getByRole('heading', { name: /^Nothing was found/ })).toBeVisible()
  await page.goto(`${manual}/search?q=private+fostering`)
  await expect(page.getByRole('link', { name: 'Private Fostering', exact: true })).toBeVisible()
  await expectSound(page, chapter)
})

test('the chapter’s history tells of it, and the publisher shows the text again', async ({ page }) => {
  await publisher.goto(workspace)
  await expect(
    publisher.getByText('Text withheld from readers by Publisher, Hertfordshire').first(),
  ).toBeVisible()
  await publisher.goto(`${workspace}/withhold`)
  const again = publisher.getByRole('button', { name: /^Show version \d+ to readers again$/ })
  for (let left = await again.count(); left > 0; left--) {
    await again.first().click()
    await expect(publisher.getByText('Readers have the text again')).toBeVisible()
    await expect(again).toHaveCount(left - 1)
  }
  for (const address of addresses) {
    await page.goto(address)
    await expect(page.getByRole('article')).toContainText(words)
  }
})
