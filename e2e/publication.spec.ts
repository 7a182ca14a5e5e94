import { type APIRequestContext, expect, type Page, test } from '@playwright/test'
import { pageOf } from './people'
import { expectUnknownToReaders } from './what-readers-get'

/*
 * One publication from the first word to the reader's page, on Kent's manual: its Care Planning is edited, returned,
 * mended, approved, edited once more, approved again and published. Until then no reader may know a word of it.
 */

const manual = '/kent/childrens-services'
const workspace = `/workspace${manual}`
const chapter = `${workspace}/chapters/care-planning`

const oldSentence = 'A child who becomes looked after again must have a new care plan.'
const firstTry =
  'A child who becomes looked after again must have a new care plan, as the quillfeather guide says.'
const mended =
  'A child who becomes looked after again must have a new care plan within five quillfeather days.'
const published =
  'A child who becomes looked after again must have a new care plan within four quillfeather days.'
const summary = 'Section 2 has been updated: a new care plan is ready within four quillfeather days.'

const edition = 'March 2025'
const newChapter = 'Ospreyfield Arrangements'
const secrets = ['quillfeather', 'ospreyfield']

test.describe.configure({ mode: 'serial' })

let author: Page
let approver: Page
let publisher: Page
let readers: APIRequestContext

test.beforeAll(async ({ browser, playwright, baseURL }) => {
  author = await pageOf(browser, 'author@kent.example')
  approver = await pageOf(browser, 'approver@kent.example')
  publisher = await pageOf(browser, 'publisher@kent.example')
  readers = await playwright.request.newContext({ baseURL: baseURL ?? '' })
})

test.afterAll(async () => {
  await readers.dispose()
  for (const page of [author, approver, publisher]) await page.context().close()
})

/** Nothing of what is under way is known to readers. Asked after every step. */
async function nothingHasLeaked(): Promise<void> {
  await expectUnknownToReaders(readers, manual, secrets, [`${manual}/chapters/ospreyfield-arrangements`])
}

/** Care Planning's line in the readers' contents. */
function carePlanningIn(page: Page) {
  return page.getByRole('listitem').filter({ hasText: /^5\.1\.2\s*Care Planning/ })
}

/** Puts a sentence in the place of another in the editor's text. */
async function rewrite(page: Page, from: string, to: string): Promise<void> {
  const text = page.getByRole('textbox', { name: 'Text of the chapter' })
  await text.getByText(from, { exact: true }).click({ clickCount: 3 })
  await page.keyboard.type(to)
  await expect(text.getByText(to, { exact: true })).toBeVisible()
}

async function saveAndSubmit(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save and submit for approval' }).click()
  await expect(page.getByText('The version is submitted.')).toBeVisible()
}

async function approve(page: Page): Promise<void> {
  await page.goto('/workspace')
  await page.getByRole('main').getByRole('link', { name: 'Care Planning' }).click()
  await page.getByRole('button', { name: 'Approve' }).click()
  await expect(page.getByText('The version is approved.')).toBeVisible()
}

test('the imported release gives Care Planning, 5.1.2, no badge', async ({ page }) => {
  await page.goto(manual)
  await expect(carePlanningIn(page)).toBeVisible()
  await expect(carePlanningIn(page)).not.toContainText(/New|Updated/)
  await page.goto(`${manual}/chapters/care-planning`)
  await expect(page.getByText(oldSentence)).toBeVisible()
  await nothingHasLeaked()
})

test('the author adds a chapter to the contents, of which readers learn nothing', async () => {
  await author.goto(`${workspace}/contents`)
  await author.getByRole('main').getByRole('link', { name: 'Add a chapter', exact: true }).click()
  await author.getByLabel('Title').fill(newChapter)
  await author.getByLabel('Section').selectOption({ label: '5 Children in Care' })
  await author.getByRole('button', { name: 'Add this chapter' }).click()
  await expect(author.getByRole('heading', { level: 1, name: newChapter })).toBeVisible()
  await nothingHasLeaked()
})

test('the author edits Care Planning and submits it', async () => {
  await author.goto(chapter)
  await author.getByRole('button', { name: 'Begin a new version' }).click()
  await rewrite(author, oldSentence, firstTry)
  await author.getByLabel('Amendment summary').fill(summary)
  await author.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(author.getByRole('status').filter({ hasText: /^Saved/ })).toBeVisible()
  await nothingHasLeaked()
  await author.getByRole('button', { name: 'Submit for approval' }).click()
  await expect(author.getByText('The version is submitted.')).toBeVisible()
  await nothingHasLeaked()
})

test('its author cannot approve it, and is told why', async ({ browser }) => {
  await author.goto(`${chapter}/review`)
  await expect(author.getByText('It is approved or returned by an approver of this authority.')).toBeVisible()
  await expect(author.getByRole('button', { name: 'Approve' })).toHaveCount(0)

  // Not even with the role: who wrote any of it is not who approves it.
  const administrator = await pageOf(browser, 'administrator@chapterhouse.example')
  await administrator.goto('/workspace/people')
  await administrator.getByRole('link', { name: 'Author, Kent' }).click()
  await administrator.getByLabel('Authority').selectOption({ label: 'Kent County Council' })
  await administrator.getByRole('radio', { name: 'Approver' }).check()
  await administrator.getByRole('button', { name: 'Give this role' }).click()
  await expect(administrator.getByRole('row').filter({ hasText: 'approver' })).toBeVisible()

  await author.goto(`${chapter}/review`)
  await expect(
    author.getByText('Some of the words of this version are yours, so you cannot approve it'),
  ).toBeVisible()
  await expect(author.getByRole('button', { name: 'Approve' })).toHaveCount(0)

  await administrator
    .getByRole('row')
    .filter({ hasText: 'approver' })
    .getByRole('button', { name: 'Take away' })
    .click()
  await expect(administrator.getByText('The role is taken away')).toBeVisible()
  await administrator.context().close()
})

