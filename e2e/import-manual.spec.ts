import { expect, type Page, test } from '@playwright/test'
import { pageOf } from './people'
import { expectNoBarriers, expectSound } from './sound'

/*
 * An administrator brings in a manual of an authority of its own, which no other file touches: contents page and
 * amendments page are pasted and uploaded, the report is read, and then they are stored.
 */

const CONTENTS = `1. All Children

1.1.1 Values and Principles
1.1.2 Confidentiality Policy Updated
1.1.3 Staying Put New

2. Looked After Children

2.1.1 Care Planning
`

const AMENDMENTS = `Amendments

July 2024

Updated Chapters

Chapter Name\tDetails
1.1.2 Confidentiality Policy (Amended)\tSection 2, Sharing Information was rewritten.
Care Planning\tA link was added.

January 2023

Removed Chapters

Chapter Name\tDetails
Short Stays\tReplaced by Care Planning.
`

// The data of a run stay: each run has an authority of its own.
const slug = `east-council-${Date.now().toString(36)}`

let administrator: Page

test.describe.configure({ mode: 'serial' })

test.beforeAll(async ({ browser }) => {
  administrator = await pageOf(browser, 'administrator@chapterhouse.example')
})

test.afterAll(() => administrator.context().close())

test('the page is for administrators', async ({ browser }) => {
  const author = await pageOf(browser, 'author@example.example')
  await author.goto('/workspace/import')
  await expect(author.getByText('This is for an administrator of Chapterhouse.')).toBeVisible()
  await expect(author.getByRole('link', { name: 'Import' })).toHaveCount(0)
  await author.context().close()
})

test('what is missing is said beside its field, and what was typed stays', async () => {
  await administrator.goto('/workspace')
  await administrator.getByRole('link', { name: 'Import', exact: true }).click()
  await expect(administrator.getByRole('heading', { level: 1 })).toHaveText('Import a manual')
  await expectNoBarriers(administrator)
  await administrator.getByLabel('Name of the manual', { exact: true }).fill('Procedures of the East')
  await administrator.getByLabel('Contents page, pasted').fill('Dear all, see below.')
  await administrator.getByRole('button', { name: 'Read the pages' }).click()
  const summary = administrator.getByRole('alert').first()
  await expect(summary).toContainText('Enter the name of the new authority, or choose one above')
  await expect(administrator.getByLabel('Name of the manual', { exact: true })).toHaveValue(
    'Procedures of the East',
  )
  await expect(administrator.getByLabel('Contents page, pasted')).toHaveValue('Dear all, see below.')
  await expectNoBarriers(administrator)

  await administrator.getByLabel('New authority: its name').fill('East Council')
  await administrator.getByLabel('New authority: its short name').fill(slug)
  await administrator.getByLabel('Short name of the manual').fill('childrens-services')
  await administrator.getByRole('button', { name: 'Read the pages' }).click()
  await expect(summary).toContainText('The page has no sections')
})

test('the report is shown before anything is stored', async () => {
  await administrator.getByLabel('Contents page, pasted').fill(CONTENTS)
  await administrator.getByLabel('Amendments page, as a text file').setInputFiles({
    name: 'amendments.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(AMENDMENTS),
  })
  await administrator.getByRole('button', { name: 'Read the pages' }).click()
  await expect(administrator.getByText('Nothing is stored yet.')).toBeVisible()
  for (const line of [
    '4 numbered chapter lines: 1 New, 1 Updated, 0 under review',
    '2 editions (July 2024 back to January 2023): 3 rows, 2 Updated, 0 New, 1 Removed',
    'line 9 “Care Planning” (Updated)',
    '1.1.3 “Staying Put” (New)',
  ])
    await expect(administrator.getByText(line)).toBeVisible()
  await expect(administrator.getByLabel('Amendments page, pasted')).toHaveValue(/Short Stays/)
  await expectNoBarriers(administrator)
  expect((await administrator.request.get(`/${slug}/childrens-services`)).status()).toBe(404)
})

test('then they are stored, and the page leads to the manual', async () => {
  await administrator.getByRole('button', { name: 'Store “Procedures of the East” as update 1' }).click()
  await expect(administrator.getByText('The manual is stored')).toBeVisible()
  await expect(administrator.getByText('It is update 1, July 2024, with 4 chapters')).toBeVisible()
  await expectSound(administrator, administrator.url())
  await administrator.getByRole('link', { name: 'Read its Amendments' }).click()
  await expect(administrator.getByText('Section 2, Sharing Information was rewritten.')).toBeVisible()
  await expect(administrator.getByText('Carried over from before Chapterhouse; not verified.')).toBeVisible()
  await expect(administrator.getByRole('cell', { name: 'A link was added.' })).toBeVisible()
  await expectSound(administrator, `/${slug}/childrens-services/amendments`)
})

test('a year from before has its address, and a second import is refused with the reason', async () => {
  await administrator.goto(`/${slug}/childrens-services/amendments/2023`)
  await expect(administrator.getByRole('cell', { name: 'Replaced by Care Planning.' })).toBeVisible()
  await administrator.goto('/workspace/import')
  await administrator.getByLabel('Authority', { exact: true }).selectOption({ value: slug })
  await administrator.getByLabel('Name of the manual', { exact: true }).fill('Procedures of the East')
  await administrator.getByLabel('Short name of the manual').fill('childrens-services')
  await administrator.getByLabel('Contents page, pasted').fill(CONTENTS)
  await administrator.getByRole('button', { name: 'Read the pages' }).click()
  await administrator.getByRole('button', { name: /^Store/ }).click()
  await expect(administrator.getByText('already has contents')).toBeVisible()
})
