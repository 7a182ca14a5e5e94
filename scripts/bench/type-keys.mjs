import { Stop } from '../steps/progress.mjs'

/** Milliseconds from one key to the next: ten a second is a fast typist. */
const pace = 100

/** The words that are typed, over and over. */
const words = 'the social worker must visit the child within one week of the start. '

/**
 * Opens an editor in a tab of its own with the cursor in the middle of the text.
 * @param {import('@playwright/test').BrowserContext} context @param {string} address
 */
export async function openEditor(context, address) {
  const page = await context.newPage()
  await page.goto(address)
  await page.locator('#editor-text').waitFor()
  await page.evaluate(() => {
    const paragraphs = [...document.querySelectorAll('#editor-text > p')]
    const middle = paragraphs[Math.floor(paragraphs.length / 2)]
    middle?.scrollIntoView({ block: 'center' })
  })
  const box = await page.evaluate(() => {
    const paragraphs = [...document.querySelectorAll('#editor-text > p')]
    const { left, top } = paragraphs[Math.floor(paragraphs.length / 2)]?.getBoundingClientRect() ?? {
      left: 0,
      top: 0,
    }
    return { left, top }
  })
  await page.mouse.click(box.left + 40, box.top + 10)
  return page
}

/**
 * Types into an editor at a typist's pace and gives the milliseconds from each key to its paint.
 * @param {import('@playwright/test').Page} page @param {number} count
 * @returns {Promise<number[]>}
 */
export async function typeInto(page, count) {
  await page.bringToFront()
  await page.locator('#editor-text').focus()
  await page.evaluate(() => {
    Reflect.set(window, 'keyTimes', [])
  })
  for (let index = 0; index < count; index++) {
    const key = words[index % words.length] ?? ' '
    const begun = Date.now()
    await page.keyboard.press(key === ' ' ? 'Space' : key)
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, pace - (Date.now() - begun))))
  }
  await page.waitForTimeout(200)
  const times = await page.evaluate(() => /** @type {number[]} */ (Reflect.get(window, 'keyTimes')))
  if (times.length !== count) throw new Stop(`${count} keys were typed and ${times.length} timed.`)
  return times
}
