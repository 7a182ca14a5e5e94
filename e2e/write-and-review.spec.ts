import { expect, type Page, test } from '@playwright/test'
import { pageOf } from './people'
import { expectNoBarriers } from './sound'
import {
  addTo,
  clauseIds,
  pressKeys,
  pressTool,
  saveAndSubmit,
  saveByKeys,
  saveStatusOf,
  textOf,
  untilSaved,
} from './writing'

/*
 * Writing and reviewing in the browser, on Havering's manual: a chapter is found and written by keyboard, saved,
 * submitted, returned, mended and approved. Nothing here is published.
 */

const workspace = '/workspace/havering/childrens-services'

test.describe.configure({ mode: 'serial' })

let author: Page
let approver: Page
/** The chapter's page, once it is found. */
let chapter = ''

test.beforeAll(async ({ browser }) => {
  author = await pageOf(browser, 'author@havering.example')
  approver = await pageOf(browser, 'approver@havering.example')
})

test.afterAll(async () => {
  for (const page of [author, approver]) await page.context().close()
})

test('the author finds a chapter without a text, and begins one', async () => {
  await author.goto(workspace)
  await author.getByLabel('Find a chapter by title or number').fill('confidentiality')
  await author.keyboard.press('Enter')
  await expect(author.getByRole('status')).toContainText(/of \d+ chapters/)
  await expectNoBarriers(author)
  await author.getByRole('main').getByRole('link', { name: 'Confidentiality', exact: false }).first().click()
  await expect(author.getByRole('heading', { level: 1 })).toHaveText(/Confidentiality/)
  chapter = new URL(author.url()).pathname
  await expectNoBarriers(author)
  await author.getByRole('button', { name: 'Write the text' }).focus()
  await author.keyboard.press('Enter')
  await expect(author).toHaveURL(`${chapter}/edit`)
  await expect(textOf(author)).toBeVisible()
})

test('writes it with the keyboard alone: headings, lists, a callout, a box, a table', async () => {
  await textOf(author).focus()
  await pressTool(author, 'Heading')
  await author.keyboard.type('What must be kept confidential')
  await author.keyboard.press('Enter')
  await author.keyboard.type('Everything that a child says is confidential, unless somebody is at risk.')
  await author.keyboard.press('Enter')
  await pressTool(author, 'Bullet list')
  await author.keyboard.type('what is said in a meeting')
  await author.keyboard.press('Enter')
  await author.keyboard.type('what is written in a record')
  await pressKeys(author, 'Enter', 'Enter')
  await author.keyboard.type('Tell the child before you share it.')
  await pressTool(author, 'Caution callout')
  await expect(textOf(author).locator('.callout--caution')).toHaveText('Tell the child before you share it.')
  await pressTool(author, 'In brief box')
  await author.keyboard.type('Ask, tell, record.')
  await expect(textOf(author).locator('[data-box="in-brief"]')).toHaveText('Ask, tell, record.')
  await pressKeys(author, 'Control+End', 'Enter', 'Enter')
  await pressTool(author, 'Table')
  await author.keyboard.type('Who')
  await author.keyboard.press('Tab')
  await author.keyboard.type('By when')
  await pressTool(author, 'Add a row below')
  await expect(textOf(author).locator('tr')).toHaveCount(4)
  await author.keyboard.press('ArrowDown')
  await pressTool(author, 'Remove this row')
  await expect(textOf(author).locator('tr')).toHaveCount(3)
  await expect(textOf(author).locator('th')).toHaveText(['Who', 'By when'])
})

test('refers to a chapter by identity, and links to an address', async () => {
  await addTo(author, 'Everything that a child says', ' See ')
  await pressTool(author, 'Reference to a chapter')
  await author.getByRole('combobox', { name: 'Chapter' }).fill('complaints')
  await expect(author.getByRole('dialog').getByRole('option').first()).toBeVisible()
  await expectNoBarriers(author)
  await author.keyboard.press('Enter')
  await expect(textOf(author).locator('.chapter-reference')).toHaveText(/complaints/i)

  await author.keyboard.type(' or ')
  await author.keyboard.press('Control+k')
  await author.getByLabel('Address', { exact: true }).fill('javascript:alert(1)')
  await author.getByRole('button', { name: 'Add link' }).click()
  await expect(author.getByText('Enter a web address such as')).toBeVisible()
  await author.getByLabel('Address', { exact: true }).fill('records@havering.example')
  await author.getByLabel('Words that readers see').fill('the records team')
  await author.keyboard.press('Enter')
  const link = textOf(author).getByRole('link', { name: 'the records team' })
  await expect(link).toHaveAttribute('href', 'mailto:records@havering.example')
  await author.keyboard.type('.')
})

