import { expect, type Page, test } from '@playwright/test'
import { anOfficeFile, aPng } from '../test/sample-files'
import { chooseFile, dropPdf } from './files'
import { pageOf } from './people'
import { expectNoBarriers, expectSound } from './sound'
import { pressKeys, pressTool, saveByKeys, textOf } from './writing'

/*
 * Everything that a procedures chapter holds, written by keyboard on Cambridgeshire and Peterborough's Capacity and
 * Consent, and read without JavaScript once it is published: definitions, an image, a form, another manual's chapter,
 * telephone numbers, a quotation, a callout, a table.
 */

const manual = '/cambridgeshire-and-peterborough/childrens-services'
const chapter = `/workspace${manual}/chapters/capacity-and-consent`
const people = 'cambridgeshire-and-peterborough.example'
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

test.describe.configure({ mode: 'serial' })

let author: Page
let approver: Page
let publisher: Page
/** Readers' addresses of the two files. */
let imageAddress = ''
let formAddress = ''

test.beforeAll(async ({ browser }) => {
  author = await pageOf(browser, `author@${people}`)
  approver = await pageOf(browser, `approver@${people}`)
  publisher = await pageOf(browser, `publisher@${people}`)
})

test.afterAll(async () => {
  for (const page of [author, approver, publisher]) await page.context().close()
})

test('the author opens an empty page of the chapter', async () => {
  await author.goto(chapter)
  const begin = author.getByRole('button', { name: /^(Write the text|Begin a new version)$/ })
  if (await begin.isVisible()) await begin.press('Enter')
  else await author.goto(`${chapter}/edit`)
  await expect(author).toHaveURL(`${chapter}/edit`)
  await textOf(author).focus()
  await pressKeys(author, 'Control+a', 'Delete')
  await pressTool(author, 'Heading')
  await author.keyboard.type('Who decides')
  await author.keyboard.press('Enter')
})

test('defines two words: Enter leads from the word to its meaning, and on', async () => {
  await pressTool(author, 'Definition')
  await author.keyboard.type('Capacity')
  await author.keyboard.press('Enter')
  await author.keyboard.type('The ability to make this decision at this time.')
  await pressKeys(author, 'Enter', 'Enter')
  await author.keyboard.type('Consent')
  await pressTool(author, 'Definition')
  await author.keyboard.type('Agreement that is given freely.')
  await pressKeys(author, 'Enter', 'Enter')
  const definitions = textOf(author).locator('.definition')
  await expect(definitions).toHaveCount(2)
  await expect(definitions.nth(1).locator('dt')).toHaveText('Consent')
  await expect(definitions.nth(1).locator('dd')).toHaveText('Agreement that is given freely.')
  await expectNoBarriers(author)
})

test('puts an image in, but not without saying in words what it shows', async () => {
  await pressTool(author, 'Image')
  const dialogue = author.getByRole('dialog', { name: 'Image' })
  await expectNoBarriers(author)
  await dialogue.getByRole('button', { name: 'Add image' }).press('Enter')
  await expect(dialogue.getByText('Choose an image')).toBeVisible()
  await expect(dialogue.getByText('Say in words what the image shows')).toBeVisible()
  await expectNoBarriers(author)

  await chooseFile(author, 'Image', { name: 'who decides.png', mimeType: 'image/png', bytes: aPng(320, 180) })
  await expect(dialogue.getByText('who decides.png is uploaded')).toBeVisible()
  await dialogue.getByLabel('What it shows, in words').fill('Three steps: ask, explain, decide.')
  await dialogue.getByRole('button', { name: 'Add image' }).press('Enter')
  const image = textOf(author).getByRole('img', { name: 'Three steps: ask, explain, decide.' })
  await expect(image).toBeVisible()
  await expect
    .poll(() => image.evaluate((img) => (img instanceof HTMLImageElement ? img.naturalWidth : 0)))
    .toBe(320)
})

