import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { pageOf } from './people'
import { submitUpdate } from './reviewing'
import { expectNoBarriers, expectSound } from './sound'

/*
 * A manual kept on a phone, on Havering's manual: kept, read and searched without a network, brought up to date after a
 * release, rid of what was withheld, and forgotten. The release is one chapter's, Social Worker Visits to Looked After
 * Children, which no other file touches there.
 */

const manual = '/havering/childrens-services'
const slug = 'social-worker-visits-to-looked-after-children'
const chapter = `${manual}/chapters/${slug}`
const workspace = `/workspace${chapter}`
const title = 'Social Worker Visits to Looked After Children'
const sentence = `Knock before you go in, visit ${Date.now()}.`

/** The first who asks for a version waits until all its pages are drawn. */
const untilDrawn = { timeout: 90_000 }

test.describe.configure({ mode: 'serial' })

let context: BrowserContext
let phone: Page

test.beforeAll(async ({ browser }) => {
  context = await browser.newContext({ viewport: { width: 360, height: 740 }, hasTouch: true })
  phone = await context.newPage()
})

test.afterAll(async () => {
  await context.close()
})

const banner = () => phone.locator('.banner--kept')
const part = (name: string) => phone.locator(`[data-title="${name}"]`)
const today = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/London' }).format(
  new Date(),
)

/** Opens a page with the network, and lets the service worker do what it does then. */
async function meetTheNetwork(version: string) {
  await phone.goto(manual)
  await expect(banner()).toHaveCount(0)
  await expect.poll(() => keptVersion(phone)).not.toBe(version)
}

const keptVersion = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const opening = indexedDB.open('chapterhouse')
        opening.onsuccess = () => {
          const asking = opening.result.transaction('parts').objectStore('parts').getAll()
          asking.onsuccess = () => {
            opening.result.close()
            resolve(asking.result.map(({ version }) => version).join(' '))
          }
        }
      }),
  )

test('the page says what keeping needs, where there is no script and where a browser cannot', async ({
  browser,
}) => {
  const without = await browser.newContext({ javaScriptEnabled: false })
  const page = await without.newPage()
  await page.goto(`${manual}/keep`)
  await expect(page.getByText('Keeping needs JavaScript')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Keep/ })).toHaveCount(0)
  await without.close()

  const old = await browser.newContext()
  await old.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'))
  const unable = await old.newPage()
  await unable.goto(`${manual}/keep`)
  await expect(unable.getByRole('status')).toContainText('This browser cannot keep pages')
  await expectNoBarriers(unable)
  await old.close()
})

test('a phone without room keeps nothing, and says so', async ({ browser }) => {
  const full = await browser.newContext()
  await full.addInitScript(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  })
  const page = await full.newPage()
  await page.goto(`${manual}/keep`)
  await page.getByRole('button', { name: 'Keep The whole manual' }).click()
  await expect(page.getByText('There is not enough room on this phone. Nothing was kept.')).toBeVisible(
    untilDrawn,
  )
  await expect(page.getByRole('button', { name: 'Forget' })).toHaveCount(0)
  await full.close()
})

test('a reader finds it from the contents, and keeps the manual', async () => {
  await phone.goto(manual)
  await phone.getByRole('link', { name: 'Keep on this phone' }).first().click()
  await expectSound(phone, `${manual}/keep`)
  await phone.setViewportSize({ width: 360, height: 740 })
  await expect(part('The whole manual')).toContainText(/\d+ chapters\. [\d.]+ [KM]B to download/, untilDrawn)
  await phone.getByRole('button', { name: 'Keep The whole manual' }).click()
  await expect(phone.getByText('The whole manual is kept on this phone.')).toBeVisible(untilDrawn)
  await expect(part('The whole manual')).toContainText(
    new RegExp(`Kept on ${today} at \\d\\d:\\d\\d: update \\d+\\.`),
  )
  await expect(part('The whole manual')).toContainText(/takes [\d.]+ [KM]B/)
  await expectNoBarriers(phone)
})

test('with a network, pages are those of now, and say nothing of being kept', async () => {
  await phone.goto(chapter)
  await expect(phone.getByRole('heading', { level: 1 })).toContainText(title)
  await expect(banner()).toHaveCount(0)
})

test('without one, it reads as it does online, and says as of when', async () => {
  const looks = () =>
    phone.evaluate(() => {
      const { fontSize, color } = getComputedStyle(document.querySelector('h1') ?? document.body)
      return [fontSize, color, document.querySelector('article')?.textContent]
    })
  const online = await looks()
  await context.setOffline(true)
  await phone.goto(chapter)
  await expect(banner()).toContainText(
    new RegExp(`^Kept on ${today}: update \\d+\\. You are offline; it may have changed\\.`),
  )
  expect(await looks()).toEqual(online)
  await expectNoBarriers(phone)
  await phone.getByRole('link', { name: /^Next chapter/ }).click()
  await expect(banner()).toBeVisible()
  await phone.getByRole('link', { name: 'Contents' }).first().click()
  await expect(phone.getByRole('heading', { level: 1, name: 'Contents' })).toBeVisible()
  await expect(banner()).toBeVisible()
  await expectNoBarriers(phone)
  await phone.getByRole('link', { name: 'Amendments' }).first().click()
  await expect(phone.getByRole('heading', { level: 1, name: 'Amendments' })).toBeVisible()
  await expect(banner()).toBeVisible()
})

