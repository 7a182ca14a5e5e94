import AxeBuilder from '@axe-core/playwright'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { pageOf } from './people'

/*
 * Writing and reviewing in the browser, on Havering's manual: a chapter is found and written by keyboard, saved,
 * saved by two at once, submitted, returned, mended and approved. Nothing here is published.
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

function textOf(page: Page): Locator {
  return page.getByRole('textbox', { name: 'Text of the chapter' })
}

async function expectNoBarriers(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
}

/** Saves by the keys, and waits until the editor says that it is stored. */
async function saveByKeys(page: Page): Promise<void> {
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('status').filter({ hasText: /^Saved at \d\d:\d\d$/ })).toBeVisible()
}

/** Goes from the text to the toolbar and presses one of its buttons, by keys alone. */
async function pressTool(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Alt+F10')
  const tool = page.getByRole('toolbar').getByRole('button', { name, exact: true })
  await page.keyboard.press('Home')
  for (let steps = 0; steps < 40; steps++) {
    if (await tool.evaluate((button) => button === document.activeElement)) break
    await page.keyboard.press('ArrowRight')
  }
  await expect(tool).toBeFocused()
  await page.keyboard.press('Enter')
  // The text, or the tool's dialogue, has the keys from here.
  await expect(tool).not.toBeFocused()
}

/** The id of each clause in the editor, in the order of the text. */
function clauseIds(page: Page): Promise<(string | null)[]> {
  return textOf(page).evaluate((text) => {
    const clauses = [...text.children].flatMap((block) => {
      const held = [...block.querySelectorAll(':scope > li, :scope > tbody > tr')]
      return held.length > 0 ? held : [block]
    })
    return clauses.map((clause) => clause.getAttribute('data-clauseId'))
  })
}

test('the author finds a chapter without a text, and begins one', async () => {
  await author.goto(workspace)
  await author.getByLabel('Find a chapter by title or number').fill('confidentiality')
  await author.keyboard.press('Enter')
  await expect(author.getByRole('status')).toContainText(/of \d+ chapters/)
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
  await author.keyboard.press('Enter')
  await author.keyboard.press('Enter')
  await author.keyboard.type('Tell the child before you share it.')
  await pressTool(author, 'Caution callout')
  await expect(textOf(author).locator('.callout--caution')).toHaveText('Tell the child before you share it.')
  await pressTool(author, 'In brief box')
  await author.keyboard.type('Ask, tell, record.')
  await expect(textOf(author).locator('[data-box="in-brief"]')).toHaveText('Ask, tell, record.')
  await author.keyboard.press('Control+End')
  await author.keyboard.press('Enter')
  await author.keyboard.press('Enter')
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
  await textOf(author).getByText('Everything that a child says').click()
  await author.keyboard.press('End')
  await author.keyboard.type(' See ')
  await pressTool(author, 'Reference to a chapter')
  await author.getByRole('combobox', { name: 'Chapter' }).fill('complaints')
  await expect(author.getByRole('option').first()).toBeVisible()
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
  await expect(textOf(author).getByRole('link', { name: 'the records team' })).toHaveAttribute(
    'href',
    'mailto:records@havering.example',
  )
  await author.keyboard.type('.')
})

test('Escape leads on from the text; what is offered as summary can be taken', async () => {
  await author.keyboard.press('Escape')
  await expect(author.getByRole('region', { name: 'About this change' })).toBeFocused()
  await author.getByRole('button', { name: 'Use these words' }).click()
  await expect(author.getByLabel('Amendment summary')).toHaveValue(/published here for the first time/)
})

test('says that it is saved only when it is, and keeps every clause’s id through edits', async () => {
  await expect(author.getByRole('status').filter({ hasText: 'Changes not saved yet' })).toBeVisible()
  await expectNoBarriers(author)
  await saveByKeys(author)
  const before = await clauseIds(author)
  expect(before).not.toContain(null)
  expect(new Set(before).size).toBe(before.length)

  await author.reload()
  await expect(textOf(author)).toBeVisible()
  expect(await clauseIds(author)).toEqual(before)
  await textOf(author).getByText('Tell the child before').click()
  await author.keyboard.press('End')
  await author.keyboard.type(' Write down that you did.')
  await saveByKeys(author)
  expect(await clauseIds(author)).toEqual(before)
})

test('asks before it is left with something unsaved', async () => {
  await textOf(author).getByText('Ask, tell, record.').click()
  await author.keyboard.type('x')
  const asked = author.waitForEvent('dialog').then(async (dialog) => {
    expect(dialog.type()).toBe('beforeunload')
    await dialog.dismiss()
  })
  await author.getByRole('link', { name: 'What waits for you' }).click({ noWaitAfter: true })
  await asked
  await expect(textOf(author)).toBeVisible()
  await author.keyboard.press('Control+z')
})