test('puts a form in, but none that holds macros or is not what its name says', async () => {
  // Dropped on the text, a file does not take the author away from it.
  await dropPdf(author)
  const dialogue = author.getByRole('dialog', { name: 'Form or leaflet' })
  await expect(dialogue).toBeVisible()
  const macros = await anOfficeFile('docx', { 'word/vbaProject.bin': 'x' })
  await chooseFile(author, 'File', { name: 'consent_form.docx', mimeType: word, bytes: macros })
  await expect(dialogue.getByText('holds macros')).toBeVisible()
  await expectNoBarriers(author)
  await chooseFile(author, 'File', {
    name: 'consent_form.pdf',
    mimeType: 'application/pdf',
    bytes: await anOfficeFile('docx'),
  })
  await expect(dialogue.getByText('is not what its name says: its content is Word')).toBeVisible()
  await chooseFile(author, 'File', {
    name: 'consent_form.docx',
    mimeType: word,
    bytes: await anOfficeFile('docx'),
  })
  await expect(dialogue.getByText('consent_form.docx is uploaded')).toBeVisible()
  await expect(dialogue.getByLabel('Title that readers see')).toHaveValue('Consent form')
  await dialogue.getByLabel('Title that readers see').press('Enter')
  await expect(textOf(author).locator('.attachment')).toHaveText(/^Consent form \(Word, .*\)$/)
})

test('refers to another manual, found as its title is typed', async () => {
  await author.keyboard.type('See also ')
  await pressTool(author, 'Reference to another manual')
  const dialogue = author.getByRole('dialog', { name: 'Reference to another manual' })
  await dialogue.getByRole('button', { name: 'Add reference' }).press('Enter')
  await expect(dialogue.getByText('Choose a manual or chapter from the list')).toBeVisible()
  await dialogue.getByLabel('Manual or chapter').focus()
  await author.keyboard.type('equality and diversity kent')
  await expect(dialogue.getByRole('option').first()).toContainText('Kent')
  await expectNoBarriers(author)
  await author.keyboard.press('Enter')
  await dialogue.getByLabel('Words that readers see').fill('Kent’s Equality and Diversity')
  await author.keyboard.press('Enter')
  await expect(textOf(author).locator('.manual-reference')).toHaveText('Kent’s Equality and Diversity')
  await author.keyboard.press('End')
})

test('types telephone numbers, which become links; undoing leaves the number', async () => {
  await author.keyboard.type('. Ring 01632 960123 ')
  const links = textOf(author).locator('a[href^="tel:"]')
  await expect(links).toHaveText('01632 960123')
  await author.keyboard.press('Control+z')
  await expect(links).toHaveCount(0)
  await expect(textOf(author)).toContainText('Ring 01632 960123')
  await author.keyboard.type('or call 999.')
  await pressTool(author, 'Link telephone numbers')
  await expect(links).toHaveText(['01632 960123', '999'])
})

test('quotes the regulation, cautions, and tables what is due', async () => {
  await author.keyboard.press('Enter')
  await pressTool(author, 'Quoted regulation')
  await author.keyboard.type('A person must be assumed to have capacity.')
  await pressKeys(author, 'Enter', 'Enter')
  await pressTool(author, 'Caution callout')
  await author.keyboard.type('Write down why.')
  await pressKeys(author, 'Enter', 'Enter')
  await pressTool(author, 'Table')
  await author.keyboard.type('Who')
  await author.keyboard.press('Tab')
  await author.keyboard.type('By when')
  await expect(textOf(author).locator('.callout--caution')).toHaveText('Write down why.')
  await expect(textOf(author).locator('th').first()).toHaveText('Who')
})

test('finds all of it again when the page is opened anew', async () => {
  await saveByKeys(author)
  await author.reload()
  const text = textOf(author)
  await expect(text.locator('.definition')).toHaveCount(2)
  await expect(text.getByRole('img', { name: 'Three steps: ask, explain, decide.' })).toBeVisible()
  await expect(text.locator('.attachment')).toHaveText(/^Consent form \(Word, .*\)$/)
  await expect(text.locator('.manual-reference')).toHaveText('Kent’s Equality and Diversity')
  await expect(text.locator('a[href="tel:+441632960123"]')).toBeVisible()
  await expectNoBarriers(author)
})

