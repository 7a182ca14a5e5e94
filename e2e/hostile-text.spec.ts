import { type Browser, expect, type Page, test } from '@playwright/test'
import { hostileAddresses, hostileMarkup } from './hostile-vectors'
import { signIn } from './people'
import { hostileInWord } from './word-files'
import { textOf } from './writing'

/*
 * A text that carries scripts, on its way from the author's clipboard to the reader's page, on Cambridgeshire and
 * Peterborough's Mental Capacity. The browsers here take no notice of the content-security policy: what is tested
 * is that nothing is left for it to stop.
 */

const manual = '/cambridgeshire-and-peterborough/childrens-services'
const chapter = `/workspace${manual}/chapters/mental-capacity`
const people = 'cambridgeshire-and-peterborough.example'

test.describe.configure({ mode: 'serial' })

/** What was run, by whom: a script that came through says alert(1). */
const ran: string[] = []
let author: Page
let approver: Page
let publisher: Page
let reader: Page

/** A browser without the policy, which tells of every alert. */
async function unprotected(browser: Browser, email?: string): Promise<Page> {
  const context = await browser.newContext({ bypassCSP: true })
  const page = await context.newPage()
  page.on('dialog', async (dialog) => {
    ran.push(`${dialog.type()} on ${page.url()}`)
    await dialog.dismiss()
  })
  if (email) await signIn(page, email)
  return page
}

/** Pastes each as a web page and as plain words, at the end of the text. */
async function pasteAll(page: Page, vectors: readonly string[], type: 'text/html' | 'text/plain') {
  await textOf(page).focus()
  await page.keyboard.press('Control+End')
  await page.evaluate(
    ({ vectors, type }) => {
      const editor = document.querySelector('#editor-text')
      for (const vector of vectors) {
        const clipboardData = new DataTransfer()
        clipboardData.setData(type, vector)
        editor?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
      }
    },
    { vectors, type },
  )
}

/** What in a part of the page could run something: elements, handlers and addresses that no page of ours has. */
function dangerousParts(page: Page, selector: string): Promise<string[]> {
  return page.evaluate((selector) => {
    const part = document.querySelector(selector)
    if (!part) return [`there is no ${selector}`]
    const elements =
      'script, iframe, object, embed, math, style, link, meta, base, template, video, audio, marquee'
    const found = [...part.querySelectorAll(elements)].map((element) => element.outerHTML)
    for (const element of part.querySelectorAll('*'))
      for (const { name, value } of element.attributes) {
        if (/^on/i.test(name) || name === 'srcdoc') found.push(`${name}="${value}"`)
        const leads = ['href', 'src', 'action', 'formaction', 'xlink:href'].includes(name)
        // React's own forms say in their address what went wrong if a script sends them past it.
        const ours = value.startsWith("javascript:throw new Error('A React form")
        if (leads && !ours && !/^($|https?:|mailto:|tel:|[/#?])/.test(value)) found.push(`${name}="${value}"`)
      }
    return found
  }, selector)
}

/** Does to every element of a page what a reader might, so that a handler that came through is run. */
async function touchEverything(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const element of document.querySelectorAll('main *'))
      for (const name of [
        'mouseover',
        'mouseenter',
        'pointerover',
        'focus',
        'blur',
        'toggle',
        'error',
        'load',
      ])
        element.dispatchEvent(new Event(name))
  })
  // A script that is run, is run by now.
  await page.waitForTimeout(300)
}

async function expectNothingRan(page: Page, selector: string): Promise<void> {
  await touchEverything(page)
  expect(await dangerousParts(page, selector)).toEqual([])
  expect(ran).toEqual([])
}

test.beforeAll(async ({ browser }) => {
  author = await unprotected(browser, `author@${people}`)
  approver = await unprotected(browser, `approver@${people}`)
  publisher = await unprotected(browser, `publisher@${people}`)
  reader = await unprotected(browser)
})

test.afterAll(async () => {
  for (const page of [author, approver, publisher, reader]) await page.context().close()
})

