import { expect, type Locator, type Page, test } from '@playwright/test'
import { passwordOf } from './people'
import { saveStatusOf, textOf } from './writing'

/*
 * The whole way of a change by the keyboard alone: an author signs in, finds a chapter, writes in it and submits it; an
 * approver and a publisher come to it from My work. The mouse is not touched, and nothing has the focus but by keys. On
 * Havering's manual: Ceasing to look After a Child, which no other file touches there.
 */

const title = 'Ceasing to look After a Child'
const sentence = 'The quillwort team is told by hand.'

/** What a person who has no mouse can go to: its role and name. */
type Place = { role: 'link' | 'button' | 'textbox' | 'searchbox'; name: string | RegExp; in?: Locator }

test.describe.configure({ mode: 'serial' })

/** Presses Tab (or, to go back, Shift and Tab) until this place has the focus, as a person would: 150 times at most. */
async function tabTo(page: Page, place: Place, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const named = (place.in ?? page).getByRole(place.role, {
    name: place.name,
    exact: typeof place.name === 'string',
  })
  await expect(named.first()).toBeVisible()
  const reached = named.and(page.locator(':focus'))
  for (let presses = 0; presses < 150; presses++) {
    if ((await reached.count()) > 0) return
    await page.keyboard.press(key)
  }
  throw new Error(`${place.role} ${place.name} was not reached in 150 presses of ${key}`)
}

/** Goes to a place by keys and presses Enter on it. */
async function enter(page: Page, place: Place): Promise<void> {
  await tabTo(page, place)
  await page.keyboard.press('Enter')
}

/** A person signs in by keys. Their first page is the only one that is opened by its address. */
async function signInByKeys(page: Page, email: string): Promise<void> {
  await page.goto('/sign-in')
  await tabTo(page, { role: 'textbox', name: 'E-mail address' })
  await page.keyboard.type(email)
  // A password field has no role: it is the next thing that Tab reaches.
  await page.keyboard.press('Tab')
  await expect(page.getByLabel('Password')).toBeFocused()
  await page.keyboard.type(passwordOf(email))
  await page.keyboard.press('Enter')
  await expect(headingOf(page)).toContainText('My work')
}

function headingOf(page: Page): Locator {
  return page.getByRole('heading', { level: 1 })
}

/** A part of a page that its heading names. */
function part(page: Page, heading: string | RegExp): Locator {
  return page.locator('section').filter({ has: page.getByRole('heading', { name: heading }) })
}

test('the author finds the chapter, writes a sentence and submits it', async ({ page }) => {
  await signInByKeys(page, 'author@havering.example')
  await enter(page, { role: 'link', name: /^London Borough of Havering: Havering Children's Services/ })
  await tabTo(page, { role: 'searchbox', name: 'Find a chapter by title or number' })
  await page.keyboard.type('ceasing to look')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status')).toContainText(/^1 of \d+ chapters/)
  await enter(page, { role: 'link', name: title })
  await expect(headingOf(page)).toContainText(title)
  await enter(page, { role: 'button', name: /^(Begin a new version|Write the text)$/ })

  await tabTo(page, { role: 'textbox', name: 'Text of the chapter' })
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Enter')
  await page.keyboard.type(sentence)
  await expect(textOf(page)).toContainText(sentence)
  // The Tab key writes nothing and catches nobody: Escape leads on from the text.
  await page.keyboard.press('Escape')
  await expect(page.getByRole('tabpanel', { name: 'About this change' })).toBeFocused()
  await tabTo(page, { role: 'textbox', name: 'Amendment summary' })
  await page.keyboard.type('Says how the team is told.')
  await page.keyboard.press('Control+s')
  await expect(saveStatusOf(page)).toHaveText(/^Saved at \d\d:\d\d$/)
  // And back, without going round the whole page.
  await tabTo(page, { role: 'textbox', name: 'Text of the chapter' }, 'Shift+Tab')
  await page.keyboard.press('Escape')
  await enter(page, { role: 'button', name: 'Save and submit for approval' })
  await expect(page.getByText('The version is submitted.')).toBeVisible()
})

test('the approver comes to it from My work, and approves it', async ({ page }) => {
  await signInByKeys(page, 'approver@havering.example')
  await enter(page, { role: 'link', name: title, in: part(page, /^To approve/) })
  await expect(headingOf(page)).toContainText(title)
  await expect(page.getByRole('main')).toContainText(sentence)
  await enter(page, { role: 'button', name: 'Approve' })
  await expect(page.getByText('The version is approved.')).toBeVisible()
})

test('the publisher comes to it from My work, and publishes it', async ({ page }) => {
  await signInByKeys(page, 'publisher@havering.example')
  await enter(page, { role: 'link', name: /^London Borough of Havering: /, in: part(page, 'To publish') })
  await expect(headingOf(page)).toContainText('The next update')
  await expect(page.getByRole('link', { name: `${title}: what changes` })).toBeVisible()
  await enter(page, { role: 'button', name: /^Publish update \d+$/ })
  await expect(headingOf(page)).toContainText(/Update \d+ is published/)
  await enter(page, { role: 'link', name: 'The Amendments page' })
  const row = page
    .getByRole('row')
    .filter({ hasText: title })
    .filter({ hasText: 'Says how the team is told.' })
  await expect(row.first()).toBeVisible()
})
