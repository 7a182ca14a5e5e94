import { type Browser, expect, type Locator, type Page, test } from '@playwright/test'
import { pageOf } from './people'
import { expectNoBarriers } from './sound'
import {
  addTo,
  beginText,
  pressTool,
  saveStatusOf,
  storedWords,
  textOf,
  untilSaved,
  writeAnew,
} from './writing'

/*
 * Two people, or two tabs of one, on one draft: they see each other, the second to save gets what both wrote, and
 * where both wrote the same they are asked. On Havering's manual; nothing here is submitted or published.
 */

const chapter = '/workspace/havering/childrens-services/chapters/consultation-policy'
const edit = `${chapter}/edit`
const BEFORE = 'Ask, tell, record.'
const HAVERING = 'London Borough of Havering'

test.describe.configure({ mode: 'serial' })

let author: Page

test.beforeAll(async ({ browser }) => {
  author = await pageOf(browser, 'author@havering.example')
  await beginText(author, chapter, BEFORE, 'Listen first.')
})

test.afterAll(async () => {
  await author.context().close()
})

test('two tabs of one person that write different paragraphs: both are kept, and nobody is asked', async () => {
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
  expect(await storedWords(author, edit)).toContain(together)
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
      await administrator.getByLabel('Authority').selectOption({ label: HAVERING })
      await administrator.getByRole('radio', { name: 'Author' }).check()
      await administrator.getByRole('button', { name: 'Give this role' }).click()
      await expect(role).toBeVisible()
    })
    second = await pageOf(browser, 'publisher@havering.example')
    await writeAnew(author, BEFORE, 'Listen first.', 'Then write.')
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
    await expect(there).toBeVisible({ timeout: 30_000 })
    await expect(second.getByText(/^Author, Havering has this version open too/)).toBeVisible({
      timeout: 30_000,
    })
    await expectNoBarriers(author)
    await second.goto(chapter)
    await expect(there).toHaveCount(0, { timeout: 50_000 })
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
    expect(await storedWords(author, edit)).toContain(together)
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
    expect(await storedWords(second, edit)).not.toContain('In pencil.')

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
    const words = await storedWords(author, edit)
    expect(words).toContain('Then write. In pencil.')
    expect(words).toContain('Then write. In ink.')
    await expect(author.getByLabel('Amendment summary')).toHaveValue('Says to write in ink.')
  })

  test('make different kinds of list of one paragraph: they are asked which it is', async () => {
    await expect(textOf(second)).toContainText('In pencil.', { timeout: 20_000 })
    const listed = async (page: Page, kind: string) => {
      await addTo(page, 'Listen first.', '')
      await pressTool(page, kind)
    }
    await author.context().setOffline(true)
    await listed(author, 'Numbered list')
    await listed(second, 'Bullet list')
    await untilSaved(second)
    await author.context().setOffline(false)
    const panel = author.getByRole('region', { name: 'Your changes are not saved' })
    const asked = panel.getByRole('group', { name: /^Place 1 of 1: the list with “Listen first\./ })
    await expect(asked).toBeVisible({ timeout: 60_000 })
    await expect(asked).toContainText('A list with bullet points')
    await expect(asked).toContainText('A numbered list')
    await expectNoBarriers(author)
    await asked.getByRole('radio', { name: 'Keep theirs' }).check()
    await panel.getByRole('button', { name: 'Save what I chose' }).click()
    await expect(panel).toHaveCount(0)
    await untilSaved(author)
    await expect(textOf(author).locator('ul > li')).toContainText(['Listen first.'])
    await expect(textOf(author).locator('ol')).toHaveCount(0)
  })
})

function authorRow(page: Page): Locator {
  return page
    .getByRole('row')
    .filter({ hasText: HAVERING })
    .filter({ has: page.getByRole('cell', { name: 'author', exact: true }) })
}

async function asAdministrator(browser: Browser, act: (page: Page) => Promise<void>): Promise<void> {
  const administrator = await pageOf(browser, 'administrator@chapterhouse.example')
  await administrator.goto('/workspace/people')
  await administrator.getByRole('link', { name: 'Publisher, Havering' }).click()
  await act(administrator)
  await administrator.context().close()
}
