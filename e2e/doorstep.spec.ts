import { expect, type Locator, type Page, test } from '@playwright/test'

/*
 * A social worker on a doorstep, with a telephone: "Who must be told, by when, when a child goes missing from a placement?"
 * From the contents page to the answer, in sight, in at most three touches; with a script and without. Reads Children
 * Missing from Care, and changes nothing.
 */

const MANUAL = '/example/childrens-services'
const MOST_TOUCHES = 3

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true })

/** Touches, and counts. */
function counted() {
  let touches = 0
  return {
    tap: async (what: Locator) => {
      touches += 1
      await what.tap()
    },
    expectFew: () => expect(touches).toBeLessThanOrEqual(MOST_TOUCHES),
  }
}

/** The In brief of the chapter answers whom, and by when, and stands on the first screen. */
async function expectAnsweredInBrief(page: Page) {
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Children Missing from Care')
  const brief = page.getByRole('region', { name: 'In brief' })
  await expect(brief.getByRole('listitem').first()).toBeInViewport()
  await expect(brief.getByRole('listitem').first()).toContainText(/police and the duty team/)
  await expect(brief).toContainText(/same day/i)
  await expect(brief).toContainText('parents')
  await expect(brief).toContainText('independent reviewing officer')
  await expect(brief).toContainText(/within 24/i)
  await expect(brief).toContainText(/72 hours/)
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with a script' : 'without a script', () => {
    test.use({ javaScriptEnabled })

    test('by the section that looked after children are in', async ({ page }) => {
      await page.goto(MANUAL)
      const { tap, expectFew } = counted()
      const name = '4 Looked After Children'
      const folded = page.getByRole('button', { name })
      await tap(javaScriptEnabled ? folded : page.locator('.quick').getByRole('link', { name, exact: true }))
      await tap(
        page.locator('#contents').getByRole('link', { name: 'Children Missing from Care', exact: true }),
      )
      await expectAnsweredInBrief(page)
      expectFew()
    })

    test('by the words that come to mind', async ({ page }) => {
      await page.goto(MANUAL)
      const { tap, expectFew } = counted()
      const box = page.getByRole('searchbox').or(page.getByRole('combobox')).first()
      await tap(box)
      await box.pressSequentially('child missing from placement who must be told')
      await tap(page.getByRole('button', { name: 'Search', exact: true }))
      const found = page.getByRole('link', { name: /Children Missing from Care/ }).first()
      await expect(found).toBeInViewport()
      await tap(found)
      await expectAnsweredInBrief(page)
      expectFew()
    })
  })
}
