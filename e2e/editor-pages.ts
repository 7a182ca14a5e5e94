import { type Browser, expect, type Page } from '@playwright/test'
import { pageOf } from './people'
import { clauseIds, textOf } from './writing'

/** A signed-in author at the editor of a chapter, its version begun if none is under way; the clipboard is theirs. */
export async function editorOf(browser: Browser, email: string, chapter: string): Promise<Page> {
  const page = await pageOf(browser, email)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(chapter)
  const begin = page.getByRole('button', { name: /^(Begin a new version|Write the text)$/ })
  if (await begin.count()) await begin.click()
  else await page.goto(`${chapter}/edit`)
  await expect(textOf(page)).toBeVisible()
  return page
}

/** Puts this on the machine's clipboard as a program would, and pastes it where the cursor stands. */
export async function pasteFromElsewhere(page: Page, html: string, words = ''): Promise<void> {
  await page.evaluate(
    ([html, words]) => {
      const copy = (event: ClipboardEvent) => {
        event.clipboardData?.setData('text/html', html ?? '')
        event.clipboardData?.setData('text/plain', words ?? '')
        event.preventDefault()
        event.stopImmediatePropagation()
      }
      document.addEventListener('copy', copy, { once: true, capture: true })
    },
    [html, words],
  )
  await page.keyboard.press('Control+c')
  await page.keyboard.press('Control+v')
}

/** Every clause of the text has an id, and no two have the same. Gives them in order. */
export async function expectWholeIds(page: Page): Promise<(string | null)[]> {
  const ids = await clauseIds(page)
  expect(ids).not.toContain(null)
  expect(new Set(ids).size).toBe(ids.length)
  return ids
}
