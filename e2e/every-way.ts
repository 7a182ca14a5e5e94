import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** Ways to read a page that a mouse on a desk knows nothing of: each expects the page that is open to be readable in it. */

const PHONE = { width: 360, height: 740 }
const DESK = { width: 1440, height: 900 }
/** What a window of 1,280 by 1,024 comes to at 400%. */
const ZOOMED = { width: 320, height: 256 }
/** A4, in the pixels of print. */
const SHEET = { width: 794, height: 1123 }

/** How many stops of the keyboard are looked at: a contents has hundreds of the same. */
const MOST_STOPS = 60

/** axe finds nothing on a phone and on a desk, also of what WCAG 2.2 added: touch targets large enough. */
export async function expectNothingForAxe(page: Page): Promise<void> {
  for (const size of [PHONE, DESK]) {
    await page.setViewportSize(size)
    await expectAxeContent(page)
  }
}

async function expectAxeContent(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .options({ rules: { 'target-size': { enabled: true } } })
    .analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
}

/** At 400% nothing scrolls sideways but tables within their own frames, also with the text spaced out (WCAG 1.4.12). */
export async function expectNothingSideways(page: Page): Promise<void> {
  await page.setViewportSize(ZOOMED)
  const sideways = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(await sideways(), 'at 400%').toBeLessThanOrEqual(0)
  const spacing = await page.addStyleTag({
    content: `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
              p { margin-bottom: 2em !important }`,
  })
  expect(await sideways(), 'at 400% with the text spaced out').toBeLessThanOrEqual(0)
  await spacing.evaluate((element) => (element as Element).remove())
}

/** On a phone what is read after something else stands after it. */
export async function expectReadingOrder(page: Page): Promise<void> {
  await page.setViewportSize(PHONE)
  const jumps = await page.evaluate(() => {
    const floats = (element: Element | null): boolean =>
      element !== null &&
      (['sticky', 'fixed', 'absolute'].includes(getComputedStyle(element).position) ||
        floats(element.parentElement))
    const blocks = [...document.querySelectorAll('body *')].filter(
      (element) =>
        [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()) &&
        element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) &&
        !floats(element),
    )
    const found: string[] = []
    blocks.forEach((element, at) => {
      const before = blocks[at - 1]
      if (!before) return
      const [one, other] = [before.getBoundingClientRect(), element.getBoundingClientRect()]
      if (other.height > 0 && one.height > 0 && other.bottom < one.top - 1)
        found.push(
          `“${element.textContent?.slice(0, 40)}” stands above “${before.textContent?.slice(0, 40)}”`,
        )
    })
    return found
  })
  expect(jumps).toEqual([])
}

/** The keyboard comes to everything in its order, first to the way past the bar, and what it comes to shows that it does. */
export async function expectKeyboard(page: Page): Promise<void> {
  await page.setViewportSize(PHONE)
  await page.evaluate(() => {
    window.scrollTo(0, 0)
    ;(document.activeElement as HTMLElement | null)?.blur()
  })
  const stops: string[] = []
  const problems: string[] = []
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await page.keyboard.press('Tab')
    const seen = await page.evaluate(() => {
      const element = document.activeElement
      if (!element || element === document.body) return null
      const path = [...document.querySelectorAll('*')].indexOf(element)
      const style = getComputedStyle(element)
      const shown =
        (style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0) ||
        style.boxShadow !== 'none'
      // Of what is larger than the window, the part that is in it.
      const [box] = [...element.getClientRects()].filter(({ width, height }) => width > 1 && height > 1)
      const [from, to] = box ? [Math.max(box.top, 0), Math.min(box.bottom, window.innerHeight)] : [0, -1]
      const [x, y] = box ? [box.left + Math.min(box.width / 2, 8), (from + to) / 2] : [-1, -1]
      const top = document.elementFromPoint(x, y)
      const covered = !top || !(element.contains(top) || top.contains(element))
      return { path, shown, covered, words: element.outerHTML.slice(0, 120) }
    })
    if (!seen) break
    // A field for a day has several stops in it.
    if (stops.at(-1) !== String(seen.path)) stops.push(String(seen.path))
    if (!seen.shown) problems.push(`focus is not seen: ${seen.words}`)
    if (seen.covered) problems.push(`focus is covered or off the window: ${seen.words}`)
  }
  expect(problems).toEqual([])
  expect(stops.length).toBeGreaterThan(1)
  expect(stops).toEqual([...stops].sort((one, other) => Number(one) - Number(other)))
  expect(new Set(stops).size).toBe(stops.length)
}

/** In colours of the reader's own, what is pressed or typed into has an edge, what was found is read, and axe finds nothing. */
export async function expectForcedColours(page: Page): Promise<void> {
  await page.emulateMedia({ forcedColors: 'active' })
  const edgeless = await page.evaluate(() =>
    [...document.querySelectorAll('main button, main input:not([type=hidden]), .mark')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .filter((element) => {
        const { borderTopStyle, borderTopWidth, opacity, textDecorationLine } = getComputedStyle(element)
        const underlined = textDecorationLine.includes('underline')
        const drawn = borderTopStyle !== 'none' && Number.parseFloat(borderTopWidth) > 0
        // govuk-frontend's radios and checkboxes are drawn by their labels.
        return !drawn && !underlined && opacity !== '0' && !element.matches('[type=radio], [type=checkbox]')
      })
      .map((element) => element.outerHTML.slice(0, 120)),
  )
  expect(edgeless).toEqual([])
  // Their own colour for what is found is as strong as they chose it.
  const faint = await page.evaluate(() =>
    [...document.querySelectorAll('main mark')]
      .filter((element) => getComputedStyle(element).backgroundColor.startsWith('rgba'))
      .map((element) => element.outerHTML),
  )
  expect(faint).toEqual([])
  await expectAxeContent(page)
  await page.emulateMedia({ forcedColors: 'none' })
}

/** To who asked for less motion nothing moves. */
export async function expectNoMotion(page: Page): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const moving = await page.evaluate(() => [
    ...document
      .getAnimations()
      .filter(({ effect }) => Number(effect?.getComputedTiming().duration) > 0)
      .map(({ effect }) => (effect as KeyframeEffect).target?.outerHTML.slice(0, 120)),
    ...[...document.querySelectorAll('*')]
      .filter((element) =>
        getComputedStyle(element)
          .transitionDuration.split(', ')
          .some((time) => Number.parseFloat(time) > 0),
      )
      .map((element) => element.outerHTML.slice(0, 120)),
    ...[document.documentElement]
      .filter((element) => getComputedStyle(element).scrollBehavior === 'smooth')
      .map(() => 'html scrolls smoothly'),
  ])
  expect(moving).toEqual([])
  await page.emulateMedia({ reducedMotion: 'no-preference' })
}

/** On paper stands what the page says, within the sheet, and nothing lies over anything. */
export async function expectPaper(page: Page): Promise<void> {
  await page.setViewportSize(SHEET)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
  const wrong = await page.evaluate(() => [
    ...(document.documentElement.scrollWidth > window.innerWidth ? ['wider than the sheet'] : []),
    ...[...document.querySelectorAll('body *')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .filter((element) => ['fixed', 'sticky'].includes(getComputedStyle(element).position))
      .map((element) => `stays while pages go by: ${element.outerHTML.slice(0, 120)}`),
    ...[...document.querySelectorAll('main nav button, .find, .strip')]
      .filter((element) => element.checkVisibility())
      .map((element) => `for the screen alone: ${element.outerHTML.slice(0, 120)}`),
  ])
  expect(wrong).toEqual([])
  await page.emulateMedia({ media: 'screen' })
}
