import { expect, type Locator, type Page, test } from '@playwright/test'
import { pageOf } from './people'
import { expectNoBarriers } from './sound'
import { addTo, pressKeys, saveAndSubmit, saveStatusOf, textOf, untilSaved } from './writing'

/*
 * What the editor and the review page ask and refuse: each question, each alert, and that they bar nobody. On Kent's
 * manual: Ceasing to Look After a Child, and a chapter that is added here; no other file touches either, and nothing
 * here is published.
 */

const workspace = '/workspace/kent/childrens-services'
const chapter = `${workspace}/chapters/ceasing-to-look-after-a-child`
const deadline = 'Social worker: visits within one week of the child going home'
const later = 'Social worker: visits within three weeks of the child going home.'
const anchor = 'That a placement is ending, or costs a great deal'

test.describe.configure({ mode: 'serial' })

let author: Page
let approver: Page

test.beforeAll(async ({ browser }) => {
  author = await pageOf(browser, 'author@kent.example')
  approver = await pageOf(browser, 'approver@kent.example')
})

test.afterAll(async () => {
  for (const page of [author, approver]) await page.context().close()
})

/** What the author is asked, by its title. */
function question(title: string): Locator {
  return author.getByRole('dialog', { name: title })
}

/** What a page refuses, above its form. */
function refusalOn(page: Page): Locator {
  return page.getByRole('main').getByRole('alert')
}

test('an address that leads nowhere is refused in the link dialogue', async () => {
  await author.goto(chapter)
  await author.getByRole('button', { name: 'Begin a new version' }).click()
  await expect(textOf(author)).toBeVisible()
  await textOf(author).getByText(anchor).click()
  await author.keyboard.press('End')
  await author.keyboard.press('Control+k')
  const dialogue = question('Link to an address')
  await expect(dialogue).toBeVisible()
  await expectNoBarriers(author)
  await dialogue.getByLabel('Address', { exact: true }).fill('javascript:alert(1)')
  await dialogue.getByRole('button', { name: 'Add link' }).click()
  await expect(dialogue.getByText('Enter a web address such as')).toBeVisible()
  await expect(dialogue.getByLabel('Address', { exact: true })).toBeFocused()
  await expectNoBarriers(author)
  await author.keyboard.press('Escape')
  await expect(dialogue).toHaveCount(0)
})

test('a changed deadline that is called minor opens a question, and going back submits nothing', async () => {
  await textOf(author).getByText('visits within one week of the child going home').click({ clickCount: 3 })
  await author.keyboard.type(later)
  await expect(textOf(author)).not.toContainText(deadline)
  await author.getByRole('radio', { name: 'Minor' }).check()
  await author.getByRole('button', { name: 'Save and submit for approval' }).click()
  const asked = question('Is this a minor change?')
  await expect(asked).toContainText(/It changes a deadline or period: .*“one week”.*“three weeks”/)
  await expectNoBarriers(author)
  await asked.getByRole('button', { name: 'Go back and call it updated' }).click()
  await expect(asked).toHaveCount(0)
  await expect(author).toHaveURL(`${chapter}/edit`)
  await untilSaved(author)
})

test('answered, it is submitted, and the approver is shown the doubt and who answered it', async () => {
  await author.getByRole('button', { name: 'Save and submit for approval' }).click()
  await question('Is this a minor change?').getByRole('button', { name: 'It is minor: submit it' }).click()
  await expect(author.getByText('The version is submitted.')).toBeVisible()

  await approver.goto(`${chapter}/review`)
  const told = approver.locator('section').filter({
    has: approver.getByRole('heading', { name: 'What staff will be told' }),
  })
  await expect(told).toContainText('its author calls this a minor change')
  await expect(told).toContainText('It changes a deadline or period')
  await expect(told).toContainText('Author, Kent was asked this when submitting it')
  await expectNoBarriers(approver)
})

test('a save that takes a version back from review asks first', async () => {
  await author.goto(`${chapter}/edit`)
  await addTo(author, anchor, ' Changed while it was read.')
  await author.keyboard.press('Control+s')
  const asked = question('Saving takes this back from review')
  await expect(asked).toBeVisible()
  await expectNoBarriers(author)
  await asked.getByRole('button', { name: 'Go back to the text' }).click()
  await expect(saveStatusOf(author)).toHaveText(/^Not saved, because that would take it back from review/)
  await expectNoBarriers(author)
  await author.keyboard.press('Control+s')
  await asked.getByRole('button', { name: 'Save all the same' }).click()
  await untilSaved(author)
})

