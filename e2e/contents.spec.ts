import { expect, type Page, test } from '@playwright/test'
import { pageOf } from './people'
import { expectNoBarriers } from './sound'

/*
 * The contents page of the workspace, on Cambridgeshire and Peterborough's manual: chapters are moved, marked,
 * retitled and removed by the author, and readers have it all with the next update, and nothing before.
 */

const manual = '/cambridgeshire-and-peterborough/childrens-services'
const workspace = `/workspace${manual}`

test.describe.configure({ mode: 'serial' })

let author: Page
let publisher: Page

test.beforeAll(async ({ browser }) => {
  author = await pageOf(browser, 'author@cambridgeshire-and-peterborough.example')
  publisher = await pageOf(browser, 'publisher@cambridgeshire-and-peterborough.example')
})

test.afterAll(async () => {
  for (const page of [author, publisher]) await page.context().close()
})

/** Opens the page of a place in the contents. */
async function change(title: string): Promise<void> {
  await author.goto(`${workspace}/contents`)
  await author.getByRole('link', { name: `Change ${title}`, exact: true }).click()
  await expect(author.getByRole('heading', { level: 1, name: title })).toBeVisible()
}

/** The line of a place, as the author's contents page shows it. */
function line(title: string) {
  return author.locator('.ch-contents__row', { hasText: title })
}

test('a chapter is moved up and down with the keyboard, and the focus stays with it', async () => {
  await author.goto(`${workspace}/contents`)
  await expectNoBarriers(author)
  await expect(line('Child in Need Plans and Reviews')).toContainText('1.4.2')
  const up = author.getByRole('button', { name: 'Move up: Child in Need Plans and Reviews' })
  await up.focus()
  await author.keyboard.press('Enter')
  await expect(line('Child in Need Plans and Reviews')).toContainText('1.4.1')
  await expect(author.getByText('Moved up. Readers see it with the next update.')).toBeVisible()
  await expect(up).toBeFocused()
  await expect(line('Child in Need Procedures')).toContainText('1.4.2')
})

test('one is moved to another section', async () => {
  await change('Mental Capacity')
  await expectNoBarriers(author)
  await author.getByLabel('Section').selectOption({ label: '2 Case Management and Recording' })
  await author.getByLabel('First', { exact: true }).check()
  await author.getByRole('button', { name: 'Move', exact: true }).click()
  await expect(author.getByText('Moved. Readers see it with the next update.')).toBeVisible()
  await expect(author.getByText('Chapter 2.1', { exact: true })).toBeVisible()
})

test('one is marked under review', async () => {
  await change('Complaints and Representations')
  await author.getByRole('button', { name: 'Mark under review' }).click()
  await expect(author.getByText('It is marked “under review”')).toBeVisible()
})

test('one is retitled, and keeps its address', async () => {
  await change('Private Fostering')
  await author.getByLabel('Title').fill('')
  await author.getByRole('button', { name: 'Retitle' }).click()
  await expect(author.getByRole('link', { name: 'Enter a title' })).toBeVisible()
  await author.getByLabel('Title').fill('Private Fostering Arrangements')
  await author.getByRole('button', { name: 'Retitle' }).click()
  await expect(
    author.getByRole('heading', { level: 1, name: 'Private Fostering Arrangements' }),
  ).toBeVisible()
})

test('one is removed, put back, and removed again', async () => {
  for (const again of [true, false]) {
    await change('Confidentiality Policy')
    await author.getByLabel('What staff should know').fill('It now stands in the recording policy.')
    await author
      .getByLabel('What takes its place')
      .selectOption({ label: '2.4 Access to Records / Subject Access Requests' })
    await author.getByRole('button', { name: 'Remove this chapter' }).click()
    await expect(author.getByText('The chapter is taken out of the contents')).toBeVisible()
    await expect(author.getByRole('link', { name: 'Change Confidentiality Policy' })).toHaveCount(0)
    if (!again) break
    await author.getByRole('button', { name: 'Put “Confidentiality Policy” back' }).click()
    await expect(author.getByRole('link', { name: 'Change Confidentiality Policy' })).toBeVisible()
  }
})

