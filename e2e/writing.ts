import { expect, type Locator, type Page } from '@playwright/test'

/** The text in the editor. */
export function textOf(page: Page): Locator {
  return page.getByRole('textbox', { name: 'Text of the chapter' })
}

/** The words that say what is saved and what is not. */
export function saveStatusOf(page: Page): Locator {
  return page.locator('.ch-save-bar__status')
}

/** Waits until the editor says, by itself or not, that all is stored. */
export async function untilSaved(page: Page): Promise<void> {
  await expect(saveStatusOf(page)).toHaveText(/^Saved at \d\d:\d\d$/)
}

/** Saves by the keys, and waits until the editor says that it is stored. */
export async function saveByKeys(page: Page): Promise<void> {
  await page.keyboard.press('Control+s')
  await untilSaved(page)
}

/** Saves and submits by the button, and waits for the chapter's page to say so. */
export async function saveAndSubmit(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save and submit for approval' }).click()
  await expect(page.getByText('The version is submitted.')).toBeVisible()
}

/** Goes from the text to the toolbar and presses one of its buttons, by keys alone. */
export async function pressTool(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Alt+F10')
  const tool = page.getByRole('toolbar').getByRole('button', { name, exact: true })
  await page.keyboard.press('Home')
  for (let steps = 0; steps < 40; steps++) {
    if (await tool.evaluate((button) => button === document.activeElement)) break
    await page.keyboard.press('ArrowRight')
  }
  await expect(tool).toBeFocused()
  await page.keyboard.press('Enter')
  // The text, or the tool's dialogue, has the keys from here.
  await expect(tool).not.toBeFocused()
}

/** The id of each clause in the editor, in the order of the text. */
export function clauseIds(page: Page): Promise<(string | null)[]> {
  return textOf(page).evaluate((text) => {
    const clauses = [...text.children].flatMap((block) => {
      const held = [...block.querySelectorAll(':scope > li, :scope > tbody > tr')]
      return held.length > 0 ? held : [block]
    })
    return clauses.map((clause) => clause.getAttribute('data-clauseId'))
  })
}

/** Types words at the end of the paragraph or item that has these. */
export async function addTo(page: Page, paragraph: string, words: string): Promise<void> {
  const place = textOf(page).getByText(paragraph)
  await place.click()
  // Not by the End key: that leads to the end of the line, and the text is folded elsewhere at each width.
  await place.evaluate((element) => {
    getSelection()?.selectAllChildren(element)
    getSelection()?.collapseToEnd()
  })
  // The browser tells the editor of a moved cursor a moment later.
  await page.waitForTimeout(50)
  await page.keyboard.type(words)
}

/** Presses keys one after the other. */
export async function pressKeys(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

/** Begins a chapter's text, or goes on with it, and writes it anew as these paragraphs; on its page before, in its editor after. */
export async function beginText(page: Page, chapter: string, ...paragraphs: string[]): Promise<void> {
  await page.goto(chapter)
  const begin = page.getByRole('button', { name: /^(Write the text|Begin a new version)$/ })
  if (await begin.isVisible()) await begin.click()
  else await page.goto(`${chapter}/edit`)
  await writeAnew(page, ...paragraphs)
}

/** Writes the text anew, as these paragraphs, and saves it, whatever it was submitted for before. */
export async function writeAnew(page: Page, ...paragraphs: string[]): Promise<void> {
  await textOf(page).click()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  for (const [index, words] of paragraphs.entries()) {
    if (index > 0) await page.keyboard.press('Enter')
    await page.keyboard.type(words)
  }
  await page.keyboard.press('Control+s')
  const voids = page.getByRole('button', { name: 'Save all the same' })
  await expect(
    page
      .getByText(/^Saved at /)
      .or(voids)
      .first(),
  ).toBeVisible()
  if (await voids.isVisible()) await voids.click()
  await untilSaved(page)
}

/** The words that a fresh look at an editor's address shows: what is stored. */
export async function storedWords(page: Page, edit: string): Promise<string> {
  const look = await page.context().newPage()
  await look.goto(edit)
  const words = (await textOf(look).textContent()) ?? ''
  await look.close({ runBeforeUnload: false })
  return words
}
