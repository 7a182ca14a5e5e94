import { expect, type Page, test } from '@playwright/test'
import { pageOf } from './people'
import { expectNoBarriers } from './sound'

/*
 * The publisher's page, on Example Council's manual: what the next update would change, a version approved while
 * the publisher looks at it, a change that another publisher has to publish, and an edition opened.
 */

const manual = '/example/childrens-services'
const workspace = `/workspace${manual}`

test.describe.configure({ mode: 'serial' })

let author: Page
let approver: Page
let publisher: Page

test.beforeAll(async ({ browser }) => {
  author = await pageOf(browser, 'author@example.example')
  approver = await pageOf(browser, 'approver@example.example')
  publisher = await pageOf(browser, 'publisher@example.example')
})

test.afterAll(async () => {
  for (const page of [author, approver, publisher]) await page.context().close()
})

/** Gives a chapter another title, on its page of the contents. */
async function retitle(page: Page, from: string, to: string): Promise<void> {
  await page.goto(`${workspace}/contents`)
  await page
    .getByRole('main')
    .getByRole('link', { name: `Change ${from}`, exact: true })
    .click()
  await page.getByLabel('Title').fill(to)
  await page.getByRole('button', { name: 'Retitle' }).click()
  await page.waitForLoadState('networkidle')
}

/** A section of the publisher's page, by its heading. */
function part(name: string) {
  return publisher.getByRole('region', { name, exact: true })
}

test('the page shows what readers would get, word for word, and what stays behind', async () => {
  await publisher.goto(`${workspace}/publish`)
  const chapters = part('Chapters')
    .getByRole('listitem')
    .filter({ hasText: 'Advocacy and Independent Visitors' })
  await expect(chapters).toContainText('In force from 1 April 2027')
  await publisher.getByText('If this update opens another edition').click()
  for (const choice of [/^Updated Chapters in (?!another)/, 'Updated Chapters in another edition'])
    await expect(
      part('The Amendments page, as it will read')
        .getByRole('table', { name: choice })
        .getByRole('row')
        .filter({ hasText: 'within eight weeks' }),
    ).toContainText('With this update')
  await expect(part('What stays behind')).toContainText('Staying Put: A draft')
  await expect(part('What stays behind')).toContainText('Young Carers: In review')
  await expectNoBarriers(publisher)
})

test('the text of each chapter leads to exactly what changes in it', async () => {
  await publisher.getByRole('link', { name: 'Advocacy and Independent Visitors: what changes' }).click()
  await expect(publisher.getByRole('insertion').filter({ hasText: 'eight' }).first()).toBeVisible()
})

test('an author reads the page, and has no button', async () => {
  await author.goto(`${workspace}/publish`)
  await expect(author.getByText('A publisher of this authority publishes it.')).toBeVisible()
  await expect(author.getByRole('button', { name: /^Publish/ })).toHaveCount(0)
})

test('what was approved after the page was opened is not published unseen: the difference is shown', async () => {
  await publisher.goto(`${workspace}/publish`)
  await approver.goto(`${workspace}/chapters/young-carers/review`)
  await approver.getByRole('button', { name: 'Approve' }).click()
  await expect(approver.getByText('The version is approved.')).toBeVisible()

  await publisher.getByRole('button', { name: 'Publish update' }).click()
  const refusal = part('Publish').getByRole('alert')
  await expect(refusal).toContainText('has changed since you were shown it. Nothing was published.')
  await expect(refusal).toContainText(/New since then: Updated – .*Young Carers: Section 3.1/)
  await expect(part('Chapters').getByRole('listitem').filter({ hasText: 'Young Carers' })).toBeVisible()
  await expectNoBarriers(publisher)
})

test('a publisher does not publish a title that they gave themselves', async () => {
  await retitle(publisher, 'Staying Put', 'Staying Put Arrangements')
  await publisher.goto(`${workspace}/publish`)
  const blockers = part('Before it can be published')
  await expect(blockers).toContainText('You retitled “Staying Put” yourself')
  await expect(blockers.getByRole('link', { name: 'Staying Put Arrangements' })).toBeVisible()
  const retitled = part('Contents').getByRole('row').filter({ hasText: 'Renamed' })
  await expect(retitled.getByRole('cell')).toContainText(['Staying Put', 'Staying Put Arrangements'])
  await expect(publisher.getByRole('button', { name: /^Publish/ })).toHaveCount(0)
  await expectNoBarriers(publisher)
  await retitle(author, 'Staying Put Arrangements', 'Staying Put')
})

test('an edition has to be named to be opened', async () => {
  await publisher.goto(`${workspace}/publish`)
  await publisher.getByRole('radio', { name: 'Open another edition' }).check()
  await publisher.getByRole('button', { name: 'Publish update' }).click()
  await expect(part('Publish').getByRole('alert')).toContainText('Name the edition')
  await expect(publisher.getByRole('radio', { name: 'Open another edition' })).toBeChecked()
})

test('published, it leads to what readers have, and nothing is waiting', async ({ page }) => {
  await publisher.getByLabel('Name of the edition that you open').fill('December 2026')
  await publisher.getByRole('button', { name: 'Publish update' }).click()
  await expect(publisher.getByRole('heading', { level: 1, name: /^Update \d+ is published$/ })).toBeVisible()
  await expectNoBarriers(publisher)
  await publisher.getByRole('link', { name: 'The Amendments page' }).click()
  await expect(publisher.getByRole('heading', { level: 2, name: 'December 2026' })).toBeVisible()
  await expect(publisher.getByRole('row').filter({ hasText: 'Young Carers' }).first()).toContainText(
    'Section 3.1',
  )

  await page.goto(manual)
  await expect(
    page
      .getByRole('listitem')
      .filter({ hasText: /Young Carers/ })
      .last(),
  ).toContainText('Updated')
  await publisher.goto(`${workspace}/publish`)
  await expect(publisher.getByText('Nothing is waiting.')).toBeVisible()
  await expectNoBarriers(publisher)
})

test('when the next update is due is told to readers at once', async ({ page }) => {
  await publisher.goto(`${workspace}/publish`)
  await publisher.getByText('Change the plan').click()
  await publisher.getByLabel('Due').fill('2027-01-31')
  await publisher.getByRole('button', { name: 'Store the plan' }).click()
  await expect(publisher.getByText('Readers are told from now on.')).toBeVisible()
  await page.goto(`${manual}/amendments`)
  await expect(page.getByText('31 January 2027')).toBeVisible()
})