test('Escape leads on from the text; what is offered as summary can be taken', async () => {
  await author.keyboard.press('Escape')
  await expect(author.getByRole('tabpanel', { name: 'About this change' })).toBeFocused()
  await author.getByRole('button', { name: 'Use these words' }).click()
  await expect(author.getByLabel('Amendment summary')).toHaveValue(/published here for the first time/)
})

test('says that it is saved only when it is, and keeps every clause’s id through edits', async () => {
  await addTo(author, 'Ask, tell, record.', ' Always.')
  await expect(saveStatusOf(author)).toHaveText('Changes not saved yet')
  await expectNoBarriers(author)
  await saveByKeys(author)
  const before = await clauseIds(author)
  expect(before).not.toContain(null)
  expect(new Set(before).size).toBe(before.length)

  await author.reload()
  await expect(textOf(author)).toBeVisible()
  expect(await clauseIds(author)).toEqual(before)
  await addTo(author, 'Tell the child before', ' Write down that you did.')
  await saveByKeys(author)
  expect(await clauseIds(author)).toEqual(before)
})

test('what stands in the way of submitting is a list', async () => {
  await author.goto(`${chapter}/edit`)
  await author.getByLabel('Amendment summary').fill('')
  await author.getByRole('button', { name: 'Save and submit for approval' }).click()
  await expect(author.getByRole('main').getByRole('alert')).toContainText('Write the amendment summary')
  await expect(author.getByRole('main').getByRole('alert')).toBeFocused()
  await author.getByLabel('Amendment summary').fill('The text is published here for the first time.')
  await saveAndSubmit(author)
})

test('the approver reads it clause by clause, and a return needs a remark', async () => {
  await approver.goto('/workspace')
  await expectNoBarriers(approver)
  await approver
    .getByRole('main')
    .getByRole('link', { name: /Confidentiality/ })
    .click()
  await expect(approver.getByRole('heading', { name: 'Your decision' })).toBeVisible()
  await expectNoBarriers(approver)
  await approver.getByRole('button', { name: 'Return to the author' }).click()
  await expect(approver.getByRole('main').getByRole('alert')).toContainText('Say what has to be put right')
  await approver.getByLabel('what has to be put right').fill('Say who the records team are.')
  await approver.getByRole('button', { name: 'Return to the author' }).click()
  await expect(approver.getByText('The version is returned')).toBeVisible()
})

test('the author finds the remark, mends the text and submits it again', async () => {
  await author.goto('/workspace')
  await expect(author.getByText('Say who the records team are.')).toBeVisible()
  await author
    .getByRole('main')
    .getByRole('link', { name: /Confidentiality/ })
    .click()
  await author.getByRole('link', { name: 'Write', exact: true }).click()
  await addTo(author, 'what is written in a record', ', which the records team of the service keeps')
  await saveAndSubmit(author)
})

test('an approval of what was changed meanwhile is refused, and says why', async () => {
  await approver.goto(`${chapter}/review`)
  await author.goto(`${chapter}/edit`)
  await addTo(author, 'Ask, tell, record.', ' Changed while it was read.')
  await author.getByRole('button', { name: 'Save and submit for approval' }).click()
  await author
    .getByRole('dialog', { name: 'Saving takes this back from review' })
    .getByRole('button', { name: 'Save all the same' })
    .click()
  await expect(author.getByText('The version is submitted.')).toBeVisible()

  await approver.getByRole('button', { name: 'Approve' }).click()
  await expect(approver.getByRole('main').getByRole('alert')).toContainText(
    'This version was changed after you opened it',
  )
  await approver.reload()
  await approver.getByRole('button', { name: 'Approve' }).click()
  await expect(approver.getByText('The version is approved.')).toBeVisible()
})

test('an edit after the approval asks first, and makes it a draft again', async () => {
  await author.goto(`${chapter}/edit`)
  await expect(author.getByText('This version is approved', { exact: true })).toBeVisible()
  await addTo(author, 'Ask, tell, record.', ' Once more.')
  await author.keyboard.press('Control+s')
  const question = author.getByRole('dialog', { name: 'Saving undoes the approval' })
  await question.getByRole('button', { name: 'Go back to the text' }).click()
  await expect(saveStatusOf(author)).toHaveText(/^Not saved, because that would undo the approval/)
  await author.keyboard.press('Control+s')
  await question.getByRole('button', { name: 'Save all the same' }).click()
  await untilSaved(author)
  await author.goto(chapter)
  await expect(author.getByRole('main').getByText('Draft', { exact: true })).toBeVisible()
  await expect(author.getByText('it no longer counts')).toBeVisible()
})