test('a submission that is refused says why in an alert, which has the focus', async () => {
  await author.getByRole('radio', { name: 'Updated' }).check()
  await author.getByLabel('Amendment summary').fill('')
  await author.getByRole('button', { name: 'Save and submit for approval' }).click()
  await expect(refusalOn(author)).toContainText('Write the amendment summary')
  await expect(refusalOn(author)).toBeFocused()
  await expectNoBarriers(author)
  await author.getByLabel('Amendment summary').fill('Visits are within three weeks.')
  await saveAndSubmit(author)
})

test('what the approver opened before is not approved: the page says that it was changed', async () => {
  await approver.getByRole('button', { name: 'Approve', exact: true }).click()
  await expect(refusalOn(approver)).toContainText('This version was changed after you opened it')
  await expect(refusalOn(approver)).toBeFocused()
  await expectNoBarriers(approver)
})

test('an approval over an open comment is refused until the approver says that they know of it', async () => {
  await approver.goto(`${chapter}/review`)
  await approver.getByLabel('About').selectOption({ label: 'The whole version' })
  await approver.getByLabel('Your comment', { exact: true }).fill('Is three weeks agreed?')
  await approver.getByRole('button', { name: 'Comment', exact: true }).click()
  const thread = approver.getByRole('article', { name: /^Comment by/ })
  await expect(thread.filter({ hasText: 'Is three weeks agreed?' })).toBeVisible()
  await approver.goto(`${chapter}/review`)
  await approver.getByRole('button', { name: 'Approve', exact: true }).click()
  await expect(refusalOn(approver)).toContainText('One comment is open.')
  await expectNoBarriers(approver)
  await approver.getByRole('checkbox', { name: 'I approve all the same' }).check()
  await approver.getByRole('button', { name: 'Approve', exact: true }).click()
  await expect(approver.getByText('The version is approved.')).toBeVisible()
})

test('a save that undoes an approval asks first', async () => {
  await author.goto(`${chapter}/edit`)
  await addTo(author, anchor, ' Once more.')
  await author.keyboard.press('Control+s')
  const asked = question('Saving undoes the approval')
  await expect(asked).toBeVisible()
  await expectNoBarriers(author)
  await asked.getByRole('button', { name: 'Go back to the text' }).click()
  await expect(saveStatusOf(author)).toHaveText(/^Not saved, because that would undo the approval/)
  await author.keyboard.press('Control+s')
  await asked.getByRole('button', { name: 'Save all the same' }).click()
  await untilSaved(author)
})

test('a chapter that readers never had is offered the words for one that is added', async () => {
  await author.goto(`${workspace}/contents/add`)
  await author.getByLabel('Title').fill('Sandmartin Arrangements')
  await author.getByLabel('Section').selectOption({ label: '5 Children in Care' })
  await author.getByRole('button', { name: 'Add this chapter' }).click()
  await expect(author.getByRole('heading', { level: 1, name: 'Sandmartin Arrangements' })).toBeVisible()
  await author
    .getByRole('navigation', { name: 'Workspace' })
    .getByRole('link', { name: /^Children's Services Procedures Manual/ })
    .click()
  await author.getByLabel('Find a chapter by title or number').fill('sandmartin')
  await author.keyboard.press('Enter')
  await author.getByRole('main').getByRole('link', { name: 'Sandmartin Arrangements' }).click()
  await author.getByRole('button', { name: 'Write the text' }).click()
  await textOf(author).click()
  await author.keyboard.type('Ring the sandmartin desk.')
  await pressKeys(author, 'Enter')
  await author.getByRole('button', { name: 'Use these words' }).click()
  await expect(author.getByRole('radio', { name: 'New' })).toBeChecked()
  await expect(author.getByLabel('Amendment summary')).toHaveValue(
    'This chapter has been added to the manual.',
  )
  await untilSaved(author)
  await expectNoBarriers(author)
})