test('there are at least two hundred vectors, and the browser would run them', async () => {
  expect(new Set(hostileMarkup).size).toBeGreaterThanOrEqual(200)
  await reader.goto(manual)
  await reader.evaluate(() => {
    document.body.insertAdjacentHTML('beforeend', '<img src="x" onerror="alert(1)">')
  })
  await expect.poll(() => ran.length).toBeGreaterThan(0)
  ran.length = 0
})

test('pasted as a web page and as words, none is run in the editor', async () => {
  await author.goto(chapter)
  await author.getByRole('button', { name: 'Write the text' }).click()
  await expect(textOf(author)).toBeVisible()
  await pasteAll(author, hostileMarkup, 'text/html')
  await pasteAll(author, [...hostileMarkup, ...hostileAddresses], 'text/plain')
  await expect(textOf(author)).toContainText('onerror=')
  await expectNothingRan(author, '#editor-text')
})

test('typed as a link, no such address is taken', async () => {
  for (const address of hostileAddresses
    .filter((one) => !/^(https?:|\/\/|mailto:|tel:)/.test(one))
    .slice(0, 12)) {
    await textOf(author).focus()
    await author.keyboard.press('Control+k')
    await author.getByLabel('Address', { exact: true }).fill(address)
    await author.getByRole('button', { name: 'Add link' }).click()
    await expect(author.getByRole('dialog')).toBeVisible()
    await author.keyboard.press('Escape')
  }
  await expectNothingRan(author, '#editor-text')
})

test('saved and opened again, none is run', savedAndOpened)
test('in the text that the approver reads, none is run', async () => {
  await approver.goto(`${chapter}/review`)
  await expect(approver.getByRole('main')).toContainText('onerror=')
  await expectNothingRan(approver, 'main')
})

test('on the publisher’s page and the readers’, none is run', published)

test('brought in as a Word file, none is run', async () => {
  await author.goto(`${chapter}/word/bring-in`)
  const mimeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  const file = { name: 'hostile.docx', mimeType, buffer: await hostileInWord() }
  await author.locator('input[type=file]').setInputFiles(file)
  await author.getByRole('button', { name: 'Read the file' }).click()
  await author.getByRole('button', { name: /^(Replace the draft’s text|Begin a version) with this/ }).click()
  await expect(textOf(author)).toContainText('onerror=')
  await expectNothingRan(author, '#editor-text')
})

test('saved and opened again, none of the file’s is run', savedAndOpened)
test('in the redline of both texts, in each of its looks, none is run', async () => {
  await approver.goto(`${chapter}/review`)
  for (const look of ['In one text', 'Side by side']) {
    await approver.getByRole('button', { name: look }).click()
    await expect(approver.getByRole('button', { name: look, pressed: true })).toBeVisible()
    await expect(approver.locator('.ch-redline')).toContainText('onerror=')
    await expectNothingRan(approver, '.ch-redline')
  }
})
test('on the publisher’s page and the readers’, none of the file’s is run', published)

async function savedAndOpened(): Promise<void> {
  await author.getByLabel('Amendment summary').fill(hostileMarkup.slice(0, 20).join(' '))
  await author.getByRole('button', { name: 'Save and submit for approval' }).click()
  await expect(author.getByText('The version is submitted.')).toBeVisible()
  await expectNothingRan(author, 'main')
  await author.goto(`${chapter}/edit`)
  await expect(textOf(author)).toContainText('onerror=')
  await expectNothingRan(author, '#editor-text')
}

async function published(): Promise<void> {
  await approver.getByRole('button', { name: 'Approve' }).click()
  await expect(approver.getByText('The version is approved.')).toBeVisible()
  await publisher.goto(`/workspace${manual}/publish`)
  await expectNothingRan(publisher, 'main')
  await publisher.getByRole('button', { name: /^Publish update/ }).click()
  await expect(publisher.getByRole('heading', { name: /^Update \d+ is published$/ })).toBeVisible()
  for (const page of ['/chapters/mental-capacity', '/amendments', '', '/search?q=onerror']) {
    await reader.goto(`${manual}${page}`)
    await expectNothingRan(reader, 'main')
  }
}
