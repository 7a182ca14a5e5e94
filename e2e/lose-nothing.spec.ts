import { type Browser, expect, type Locator, type Page, test } from '@playwright/test'
import { pageOf, signIn } from './people'
import { expectNoBarriers } from './sound'
import { addTo, saveByKeys, saveStatusOf, textOf, untilSaved } from './writing'

/*
 * No text is lost in the editor: not to a page left in haste, not to a crash, a server that is away or a session
 * that has ended, and not to somebody else's save. On Havering's manual; nothing here is submitted or published.
 */

const chapter = '/workspace/havering/childrens-services/chapters/consultation-policy'
const edit = `${chapter}/edit`
const BEFORE = 'Ask, tell, record.'

test.describe.configure({ mode: 'serial' })

let author: Page

test.beforeAll(async ({ browser }) => {
  author = await pageOf(browser, 'author@havering.example')
  await author.goto(chapter)
  const begin = author.getByRole('button', { name: 'Write the text' })
  if (await begin.isVisible()) await begin.click()
  else await author.goto(edit)
  await write(author, BEFORE, 'Listen first.')
})

test.afterAll(async () => {
  await author.context().close()
})

/** Begins the text anew, as these paragraphs. */
async function write(page: Page, ...paragraphs: string[]): Promise<void> {
  await textOf(page).click()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  for (const [index, words] of paragraphs.entries()) {
    if (index > 0) await page.keyboard.press('Enter')
    await page.keyboard.type(words)
  }
  await saveByKeys(page)
}

/** What a fresh look at the stored text shows. */
async function stored(page: Page): Promise<string> {
  const look = await page.context().newPage()
  await look.goto(edit)
  const words = (await textOf(look).textContent()) ?? ''
  await look.close({ runBeforeUnload: false })
  return words
}

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
  expect(await stored(author)).toContain('Then wait.')
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
  expect(await stored(author)).toContain('Killed.')
})

test('a server that is away, and back: saving goes on by itself', async () => {
  await serverAway(author)
  await addTo(author, BEFORE, ' Away.')
  await expect(saveStatusOf(author)).toHaveText(/^Not saved: the server cannot be reached/)
  await expect(author.getByRole('status').filter({ hasText: 'the server cannot be reached' })).toBeAttached()
  await author.keyboard.type(' Still typing.')
  await serverBack(author)
  await untilSaved(author)
  expect(await stored(author)).toContain('Away. Still typing.')
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
  expect(await stored(author)).toContain('Once. Twice.')
  expect((await stored(author)).split('Once.')).toHaveLength(2)
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
  expect(await stored(author)).toContain('Signed out. And on.')
})

test('two tabs of one person that write different paragraphs: both are kept, and nobody is asked', async () => {
  await write(author, BEFORE, 'Listen first.')
  const other = await author.context().newPage()
  await other.goto(edit)
  await expect(
    other.getByText(/^You have this version open in another tab too, since \d\d:\d\d\.$/),
  ).toBeVisible()
  await addTo(other, 'Listen first.', ' Theirs.')
  await addTo(author, BEFORE, ' Mine.')
  const together = `${BEFORE} Mine.Listen first. Theirs.`
  for (const page of [author, other]) {
    await expect(textOf(page)).toContainText(together, { timeout: 20_000 })
    await untilSaved(page)
  }
  expect(await stored(author)).toContain(together)
  // The second to save was told what came in.
  const came = [author, other].map((page) => page.getByRole('region', { name: 'What came in from others' }))
  await expect
    .poll(async () => (await Promise.all(came.map((notice) => notice.count()))).join())
    .toContain('1')
  await other.close()
})

