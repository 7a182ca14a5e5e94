import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import JSZip from 'jszip'
import { pageOf } from './people'
import { expectNoBarriers, expectSound } from './sound'
import { chapterInWord, hostileInWord } from './word-files'
import { textOf, untilSaved } from './writing'

/*
 * A chapter in Word: brought in, printed with its changes marked, edited by a colleague, and brought back as suggestions.
 * The chapter is Example Council's "Persons Disqualified from Fostering", which no other test changes.
 */
const CHAPTER = '/workspace/example/childrens-services/chapters/persons-disqualified-from-fostering'
const AUTHOR = 'author@example.example'
const APPROVER = 'approver@example.example'

test.describe.configure({ mode: 'serial' })

let author: Page
let kept: Buffer

test.beforeAll(async ({ browser }) => {
  author = await pageOf(browser, AUTHOR)
})

test('brings in a Word file: the report and the text are shown before anything is changed', async () => {
  await author.goto(CHAPTER)
  await author.getByRole('link', { name: 'Bring in a Word file' }).click()
  await expect(author.getByRole('heading', { level: 1, name: 'Bring in a Word file' })).toBeVisible()
  await expectNoBarriers(author)
  await choose(author, 'policy.docx', await chapterInWord())
  await author.getByRole('button', { name: 'Read the file' }).click()
  await expect(author.getByRole('heading', { name: 'What becomes of the file' })).toBeVisible()
  for (const words of [
    'The title “Persons Disqualified from Fostering” was taken off',
    'The number typed before 2 headings was taken off',
    'Tracked changes were taken as accepted.',
    'Picture 2 has no alternative text',
    'Colours, highlighting, fonts',
  ]) {
    await expect(author.getByText(words)).toBeVisible()
  }
  const preview = author.locator('article')
  await expect(preview.getByRole('heading', { name: 'Who is disqualified' })).toBeVisible()
  await expect(preview.locator('.in-brief')).toContainText('Check before approval.')
  await expect(preview.getByRole('columnheader', { name: 'Who checks' })).toBeVisible()
  await expect(preview.getByRole('img', { name: 'A green dot' })).toBeVisible()
  await expectNoBarriers(author)
})

test('replaces the draft’s text with it, and opens the editor on it', async () => {
  await author.getByRole('button', { name: /^(Replace the draft’s text|Begin a version) with this/ }).click()
  await expect(textOf(author)).toContainText('A person is disqualified where the register says so.')
  await expect(textOf(author).locator('li')).toHaveCount(3)
})

test('refuses what is no Word file, says why, and changes nothing', async () => {
  const macros = await JSZip.loadAsync(await chapterInWord())
  macros.file('word/vbaProject.bin', 'Sub AutoOpen()')
  const files: [string, Buffer | Uint8Array, RegExp][] = [
    ['words.docx', Buffer.from('words'), /not a Word document/],
    ['old.docx', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /old Word file/],
    ['macros.docx', await macros.generateAsync({ type: 'nodebuffer' }), /macros/],
    ['large.docx', Buffer.alloc(10_000_001), /larger than 10 MB/],
  ]
  await author.goto(`${CHAPTER}/word/bring-in`)
  for (const [name, bytes, reason] of files) {
    await choose(author, name, bytes)
    await author.getByRole('button', { name: 'Read the file' }).click()
    await expect(author.getByRole('alert').filter({ hasText: reason })).toBeVisible()
    await expect(author.getByRole('alert').filter({ hasText: reason })).toBeFocused()
  }
  await expectNoBarriers(author)
})