test('changes the words of the image that is selected', async () => {
  await textOf(author).getByRole('img').click()
  await author.keyboard.press('Enter')
  const dialogue = author.getByRole('dialog', { name: 'Change image' })
  await expect(dialogue.getByLabel('What it shows, in words')).toHaveValue(
    'Three steps: ask, explain, decide.',
  )
  await dialogue
    .getByLabel('What it shows, in words')
    .fill('Three steps: ask first, then explain, then decide.')
  await dialogue.getByRole('button', { name: 'Change image' }).press('Enter')
  await expect(textOf(author).getByRole('img')).toHaveAttribute('alt', /^Three steps: ask first/)
})

test('submits it; its files are there for those who review it, and for no reader', async ({
  browser,
  page,
}) => {
  const image = await textOf(author).getByRole('img').getAttribute('src')
  const hash = image?.split('/').at(-1) ?? ''
  await author.getByLabel('Amendment summary').fill('Says who decides, and how.')
  await author.getByRole('button', { name: /^(Save and submit|Submit) for approval$/ }).click()
  await expect(author.getByText('The version is submitted.')).toBeVisible()

  imageAddress = `${manual}/files/${hash}/who%20decides.png`
  expect((await page.request.get(imageAddress)).status()).toBe(404)
  expect((await page.request.get(image ?? '')).status()).toBe(404)
  const stranger = await pageOf(browser, 'author@kent.example')
  expect((await stranger.request.get(image ?? '')).status()).toBe(404)
  await stranger.context().close()

  await approver.goto(`${chapter}/review`)
  const shown = await approver.request.get(image ?? '')
  expect([shown.status(), shown.headers()['content-type']]).toEqual([200, 'image/png'])
  expect(shown.headers()['cache-control']).toContain('private')
})

test('is published', async () => {
  await approver
    .getByRole('button', { name: /^Approve/ })
    .first()
    .click()
  await expect(approver.getByText('The version is approved.')).toBeVisible()
  await publisher.goto(`/workspace${manual}/publish`)
  await publisher.getByRole('button', { name: /^Publish update/ }).click()
  await expect(publisher.getByRole('heading', { name: /^Update \d+ is published$/ })).toBeVisible()
})

test('and read without JavaScript', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`${manual}/chapters/capacity-and-consent`)
  const main = page.getByRole('main')
  await expect(main.locator('dl.definitions')).toHaveCount(1)
  await expect(main.getByRole('term')).toHaveText(['Capacity', 'Consent'])
  const image = main.getByRole('img', { name: 'Three steps: ask first, then explain, then decide.' })
  await expect(image).toHaveAttribute('src', imageAddress)
  await expect(image).toHaveAttribute('width', '320')
  await expect(image).toHaveAttribute('loading', 'lazy')
  const form = main.getByRole('link', { name: 'Consent form' })
  formAddress = (await form.getAttribute('href')) ?? ''
  await expect(main.locator('.attachment')).toContainText(/\(Word, .*\)/)
  const other = main.getByRole('link', { name: 'Kent’s Equality and Diversity' })
  await expect(other).toHaveAttribute('href', '/kent/childrens-services/chapters/equality-and-diversity')
  await expect(main.getByRole('link', { name: '01632 960123' })).toHaveAttribute('href', 'tel:+441632960123')
  await expect(main.locator('blockquote')).toHaveText('A person must be assumed to have capacity.')
  await expect(main.locator('.callout--caution')).toContainText('Write down why.')
  await expect(main.getByRole('columnheader', { name: 'Who' })).toBeVisible()
  await context.close()
})

test('its files are served as what they are, and the page is sound', async ({ page }) => {
  const image = await page.request.get(imageAddress)
  expect([image.status(), image.headers()['content-type']]).toEqual([200, 'image/png'])
  expect(image.headers()['content-security-policy']).toContain('sandbox')
  const form = await page.request.get(formAddress)
  expect(form.headers()['content-type']).toBe(word)
  expect(form.headers()['content-disposition']).toMatch(/^attachment; filename="consent_form.docx"/)
  await expectSound(page, `${manual}/chapters/capacity-and-consent`)
})
