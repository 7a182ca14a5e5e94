import { expect, type Page, test } from '@playwright/test'
import { pageOf, signIn } from './people'
import { expectNoBarriers } from './sound'
import { addTo, beginText, saveStatusOf, storedWords, textOf, untilSaved } from './writing'

/*
 * No text is lost in the editor: not to a page left in haste, not to a crash, a server that is away or a session that
 * has ended. On Havering's manual; nothing here is submitted or published. Two at once: two-at-once.spec.ts.
 */

const chapter = '/workspace/havering/childrens-services/chapters/consultation-policy'
const edit = `${chapter}/edit`
const BEFORE = 'Ask, tell, record.'

test.describe.configure({ mode: 'serial' })

let author: Page

test.beforeAll(async ({ browser }) => {
  author = await pageOf(browser, 'author@havering.example')
  await beginText(author, chapter, BEFORE, 'Listen first.')
})

test.afterAll(async () => {
  await author.context().close()
})

async function serverAway(page: Page): Promise<void> {
  await page.route('**/edit/save', (route) => route.abort())
  await page.route('**/edit/latest', (route) => route.abort())
}

async function serverBack(page: Page): Promise<void> {
  await page.unroute('**/edit/save')
  await page.unroute('**/edit/latest')
}

/** What was typed before a page was left is in the text, or is offered, and is saved from there. */
async function expectBack(page: Page, words: string): Promise<void> {
  const offered = page.getByRole('button', { name: 'Bring them back' })
  await expect(textOf(page).getByText(words).or(offered).first()).toBeVisible()
  if (await offered.isVisible()) await offered.click()
  await expect(textOf(page)).toContainText(words)
  await untilSaved(page)
}

/** Does the browser keep these words? */
async function expectKept(page: Page, words: string): Promise<void> {
  await expect.poll(() => page.evaluate(() => Object.values({ ...localStorage }).join())).toContain(words)
}

test('saves by itself, soon after a pause; says so only then, and moves nothing', async () => {
  await addTo(author, BEFORE, ' Then wait.')
  await expect(saveStatusOf(author)).toHaveText('Changes not saved yet')
  await author.waitForRequest('**/edit/save', { timeout: 2_000 })
  await untilSaved(author)
  expect(await storedWords(author, edit)).toContain('Then wait.')
  // Undo takes back what was typed, and the text still has the keys.
  await author.keyboard.press('Control+z')
  await expect(textOf(author)).not.toContainText('Then wait.')
  await untilSaved(author)
})

test('the summary is saved by itself too', async () => {
  await author.getByLabel('Amendment summary').fill('Says to listen first.')
  await untilSaved(author)
  await author.reload()
  await expect(author.getByLabel('Amendment summary')).toHaveValue('Says to listen first.')
})

test('asks before it is left with something unsaved', async () => {
  await textOf(author).getByText(BEFORE).click()
  await author.keyboard.type('x')
  const asked = author
    .waitForEvent('dialog', (dialog) => dialog.type() === 'beforeunload')
    .then((dialog) => dialog.dismiss())
  await author.getByRole('link', { name: 'Chapterhouse' }).first().click({ noWaitAfter: true })
  await asked
  await expect(textOf(author)).toBeVisible()
  await author.keyboard.press('Control+z')
  await untilSaved(author)
})

test('a reload in the middle of typing loses nothing', async () => {
  await addTo(author, BEFORE, ' Reloaded.')
  author.once('dialog', (dialog) => void dialog.accept())
  await author.reload()
  await expect(textOf(author)).toBeVisible()
  await expectBack(author, 'Reloaded.')
})

test('a tab that is closed in the middle of typing, and opened again', async () => {
  const closing = await author.context().newPage()
  await closing.goto(edit)
  await addTo(closing, BEFORE, ' Closed.')
  await closing.close({ runBeforeUnload: false })
  await author.goto(edit)
  await expectBack(author, 'Closed.')
})

test('a browser that is killed while the server is away', async () => {
  const killed = await author.context().newPage()
  await killed.goto(edit)
  await serverAway(killed)
  await addTo(killed, BEFORE, ' Killed.')
  await expectKept(killed, 'Killed.')
  await expect(saveStatusOf(killed)).toHaveText(
    'Not saved: the server cannot be reached – kept in this browser, trying again',
  )
  await expectNoBarriers(killed)
  // The page's process ends at once, and runs nothing of the page any more.
  const crashed = killed.waitForEvent('crash')
  const devTools = await author.context().newCDPSession(killed)
  void devTools.send('Page.crash').catch(() => undefined)
  await crashed
  await killed.close()

  await author.goto(edit)
  await expect(textOf(author)).toContainText(BEFORE)
  await expect(textOf(author)).not.toContainText('Killed.')
  await expectNoBarriers(author)
  await author.getByRole('button', { name: 'Bring them back' }).click()
  await expect(textOf(author)).toContainText('Killed.')
  await untilSaved(author)
  await expect(author.getByRole('button', { name: 'Bring them back' })).toHaveCount(0)
  expect(await storedWords(author, edit)).toContain('Killed.')
})

test('a server that is away, and back: saving goes on by itself', async () => {
  await serverAway(author)
  await addTo(author, BEFORE, ' Away.')
  await expect(saveStatusOf(author)).toHaveText(/^Not saved: the server cannot be reached/)
  await expect(author.getByRole('status').filter({ hasText: 'the server cannot be reached' })).toBeAttached()
  await author.keyboard.type(' Still typing.')
  await serverBack(author)
  await untilSaved(author)
  expect(await storedWords(author, edit)).toContain('Away. Still typing.')
})

test('a save whose answer is lost is no conflict with oneself', async () => {
  await author.route('**/edit/save', async (route) => {
    await route.fetch()
    await route.abort()
  })
  await addTo(author, BEFORE, ' Once.')
  await expect(saveStatusOf(author)).toHaveText(/^Not saved: the server cannot be reached/)
  await author.keyboard.type(' Twice.')
  await author.unroute('**/edit/save')
  await untilSaved(author)
  expect(await storedWords(author, edit)).toContain('Once. Twice.')
  expect((await storedWords(author, edit)).split('Once.')).toHaveLength(2)
})

test('a session that has ended in the middle of typing', async ({ browser }) => {
  const elsewhere = await pageOf(browser, 'author@havering.example')
  await elsewhere.goto('/workspace/account')
  for (;;) {
    const end = elsewhere.getByRole('button', { name: 'End this session' })
    const left = await end.count()
    if (left === 0) break
    await end.first().click()
    await expect(end).toHaveCount(left - 1)
  }
  await elsewhere.context().close()

  await addTo(author, BEFORE, ' Signed out.')
  await expect(saveStatusOf(author)).toHaveText(
    'Not saved: you are signed out – kept in this browser. Sign in again in another tab, and saving goes on by itself',
  )
  await expectNoBarriers(author)
  await author.keyboard.type(' And on.')
  const again = await author.context().newPage()
  await signIn(again, 'author@havering.example')
  await again.close()
  await untilSaved(author)
  expect(await storedWords(author, edit)).toContain('Signed out. And on.')
})
