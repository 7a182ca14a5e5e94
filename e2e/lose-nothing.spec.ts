import { expect, type Page, test } from '@playwright/test'
import { pageOf } from './people'
import { expectNoBarriers } from './sound'
import { addTo, saveByKeys, textOf } from './writing'

/*
 * No text is lost in the editor: not to a page left in haste, not to a crash, not to somebody else's save. On
 * Havering's manual; nothing here is submitted or published.
 */

const chapter = '/workspace/havering/childrens-services/chapters/consultation-policy'

test.describe.configure({ mode: 'serial' })

let author: Page

test.beforeAll(async ({ browser }) => {
  author = await pageOf(browser, 'author@havering.example')
  await author.goto(chapter)
  await author.getByRole('button', { name: 'Write the text' }).click()
  await textOf(author).click()
  await author.keyboard.type('Ask, tell, record.')
  await saveByKeys(author)
})

test.afterAll(async () => {
  await author.context().close()
})

test('asks before it is left with something unsaved', async () => {
  await textOf(author).getByText('Ask, tell, record.').click()
  await author.keyboard.type('x')
  const asked = author
    .waitForEvent('dialog', (dialog) => dialog.type() === 'beforeunload')
    .then((dialog) => dialog.dismiss())
  await author.getByRole('link', { name: 'What waits for you' }).click({ noWaitAfter: true })
  await asked
  await expect(textOf(author)).toBeVisible()
  await author.keyboard.press('Control+z')
})

test('what was never saved is kept in the browser, through a crash', async () => {
  const crashing = await author.context().newPage()
  await crashing.goto(`${chapter}/edit`)
  await addTo(crashing, 'Ask, tell, record.', ' Kept.')
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
  await addTo(other, 'Ask, tell, record.', ' Theirs.')
  await saveByKeys(other)

  await addTo(author, 'Ask, tell, record.', ' Mine!')
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
  await addTo(other, 'Theirs.', ' And last.')
  await other.keyboard.press('Control+s')
  await other.getByRole('button', { name: 'Save mine over theirs' }).click()
  await expect(other.getByRole('status').filter({ hasText: /^Saved at/ })).toBeVisible()
  await other.close()
})
