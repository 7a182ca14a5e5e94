import { expect, type Locator, type Page, test } from '@playwright/test'
import { pageOf } from './people'
import { expectNoBarriers } from './sound'
import { addTo, pressKeys, saveByKeys, textOf } from './writing'

/*
 * Talking about a draft, on "Placements in Residential Care" of Example Council's manual, which no other story tells of: an
 * author comments on words by keys, edits the paragraph, and the comment survives; an approver answers, mentions, suggests
 * wording, and the author takes it with a click. What nobody settled is listed where the version is approved.
 */

const chapter = '/workspace/example/childrens-services/chapters/placements-in-residential-care'

test.describe.configure({ mode: 'serial' })

let author: Page
let approver: Page

test.beforeAll(async ({ browser }) => {
  author = await pageOf(browser, 'author@example.example')
  approver = await pageOf(browser, 'approver@example.example')
})

test.afterAll(async () => {
  for (const page of [author, approver]) await page.context().close()
})

/** The comments beside the text. */
const beside = () => author.getByRole('tabpanel', { name: /^Comments/ })

/** A comment by what it says, on either page. */
function comment(page: Page, words: string): Locator {
  return page.getByRole('article', { name: /^Comment by/ }).filter({ hasText: words })
}

test('the author comments on words by keys alone', async () => {
  await author.goto(chapter)
  await author.getByRole('button', { name: 'Begin a new version' }).click()
  await author.waitForURL(`${chapter}/edit`)
  await addTo(author, 'Residential care is right for some children', ' Record why.')
  await pressKeys(author, ...Array<string>(4).fill('Shift+ArrowLeft'))
  // The browser tells the editor of a selection a moment later, and of the next key at once.
  await author.waitForTimeout(50)
  await author.keyboard.press('Control+Alt+M')
  await expect(author.getByLabel('Your comment', { exact: true })).toBeFocused()
  await expect(beside().getByText('On the words')).toContainText('why.')
  await author.keyboard.type('In the care plan?')
  await author.keyboard.press('Control+Enter')
  await expect(comment(author, 'In the care plan?')).toBeVisible()
  await expect(textOf(author).locator('.ch-commented')).toHaveText('why.')
  await expectNoBarriers(author)
})

test('the comment survives edits of the paragraph, and its words lead to it and back', async () => {
  await addTo(author, 'Residential care is right for some children', ' Say for how long.')
  await saveByKeys(author)
  await author.reload()
  await expect(textOf(author).locator('.ch-commented')).toHaveText('why.')
  await textOf(author).locator('.ch-commented').click()
  await expect(comment(author, 'In the care plan?')).toBeVisible()
  await comment(author, 'In the care plan?').getByRole('button', { name: 'why.' }).click()
  expect(await author.evaluate(() => String(document.getSelection()))).toBe('why.')
})

test('the approver finds it beside the changes, answers, and mentions the author', async () => {
  await approver.goto(`${chapter}/review`)
  await approver.getByRole('link', { name: '1 comment', exact: true }).click()
  const thread = comment(approver, 'In the care plan?')
  await expect(thread).toContainText('On the words why.')
  await thread.getByText('Answer', { exact: true }).click()
  const field = thread.getByLabel('Your answer')
  await field.pressSequentially('Yes, there. Please say so, @aut')
  await approver.getByRole('button', { name: '@Author, Example Council' }).click()
  await expect(field).toHaveValue('Yes, there. Please say so, @Author, Example Council ')
  await expectNoBarriers(approver)
  await thread.getByRole('button', { name: 'Send answer' }).click()
  await expect(thread.getByRole('list', { name: 'Answers' })).toContainText('Yes, there.')
})

test('the author is told of the mention', async () => {
  await author.goto('/workspace/mailbox')
  await expect(
    author.getByText('You are mentioned in a comment on “Placements in Residential Care”').first(),
  ).toBeVisible()
})

test('the approver comments on words by selecting them, and suggests other wording', async () => {
  await approver.goto(`${chapter}/review`)
  const row = approver.locator('.ch-redline__row', { hasText: 'Say for how long.' })
  await row.getByText('Say for how long.').selectText()
  await expect(approver.getByRole('button', { name: 'Comment on these words' })).toBeVisible()
  await approver.keyboard.press('Control+Alt+M')
  const form = approver.locator('#new-comment')
  await expect(form).toContainText('On the words Record why. Say for how long.')
  await form.getByText('Suggest other wording').click()
  const wording = form.getByLabel('Suggested wording')
  await wording.fill(
    (await wording.inputValue()).replace('Say for how long.', 'Say for how long it is needed.'),
  )
  await form.getByLabel('Why (optional)').fill('Plainer.')
  await expectNoBarriers(approver)
  await form.getByRole('button', { name: 'Suggest this wording' }).click()
  await expect(comment(approver, 'Plainer.').locator('ins')).toContainText('it is needed')
})

test('the author takes the wording with a click, and resolves a comment', async () => {
  await author.goto(`${chapter}/edit`)
  await expect(textOf(author)).toBeVisible()
  await author.getByRole('tab', { name: 'Comments (2)' }).click()
  await expectNoBarriers(author)
  await comment(author, 'Plainer.').getByRole('button', { name: 'Take this wording' }).click()
  await expect(textOf(author)).toContainText('Say for how long it is needed.')
  await comment(author, 'In the care plan?').getByRole('button', { name: 'Resolve', exact: true }).click()
  await expect(author.getByRole('tab', { name: 'Comments', exact: true })).toBeVisible()
  await author.getByText('2 comments resolved').click()
  await expect(comment(author, 'Plainer.')).toContainText('Suggested wording – taken')
  await comment(author, 'In the care plan?').getByRole('button', { name: 'Reopen' }).click()
  await expect(author.getByRole('tab', { name: 'Comments (1)' })).toBeVisible()
  await author.reload()
  await expect(textOf(author)).toContainText('Say for how long it is needed.')
})

test('whoever’s wording was taken has contributed, and cannot approve', async () => {
  await author.getByRole('tab', { name: 'About this change' }).click()
  await author.getByLabel('Amendment summary').fill('Says for how long residential care is needed.')
  await author.getByRole('button', { name: 'Save and submit for approval' }).click()
  // There is no other approver.
  await expect(author.getByText('but too few people can approve it')).toBeVisible()
  await approver.goto(`${chapter}/review`)
  await expect(approver.getByText('Written by')).toContainText('Approver, Example Council')
  await expect(approver.getByRole('button', { name: 'Approve', exact: true })).toHaveCount(0)
})

test('comments work without a script', async ({ browser }) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await approver.context().storageState(),
  })
  const page = await context.newPage()
  await page.goto(`${chapter}/review`)
  await page.getByLabel('About').selectOption({ label: 'The whole version' })
  await page.getByLabel('Your comment').fill('Reads well.')
  await page.getByRole('button', { name: 'Comment', exact: true }).click()
  await expect(comment(page, 'Reads well.')).toContainText('On the whole version')
  await context.close()
})

test('the review page with its comments is sound on a phone', async () => {
  await approver.setViewportSize({ width: 360, height: 740 })
  await approver.goto(`${chapter}/review`)
  await approver
    .getByRole('link', { name: /^Comment on/ })
    .first()
    .click()
  await expect(approver.getByText('Suggest other wording')).toBeVisible()
  await expectNoBarriers(approver)
  const sideways = await approver.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(sideways).toBeLessThanOrEqual(0)
})