test('shows what carries scripts as words, or not at all', async ({ browser }) => {
  // Without the content-security policy: what is tested is that nothing is left for it to stop.
  const context = await browser.newContext({
    bypassCSP: true,
    storageState: await author.context().storageState(),
  })
  const page = await context.newPage()
  const ran: string[] = []
  page.on('dialog', async (dialog) => {
    ran.push(dialog.message())
    await dialog.dismiss()
  })
  await page.goto(`${CHAPTER}/word/bring-in`)
  await choose(page, '"><img src=x onerror=alert(1)>.docx', await hostileInWord())
  await page.getByRole('button', { name: 'Read the file' }).click()
  await expect(page.getByRole('heading', { name: 'The text as it will be' })).toBeVisible()
  const left = await page.locator('.ch-word__result').evaluate((result) => {
    const elements = result.querySelectorAll(
      'script, iframe, object, embed, svg, math, style, link, meta, base',
    )
    const handlers = [...result.querySelectorAll('*')].flatMap((element) =>
      element
        .getAttributeNames()
        .filter((name) => name.startsWith('on') || name === 'srcdoc' || name === 'style'),
    )
    const schemes = [...result.querySelectorAll<HTMLAnchorElement>('a[href]')].map(({ protocol }) => protocol)
    const allowed = ['http:', 'https:', 'mailto:', 'tel:']
    return [...elements, ...handlers, ...schemes.filter((scheme) => !allowed.includes(scheme))].map(String)
  })
  expect(left).toEqual([])
  expect(ran).toEqual([])
  await context.close()
})

test('prints the version with its changes marked as Word marks them', async () => {
  await author.goto(`${CHAPTER}/word`)
  await expectSound(author, `${CHAPTER}/word`)
  const downloaded = author.waitForEvent('download')
  await author.getByRole('link', { name: /with its changes marked/ }).click()
  const marked = await JSZip.loadAsync(readFileSync(await (await downloaded).path()))
  const xml = (await marked.file('word/document.xml')?.async('string')) ?? ''
  expect(xml).toContain('<w:ins ')
  expect(xml).toContain('<w:del ')
  expect(xml).toContain('w:author="Author, Example Council"')
})

test('prints the clean text, which a colleague edits in Word', async () => {
  const downloaded = author.waitForEvent('download')
  await author.getByRole('link', { name: /the clean text/ }).click()
  kept = readFileSync(await (await downloaded).path())
  const zip = await JSZip.loadAsync(kept)
  const xml = (await zip.file('word/document.xml')?.async('string')) ?? ''
  expect(xml).toContain('w:name="clause_')
  expect(xml).not.toContain('<w:ins ')
  const edited = xml.replace('where the register says so.', 'where the register or the court says so.')
  expect(edited).not.toBe(xml)
  zip.file('word/document.xml', edited)
  kept = await zip.generateAsync({ type: 'nodebuffer' })
})

test('brings the edited file back as a suggestion on the paragraph it changes', async ({ browser }) => {
  const approver = await pageOf(browser, APPROVER)
  await approver.goto(`${CHAPTER}/word`)
  await approver.getByRole('link', { name: 'Bring back an edited file' }).click()
  await expectNoBarriers(approver)
  await choose(approver, 'edited.docx', kept)
  await approver.getByRole('button', { name: 'Find the changes' }).click()
  await expect(approver.getByRole('heading', { name: 'What was found' })).toBeVisible()
  await expect(approver.getByRole('checkbox')).toHaveCount(1)
  await expect(approver.locator('ins')).toHaveText(/or the court/)
  await expectNoBarriers(approver)
  await approver.getByRole('button', { name: 'Store what is ticked' }).click()
  await expect(approver.getByText('1 suggestion is stored.')).toBeVisible()
  await approver.close()
})

test('leaves it to the author to take the suggestion', async () => {
  await author.goto(`${CHAPTER}/edit`)
  await expect(textOf(author)).not.toContainText('or the court')
  await author.getByRole('tab', { name: /Comments/ }).click()
  await author.getByRole('button', { name: 'Take this wording' }).first().click()
  await expect(textOf(author)).toContainText('where the register or the court says so.')
  await untilSaved(author)
})

async function choose(page: Page, name: string, bytes: Buffer | Uint8Array) {
  const file = { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) }
  await page.locator('input[type=file]').setInputFiles(file)
}