test('a chapter is added, and has to say where', async () => {
  await author.goto(`${workspace}/contents`)
  await author.getByRole('link', { name: 'Add a chapter', exact: true }).click()
  await expectNoBarriers(author)
  await author.getByLabel('Title').fill('Rivers and Fens')
  await author.getByRole('button', { name: 'Add this chapter' }).click()
  await expect(author.getByRole('link', { name: 'Choose a section' })).toBeVisible()
  await author.getByLabel('Section').selectOption({ label: '1 All Children' })
  await author.getByRole('button', { name: 'Add this chapter' }).click()
  await expect(author.getByRole('heading', { level: 1, name: 'Rivers and Fens' })).toBeVisible()
})

test('readers know nothing of it yet', async ({ page }) => {
  await page.goto(manual)
  await expect(page.getByRole('link', { name: 'Confidentiality Policy' })).toBeVisible()
  await expect(page.getByText('Private Fostering Arrangements')).toHaveCount(0)
  await expect(page.getByText('Rivers and Fens')).toHaveCount(0)
})

test('published, readers have all of it but the chapter without a text', async ({ page }) => {
  await publisher.goto(`${workspace}/publish`)
  const contents = publisher.getByRole('region', { name: 'Contents', exact: true })
  await expect(contents).toContainText('Private Fostering Arrangements')
  await expect(contents).toContainText('Confidentiality Policy')
  await expect(publisher.getByRole('region', { name: 'What stays behind' })).toContainText('Rivers and Fens')
  await publisher.getByLabel('Open another edition').check()
  await publisher.getByLabel('Name of the edition that you open').fill('January 2027')
  await publisher.getByRole('button', { name: 'Publish update 2' }).click()
  await expect(publisher.getByRole('heading', { level: 1, name: /Update 2/ })).toBeVisible()

  await page.goto(manual)
  await expect(page.getByRole('link', { name: 'Private Fostering Arrangements' })).toHaveAttribute(
    'href',
    `${manual}/chapters/private-fostering`,
  )
  await expect(page.getByRole('link', { name: 'Confidentiality Policy' })).toHaveCount(0)
  await expect(page.getByText('Rivers and Fens')).toHaveCount(0)

  await page.goto(`${manual}/amendments`)
  const removed = page.getByRole('table', { name: 'Removed Chapters' }).first()
  await expect(removed).toContainText('It now stands in the recording policy.')
  const updated = page.getByRole('table', { name: 'Updated Chapters' }).first()
  await expect(updated).toContainText('Previously “Private Fostering”.')
  await expect(updated.getByRole('row', { name: 'Mental Capacity' })).toContainText(/Moved from 3\.2\.2/)
  await expect(updated.getByRole('row', { name: 'Child in Need Procedures' })).toHaveCount(0)
})

test('the update before still has it as it was', async ({ page }) => {
  await page.goto(`${manual}/releases/1`)
  await expect(page.getByRole('link', { name: 'Confidentiality Policy' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Private Fostering', exact: true })).toBeVisible()
})

test('somebody of another authority is refused, on a page that says why', async ({ browser }) => {
  const stranger = await pageOf(browser, 'author@kent.example')
  for (const address of [
    workspace,
    `${workspace}/contents`,
    `${workspace}/contents/add`,
    `${workspace}/publish`,
  ]) {
    await stranger.goto(address)
    await expect(stranger.getByRole('heading', { level: 1, name: 'This is not yours to do' })).toBeVisible()
    await expect(stranger.getByText('You have no role in this authority')).toBeVisible()
    await expect(stranger.getByText('Confidentiality Policy')).toHaveCount(0)
  }
  await expectNoBarriers(stranger)
  await stranger.context().close()
})