test('what was never saved is kept in the browser, through a crash', async () => {
  const crashing = await author.context().newPage()
  await crashing.goto(`${chapter}/edit`)
  await textOf(crashing).getByText('Ask, tell, record.').click()
  await crashing.keyboard.press('End')
  await crashing.keyboard.type(' Kept.')
  await expect
    .poll(() => crashing.evaluate(() => Object.values({ ...localStorage }).join()))
    .toContain('Ask, tell, record. Kept.')
  await crashing.close({ runBeforeUnload: false })

  const again = await author.context().newPage()
  await again.goto(`${chapter}/edit`)
  await again.getByRole('button', { name: 'Bring them back' }).click()
  await expect(textOf(again)).toContainText('Ask, tell, record. Kept.')
  await expect(again.getByRole('status').filter({ hasText: 'Changes not saved yet' })).toBeVisible()
  await again.close({ runBeforeUnload: false })

  await author.goto(`${chapter}/edit`)
  await author.getByRole('button', { name: 'Throw them away' }).click()
  await expect(textOf(author)).not.toContainText('Kept.')
})

test('two at once: the later save is refused, and both texts are shown', async () => {
  const other = await author.context().newPage()
  await other.goto(`${chapter}/edit`)
  await textOf(other).getByText('Ask, tell, record.').click()
  await other.keyboard.press('End')
  await other.keyboard.type(' Theirs.')
  await saveByKeys(other)

  await textOf(author).getByText('Ask, tell, record.').click()
  await author.keyboard.press('End')
  await author.keyboard.type(' Mine!')
  await author.keyboard.press('Control+s')
  const panel = author.getByRole('region', { name: 'Your changes are not saved' })
  await expect(panel).toBeFocused()
  await expect(panel).toContainText('Theirs.')
  await expect(panel).toContainText('Mine!')
  await expectNoBarriers(author)

  await panel.getByRole('button', { name: 'Take theirs' }).click()
  await expect(textOf(author)).toContainText('Theirs.')
  await author.keyboard.press('Control+z')
  await expect(textOf(author)).toContainText('Mine!')
  await saveByKeys(author)

  // And the other way round: the other's save is the late one now, and is kept over mine.
  await textOf(other).getByText('Theirs.').click()
  await other.keyboard.press('End')
  await other.keyboard.type(' And last.')
  await other.keyboard.press('Control+s')
  await other.getByRole('button', { name: 'Save mine over theirs' }).click()
  await expect(other.getByRole('status').filter({ hasText: /^Saved at/ })).toBeVisible()
  await other.close()
})

test('what stands in the way of submitting is a list', async () => {
  await author.goto(`${chapter}/edit`)
  await author.getByLabel('Amendment summary').fill('')
  await author.getByRole('button', { name: 'Save and submit for approval' }).click()
  await expect(author.getByRole('main').getByRole('alert')).toContainText('Write the amendment summary')
  await expect(author.getByRole('main').getByRole('alert')).toBeFocused()
  await author.getByLabel('Amendment summary').fill('The text is published here for the first time.')
  await author.getByRole('button', { name: 'Save and submit for approval' }).click()
  await expect(author.getByText('The version is submitted.')).toBeVisible()
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
  await textOf(author).getByText('what is written in a record').click()
  await author.keyboard.press('End')
  await author.keyboard.type(', which the records team of the service keeps')
  await author.getByRole('button', { name: 'Save and submit for approval' }).click()
  await expect(author.getByText('The version is submitted.')).toBeVisible()
})

test('an approval of what was changed meanwhile is refused, and says why', async () => {
  await approver.goto(`${chapter}/review`)
  await author.goto(`${chapter}/edit`)
  await textOf(author).getByText('Ask, tell, record.').click()
  await author.keyboard.press('End')
  await author.keyboard.type(' Changed while it was read.')
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
  await textOf(author).getByText('Ask, tell, record.').click()
  await author.keyboard.press('End')
  await author.keyboard.type(' Once more.')
  await author.keyboard.press('Control+s')
  const question = author.getByRole('dialog', { name: 'Saving undoes the approval' })
  await question.getByRole('button', { name: 'Go back to the text' }).click()
  await expect(author.getByRole('status').filter({ hasText: 'Changes not saved yet' })).toBeVisible()
  await author.keyboard.press('Control+s')
  await question.getByRole('button', { name: 'Save all the same' }).click()
  await expect(author.getByRole('status').filter({ hasText: /^Saved at/ })).toBeVisible()
  await author.goto(chapter)
  await expect(author.getByRole('main').getByText('Draft', { exact: true })).toBeVisible()
  await expect(author.getByText('it no longer counts')).toBeVisible()
})
