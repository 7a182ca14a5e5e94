import { expect, type Page, test } from '@playwright/test'
import { pageOf } from './people'
import { expectNoBarriers, expectSound } from './sound'

/*
 * A reader without an account or a script reports a problem with a paragraph; whoever looks after the chapter reads and
 * answers it; the answer stands at the reader's link and is sent to them. On Example Council's Advocacy and Independent
 * Visitors, which nobody owns and no other file touches: its publishers are told.
 */

const manual = '/example/childrens-services'
const chapter = `${manual}/chapters/advocacy-and-independent-visitors`
const stamp = Date.now().toString(36)
const said = `The number of the advocacy service is wrong (${stamp}).`
const answer = `Thank you. It is 01632 960 ${stamp}.`
const email = `reporter-${stamp}@readers.example`

test.describe.configure({ mode: 'serial' })

/** The link that the reporter is shown. */
let link = ''

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a reader reports a problem with a paragraph, and is told what is wrong with the form', async ({
    page,
  }) => {
    await page.goto(chapter)
    await page.getByRole('link', { name: 'Report a problem with this chapter' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Report a problem' })).toBeVisible()
    const about = page.getByLabel('What it is about')
    const paragraph = about.locator('option').nth(2)
    const words = ((await paragraph.textContent()) ?? '').trim().replace(/ …$/, '')
    await about.selectOption({ index: 2 })
    await page.getByLabel('What is wrong').fill('   ')
    await page.getByRole('button', { name: 'Send the report' }).click()
    await expect(page.getByRole('alert')).toContainText('Say what the problem is')
    await expect(page.locator('.quoted')).toContainText(words)
    await page.getByLabel('What is wrong').fill(said)
    await page.getByLabel(/^Your e-mail address/).fill(email)
    await page.getByRole('button', { name: 'Send the report' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thank you: the report is sent')
    await expect(page.locator('.quoted')).toContainText(words)
    await expect(page.getByText('Nobody has answered it yet.')).toBeVisible()
    link = (await page.locator('.report__link').getAttribute('href')) ?? ''
    expect(link).toMatch(/^\/problems\//)
  })

  test('the link shows the report, and nothing is done by looking', async ({ page }) => {
    await page.goto(link)
    await expect(page.getByRole('heading', { level: 1, name: 'Your report' })).toBeVisible()
    await expect(page.getByText(said)).toBeVisible()
  })
})

test('a paragraph’s own tools lead to the form with that paragraph', async ({ page }) => {
  await page.goto(chapter)
  const paragraph = page.locator('article.text p[id^="c-"]').first()
  const words = ((await paragraph.textContent()) ?? '').slice(0, 40).trim()
  await paragraph.hover()
  await paragraph.locator('.clause-link').click()
  await page.getByRole('link', { name: 'Report a problem here' }).click()
  await expect(page.locator('.quoted')).toContainText(words)
  await page.getByRole('link', { name: 'It is about another paragraph, or the whole chapter' }).click()
  await expect(page.getByLabel('What it is about')).toHaveValue('')
})

test('the form is sound, also where something is wrong with it', async ({ page }) => {
  await expectSound(page, `${chapter}/report`)
  await page.getByLabel('What is wrong').fill('   ')
  await page.getByRole('button', { name: 'Send the report' }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await expectNoBarriers(page)
})

test('the link is sound, and so is one that leads nowhere', async ({ page }) => {
  await expectSound(page, link)
  await expectSound(page, '/problems/made-up')
  await expectSound(page, '/problems')
})

test('a publisher finds it in My work and with the chapter, and answers it', async ({ browser }) => {
  const publisher = await pageOf(browser, 'publisher@example.example')
  const waiting = publisher.getByRole('listitem').filter({ hasText: stamp })
  await expect(waiting).toContainText('Nobody looks after the chapter.')
  await publisher.goto(`/workspace${chapter}`)
  await expect(publisher.getByRole('heading', { name: 'Problems that readers reported' })).toBeVisible()
  await waiting.getByRole('link').click()
  await expect(publisher.getByRole('heading', { name: 'The paragraph, as it was read' })).toBeVisible()
  await expect(publisher.getByText('somebody who gave an e-mail address')).toBeVisible()
  await expectNoBarriers(publisher)
  await publisher.getByRole('button', { name: 'Answer' }).click()
  await expect(publisher.getByText('Write the answer').first()).toBeVisible()
  await publisher.getByLabel('Your answer').fill(answer)
  await publisher.getByRole('button', { name: 'Answer' }).click()
  await expect(publisher.locator('.ch-remark', { hasText: answer })).toBeVisible()
  await expect(publisher.getByLabel('Your answer')).toHaveCount(0)
  // The button is gone, so that the focus is on what was done.
  await expect(publisher.locator(':focus')).toHaveText(/The answer is given\./)
  await expectNoBarriers(publisher)
  await publisher.goto(`/workspace${manual}/problems`)
  await expectNoBarriers(publisher)
  await expect(publisher.getByRole('listitem').filter({ hasText: stamp })).toContainText('Answered by')
  await publisher.goto('/workspace')
  await expect(waiting).toHaveCount(0)
  await publisher.context().close()
})

test('the reader has the answer, at the link and by e-mail', async ({ page, browser }) => {
  await page.goto(link)
  await expect(page.getByRole('heading', { level: 1, name: 'The answer to your report' })).toBeVisible()
  await expect(page.getByText(answer)).toBeVisible()
  await expectSound(page, link)
  const administrator = await pageOf(browser, 'administrator@chapterhouse.example')
  await administrator.goto('/workspace/mailbox?of=all')
  await expect(administrator.getByRole('row').filter({ hasText: email })).toContainText('Answered:')
  await administrator.context().close()
})

test('a publisher erases what names a child, and is told so', async ({ page, browser }) => {
  const publisher = await pageOf(browser, 'publisher@example.example')
  await publisher.goto(`/workspace${manual}/problems`)
  await publisher.getByRole('listitem').filter({ hasText: stamp }).getByRole('link').click()
  await publisher.getByRole('button', { name: 'Erase the report' }).click()
  await expect(publisher.getByText('Check what you entered')).toBeVisible()
  await publisher.getByLabel('I am sure').check()
  await publisher.getByRole('button', { name: 'Erase the report' }).click()
  await expect(publisher.locator(':focus')).toHaveText(/The report is erased/)
  await expect(publisher.getByText(said)).toHaveCount(0)
  await expect(publisher.getByRole('button', { name: 'Erase the report' })).toHaveCount(0)
  await expectNoBarriers(publisher)
  await publisher.context().close()
  await page.goto(link)
  await expect(page.getByText(answer)).toHaveCount(0)
})

test('what somebody reports who has signed in is theirs', async ({ browser }) => {
  const author = await pageOf(browser, 'author@example.example')
  await author.goto(`${chapter}/report`)
  await expect(author.getByText('the answer goes to your account')).toBeVisible()
  await author.getByLabel('What is wrong').fill(`Of an author ${stamp}.`)
  await author.getByRole('button', { name: 'Send the report' }).click()
  const own = new URL(author.url()).pathname
  await author.goto('/problems')
  await expect(author.locator(`a[href="${own}"]`)).toHaveText('Advocacy and Independent Visitors')
  await expectNoBarriers(author)
  await answered(author, own)
  await author.context().close()
})

/** Nothing is left waiting for files that come later. */
async function answered(person: Page, own: string): Promise<void> {
  await person.goto(`/workspace${chapter}`)
  await person.getByRole('listitem').filter({ hasText: stamp }).getByRole('link').click()
  await person.getByLabel('Your answer').fill('It is right after all.')
  await person.getByRole('button', { name: 'Answer' }).click()
  await expect(person.locator('.ch-remark', { hasText: 'It is right after all.' })).toBeVisible()
  await person.goto(own)
  await expect(person.getByText('It is right after all.')).toBeVisible()
}