test('it is searched, by words and by number, down to the paragraph', async () => {
  await phone.goto(`${manual}/search?q=visits+to+looked+after+children`)
  const first = phone.getByRole('listitem').first()
  await expect(first.getByRole('heading')).toContainText(title)
  await expectNoBarriers(phone)
  const box = phone.getByRole('searchbox')
  const number = (await first.locator('.result__number').innerText()).trim()
  await box.fill(number)
  await expect(phone.getByRole('status')).toContainText(`“${number}”`)
  await expect(phone.getByRole('listitem').first().getByRole('heading')).toHaveText(`${number} ${title}`)
  await box.fill('overnight stays unsupervised')
  await box.press('Enter')
  await expect(phone).toHaveURL(/q=overnight/)
  await box.fill('xylophone')
  await expect(phone.getByRole('status')).toContainText('Nothing that is kept on this phone matches')
  await box.fill('how often visits')
  await phone.getByRole('listitem').first().getByRole('paragraph').getByRole('link').first().click()
  await expect(phone).toHaveURL(/\/chapters\/[a-z-]+#c-/)
})

test('what is not kept says so, and leads on', async () => {
  await phone.goto(`${manual}/releases/1`)
  await expect(phone.getByRole('heading', { level: 1 })).toHaveText('This page is not kept on this phone')
  await expect(banner()).toBeVisible()
  await expectNoBarriers(phone)
  await phone.getByRole('main').getByRole('link', { name: 'what is kept on this phone' }).click()
  await expect(phone.getByRole('status')).toContainText('You are offline')
  await expect(part('The whole manual')).toContainText(`Kept on ${today}`)
})

test('a release changes the chapter, out of turn', async ({ browser }) => {
  const author = await pageOf(browser, 'author@havering.example')
  await submitUpdate(author, workspace, sentence)
  const approver = await pageOf(browser, 'approver@havering.example')
  await approver.goto(`${workspace}/review`)
  await approver.getByRole('button', { name: 'Approve', exact: true }).click()
  await expect(approver.getByText('The version is approved.')).toBeVisible()
  const publisher = await pageOf(browser, 'publisher@havering.example')
  await publisher.goto(`${workspace}/out-of-turn`)
  await publisher.getByRole('button', { name: 'Publish this version now' }).click()
  await expect(publisher).toHaveURL(/\/publish\/\d+$/)
  for (const person of [author, approver, publisher]) await person.context().close()
})

test('the phone shows the older text until it meets the network, then the newer one without it too', async () => {
  await phone.goto(chapter)
  await expect(phone.getByText(sentence)).toHaveCount(0)
  const update = Number(/update (\d+)/.exec((await banner().textContent()) ?? '')?.[1])
  const version = await keptVersion(phone)
  await context.setOffline(false)
  await expect(phone.getByRole('link', { name: 'You are online again' })).toBeVisible()
  await phone.getByRole('link', { name: 'You are online again' }).click()
  await expect(phone.getByText(sentence).first()).toBeVisible()
  await expect(banner()).toHaveCount(0)
  await expect.poll(() => keptVersion(phone)).not.toBe(version)
  await context.setOffline(true)
  await phone.goto(chapter)
  await expect(phone.getByText(sentence).first()).toBeVisible()
  await expect(banner()).toContainText(`update ${update + 1}.`)
  await phone.goto(`${manual}/search?q=${encodeURIComponent('knock before you go in')}`)
  await expect(phone.getByRole('listitem').first().getByRole('heading')).toContainText(title)
})

test('a text that is withheld is gone from the phone once it has met the network', async ({ browser }) => {
  const publisher = await pageOf(browser, 'publisher@havering.example')
  await publisher.goto(`${workspace}/withhold`)
  for (const version of await publisher.getByRole('checkbox').all()) await version.check()
  await publisher.getByLabel('Why?').fill('A child was named in the example.')
  await publisher.getByLabel('What readers are told in its place').fill('Ask the duty team.')
  await publisher.getByRole('button', { name: 'Withhold now' }).click()
  await expect(publisher.getByText('The text is withheld: readers have the notice')).toBeVisible()
  const version = await keptVersion(phone)
  await context.setOffline(false)
  await meetTheNetwork(version)
  await context.setOffline(true)
  await phone.goto(chapter)
  await expect(phone.getByRole('main')).toContainText('Ask the duty team.')
  await expect(phone.getByRole('article')).toHaveCount(0)
  await phone.goto(`${manual}/search?q=${encodeURIComponent('knock before you go in')}`)
  await expect(phone.getByRole('status')).not.toContainText('Getting')
  await expect(phone.getByRole('paragraph').filter({ hasText: 'Knock before' })).toHaveCount(0)

  await publisher.goto(`${workspace}/withhold`)
  const again = publisher.getByRole('button', { name: /^Show version \d+ to readers again$/ })
  for (let left = await again.count(); left > 0; left--) {
    await again.first().click()
    await expect(publisher.getByText('Readers have the text again')).toBeVisible()
    await expect(again).toHaveCount(left - 1)
  }
  await publisher.context().close()
})

test('forgotten, there is nothing of it without a network', async () => {
  await context.setOffline(false)
  await phone.goto(`${manual}/keep`)
  await phone.getByRole('button', { name: 'Forget The whole manual' }).click()
  await expect(phone.getByRole('status')).toContainText('The whole manual is no longer kept on this phone.')
  await expect(phone.getByRole('button', { name: 'Keep The whole manual' })).toBeFocused()
  expect(await keptVersion(phone)).toBe('')
  await phone.close()
  phone = await context.newPage()
  await context.setOffline(true)
  await expect(phone.goto(manual)).rejects.toThrow('ERR_INTERNET_DISCONNECTED')
})
