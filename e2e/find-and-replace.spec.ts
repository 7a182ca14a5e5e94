import { expect, type Page, test } from '@playwright/test'
import { pageOf } from './people'
import { expectNoBarriers, expectSound } from './sound'
import { beginText, saveByKeys, textOf } from './writing'

/*
 * Words are found in all chapters of a manual and replaced where the author says so, on Hertfordshire's manual: two
 * chapters (Smoking; GPs, Dentists and Opticians) that are its own, whose words stand in no other. Nothing here is published.
 */

const workspace = '/workspace/hertfordshire/childrens-services'
const find = `${workspace}/find-and-replace`
const CHAPTERS = ['smoking', 'gps-dentists-and-opticians']
const OLD = 'Quillfeather desk'
const NEW = 'Quillfeather hub'

test.describe.configure({ mode: 'serial' })

let author: Page

test.beforeAll(async ({ browser }) => {
  author = await pageOf(browser, 'author@hertfordshire.example')
  for (const chapter of CHAPTERS)
    await beginText(author, `${workspace}/chapters/${chapter}`, `Ring the ${OLD}. The ${OLD} answers.`)
})

test.afterAll(async () => {
  await author.context().close()
})

async function look(words: string): Promise<void> {
  await author.goto(find)
  await author.getByLabel('Find in all chapters').fill(words)
  await author.keyboard.press('Enter')
  await expect(author.getByLabel('Find in all chapters')).toHaveValue(words)
}

test('finds the words in each chapter, with what stands around them', async () => {
  await author.goto(workspace)
  await author.getByRole('link', { name: 'Find and replace' }).click()
  await expect(author.getByRole('heading', { level: 1 })).toHaveText('Find and replace')
  await expectNoBarriers(author)
  await look(OLD)
  await expect(author.getByText('4 places in 2 chapters.')).toBeVisible()
  await expect(author.getByText('4 of 4 places chosen')).toBeVisible()
  await expect(author.getByRole('checkbox', { name: `Ring the ${OLD}` })).toHaveCount(2)
  await expectSound(author, `${find}?words=${encodeURIComponent(OLD)}`)
  await look('No such words anywhere')
  await expect(author.getByText('No chapter has these words.')).toBeVisible()
})

test('replaces those that are ticked, by keyboard alone, one draft a chapter', async () => {
  await look(OLD)
  await author.getByRole('button', { name: 'Choose none' }).press('Enter')
  await expect(author.getByText('0 of 4 places chosen')).toBeVisible()
  await author.getByRole('button', { name: 'Replace, one draft a chapter' }).press('Enter')
  await expect(author.getByRole('main').getByRole('alert')).toContainText('Choose at least one place.')
  await expectNoBarriers(author)

  await author.getByRole('button', { name: 'Choose all' }).press('Enter')
  const [first] = await author.getByRole('checkbox', { name: `Ring the ${OLD}` }).all()
  await first?.press('Space')
  await expect(author.getByText('3 of 4 places chosen')).toBeVisible()
  await author.getByLabel('Replace with').fill(NEW)
  await author.getByLabel('Amendment summary').fill('The desk is the hub now.')
  await author.getByLabel('Replace with').press('Enter')
  await expect(author.getByRole('heading', { level: 1 })).toHaveText('The words are replaced')
  await expect(author.getByText('2 drafts, one a chapter.')).toBeVisible()
  await expectSound(author, author.url())

  await look(OLD)
  await expect(author.getByText('1 place in 1 chapter.')).toBeVisible()
  await look(NEW)
  await expect(author.getByText('3 places in 2 chapters.')).toBeVisible()
})

test('replaces nothing where a chapter was changed meanwhile, and names it', async () => {
  await look(NEW)
  await author.getByLabel('Replace with').fill('Quillfeather room')
  const other = await author.context().newPage()
  await other.goto(`${workspace}/chapters/${CHAPTERS[1]}/edit`)
  await textOf(other).click()
  await other.keyboard.press('Control+End')
  await other.keyboard.type(' And more.')
  await saveByKeys(other)
  await other.close()
  await author.getByLabel('Replace with').press('Enter')
  await expect(author.getByRole('main').getByRole('alert')).toContainText('so nothing has been replaced')
  await expectNoBarriers(author)
  // What was typed and ticked is still there.
  await expect(author.getByLabel('Replace with')).toHaveValue('Quillfeather room')
  await expect(author.getByText('3 of 3 places chosen')).toBeVisible()
  await look(NEW)
  await expect(author.getByText('3 places in 2 chapters.')).toBeVisible()
})

test('submits all at once; what is in review is then left alone unless the author says so', async () => {
  await look(NEW)
  await author.getByLabel('Replace with').fill('Quillfeather room')
  await author.getByLabel('Amendment summary').fill('The hub is the room now.')
  await author.getByRole('button', { name: 'Replace, one draft a chapter' }).click()
  await author.getByRole('button', { name: 'Submit all 2 for approval' }).click()
  await expect(author.getByText('2 submitted for approval.')).toBeVisible()
  await expect(author.getByRole('button', { name: /^Submit all/ })).toHaveCount(0)
  await expectNoBarriers(author)

  await look('Quillfeather room')
  await expect(author.getByText('0 of 0 places chosen')).toBeVisible()
  await expect(author.getByRole('checkbox', { name: 'Ring the' }).first()).toBeDisabled()
  await author.getByRole('checkbox', { name: 'Change the 2 chapters in review or approved too' }).check()
  await author.getByRole('button', { name: 'Choose all' }).click()
  await expect(author.getByText('3 of 3 places chosen')).toBeVisible()
  await author.getByLabel('Replace with').fill(OLD)
  await author.getByRole('button', { name: 'Replace, one draft a chapter' }).click()
  await expect(author.getByText('2 drafts, one a chapter.')).toBeVisible()
})

test('those who only read are shown where the words stand', async ({ browser }) => {
  const approver = await pageOf(browser, 'approver@hertfordshire.example')
  await approver.goto(`${find}?words=${encodeURIComponent(OLD)}`)
  await expect(approver.getByText('Words are replaced by an author of this authority.')).toBeVisible()
  await expectNoBarriers(approver)
  await approver.context().close()
})