test.describe('two people', () => {
  let second: Page

  test.beforeAll(async ({ browser }) => {
    await asAdministrator(browser, async (administrator) => {
      const role = authorRow(administrator)
      if ((await role.count()) > 0) return
      await administrator.getByLabel('Authority').selectOption({ label: 'London Borough of Havering' })
      await administrator.getByRole('radio', { name: 'Author' }).check()
      await administrator.getByRole('button', { name: 'Give this role' }).click()
      await expect(role).toBeVisible()
    })
    second = await pageOf(browser, 'publisher@havering.example')
    await write(author, BEFORE, 'Listen first.', 'Then write.')
    await second.goto(edit)
    await author.goto(edit)
  })

  test.afterAll(async ({ browser }) => {
    await second.context().close()
    await asAdministrator(browser, async (administrator) => {
      const role = authorRow(administrator)
      await role.getByRole('button', { name: 'Take away' }).click()
      await expect(administrator.getByText('The role is taken away')).toBeVisible()
    })
  })

  test('see each other, and one sees that the other has left', async () => {
    const there = author.getByText(/^Publisher, Havering has this version open too, since \d\d:\d\d\.$/)
    await expect(there).toBeVisible({ timeout: 15_000 })
    await expect(second.getByText(/^Author, Havering has this version open too/)).toBeVisible({
      timeout: 15_000,
    })
    await expectNoBarriers(author)
    await second.goto(chapter)
    await expect(there).toHaveCount(0, { timeout: 15_000 })
    await second.goto(edit)
    await expect(textOf(second)).toBeVisible()
  })

  test('write different paragraphs: the second to save gets both, and is told what came in', async () => {
    await addTo(second, 'Listen first.', ' Theirs.')
    await untilSaved(second)
    await addTo(author, BEFORE, ' Mine.')
    await author.keyboard.press('Control+s')
    const came = author.getByRole('region', { name: 'What came in from others' })
    await expect(came).toContainText(/Publisher, Havering changed this at \d\d:\d\d/)
    await expect(came).toContainText('Theirs.')
    await untilSaved(author)
    const together = `${BEFORE} Mine.Listen first. Theirs.Then write.`
    await expect(textOf(author)).toContainText(together)
    expect(await stored(author)).toContain(together)
    // The cursor stayed where it was, and undo takes back one's own words alone.
    await author.keyboard.type(' Here.')
    await expect(textOf(author)).toContainText(`${BEFORE} Mine. Here.Listen first. Theirs.`)
    await expectNoBarriers(author)
    await came.getByRole('button', { name: 'Close' }).click()
    await expect(came).toHaveCount(0)
    await untilSaved(author)
  })

  test('write the same paragraph: both versions are shown, and nothing is saved before one chose', async () => {
    await expect(textOf(second)).toContainText('Mine. Here.', { timeout: 20_000 })
    await addTo(second, 'Then write.', ' In ink.')
    await second.getByLabel('Amendment summary').fill('Says to write in ink.')
    await untilSaved(second)
    await addTo(author, 'Then write.', ' In pencil.')
    await author.getByLabel('Amendment summary').fill('Says to write in pencil.')
    const panel = author.getByRole('region', { name: 'Your changes are not saved' })
    await expect(panel).toBeVisible({ timeout: 20_000 })
    // It comes while somebody types, and takes no focus from them.
    await expect(author.getByLabel('Amendment summary')).toBeFocused()
    await expect(panel).toContainText('In ink.')
    await expect(panel).toContainText('In pencil.')
    await expect(saveStatusOf(author)).toContainText('Choose what to keep')
    await expectNoBarriers(author)
    expect(await stored(second)).not.toContain('In pencil.')

    await panel.getByRole('button', { name: 'Save what I chose' }).click()
    await expect(panel.getByText('Choose which to keep').first()).toBeVisible()
    await expectNoBarriers(author)
    await panel
      .getByRole('group', { name: /^Place 1/ })
      .getByRole('radio', { name: 'Keep both' })
      .check()
    await panel
      .getByRole('group', { name: 'Amendment summary' })
      .getByRole('radio', { name: 'Keep theirs' })
      .check()
    await panel.getByRole('button', { name: 'Save what I chose' }).click()
    await expect(panel).toHaveCount(0)
    await untilSaved(author)
    const words = await stored(author)
    expect(words).toContain('Then write. In pencil.')
    expect(words).toContain('Then write. In ink.')
    await expect(author.getByLabel('Amendment summary')).toHaveValue('Says to write in ink.')
  })
})

function authorRow(page: Page): Locator {
  return page.getByRole('row').filter({ has: page.getByRole('cell', { name: 'author', exact: true }) })
}

async function asAdministrator(browser: Browser, act: (page: Page) => Promise<void>): Promise<void> {
  const administrator = await pageOf(browser, 'administrator@chapterhouse.example')
  await administrator.goto('/workspace/people')
  await administrator.getByRole('link', { name: 'Publisher, Havering' }).click()
  await act(administrator)
  await administrator.context().close()
}