test('the approver reads what changes, and returns it with a remark', async () => {
  await approver.goto('/workspace')
  await approver.getByRole('main').getByRole('link', { name: 'Care Planning' }).click()
  await expect(approver.getByRole('insertion').filter({ hasText: 'quillfeather' })).toBeVisible()
  await approver.getByLabel('what has to be put right').fill('Say within how many quillfeather days.')
  await approver.getByRole('button', { name: 'Return to the author' }).click()
  await expect(approver.getByText('The version is returned to its author')).toBeVisible()
  await nothingHasLeaked()
})

test('the author mends it, and the approver approves it', async () => {
  await author.goto('/workspace')
  await expect(author.getByText('Say within how many quillfeather days.')).toBeVisible()
  await author.goto(`${chapter}/edit`)
  await rewrite(author, firstTry, mended)
  await saveAndSubmit(author)
  await nothingHasLeaked()
  await approve(approver)
  await nothingHasLeaked()
})

test('an edit after the approval voids it', async () => {
  await author.goto(`${chapter}/edit`)
  await rewrite(author, mended, published)
  await author.getByRole('button', { name: 'Save', exact: true }).click()
  const question = author.getByRole('dialog', { name: 'Saving undoes the approval' })
  await question.getByRole('button', { name: 'Save all the same' }).click()
  await expect(author.getByRole('status').filter({ hasText: /^Saved/ })).toBeVisible()
  await author.goto(chapter)
  await expect(author.getByRole('main').getByText('Draft', { exact: true })).toBeVisible()
  await publisher.goto(`${workspace}/publish`)
  await expect(publisher.getByText('Nothing is waiting.')).toBeVisible()
  await expect(publisher.getByRole('listitem').filter({ hasText: 'Care Planning: A draft' })).toBeVisible()
  await expect(publisher.getByRole('button', { name: /^Publish/ })).toHaveCount(0)
  await nothingHasLeaked()
})

test('approved again, it is published by the publisher, who is shown exactly what will change', async () => {
  await author.goto(chapter)
  await author.getByRole('button', { name: 'Submit for approval' }).click()
  await expect(author.getByText('The version is submitted.')).toBeVisible()
  await approve(approver)
  await nothingHasLeaked()
  await publisher.goto('/workspace')
  await publisher.getByRole('main').getByRole('link', { name: 'Kent County Council' }).first().click()
  await expect(publisher.getByRole('link', { name: '5.1.2 Care Planning: what changes' })).toBeVisible()
  const row = publisher.getByRole('table', { name: 'Updated Chapters' }).getByRole('row').last()
  await expect(row).toContainText(summary)
  await expect(publisher.getByRole('listitem').filter({ hasText: newChapter })).toContainText(
    'without a text',
  )
  await nothingHasLeaked()
  await publisher.getByRole('radio', { name: 'Open another edition' }).check()
  await publisher.getByLabel('Name of the edition that you open').fill(edition)
  await publisher.getByRole('button', { name: 'Publish update 2' }).click()
  await expect(publisher.getByRole('heading', { name: 'Update 2 is published' })).toBeVisible()
})

test('readers have it at once: badge, amendment and text', async ({ page }) => {
  await page.goto(manual)
  await expect(carePlanningIn(page)).toContainText('Updated')
  await page.goto(`${manual}/amendments`)
  await expect(page.getByRole('heading', { level: 2, name: edition })).toBeVisible()
  const row = page.getByRole('row').filter({ hasText: /^5\.1\.2\s*Care Planning/ })
  await expect(row).toContainText(summary)
  await page.goto(`${manual}/chapters/care-planning`)
  await expect(page.getByText(published)).toBeVisible()
  await expect(page.getByText(oldSentence, { exact: true })).toHaveCount(0)
  await page.goto(`${manual}/search?q=quillfeather`)
  await expect(page.getByRole('main').getByRole('link', { name: 'Care Planning' })).toBeVisible()
  // What found nothing before would have found it.
  await expect(nothingHasLeaked()).rejects.toThrow('shows “quillfeather”')
})

test('update 1 still shows the old text, and the chapter without a text is still unknown', async ({
  page,
}) => {
  await page.goto(`${manual}/releases/1/chapters/care-planning`)
  await expect(page.getByText(oldSentence)).toBeVisible()
  await page.goto(`${manual}/releases/1`)
  await expect(carePlanningIn(page)).not.toContainText(/New|Updated/)
  for (const address of ['', '/chapters/care-planning', '/contents.json', '/amendments', '/amendments.json'])
    expect(await (await readers.get(`${manual}/releases/1${address}`)).text()).not.toContain('quillfeather')
  await expectUnknownToReaders(readers, manual, ['ospreyfield'])
})
