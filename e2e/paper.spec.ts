import { expect, test } from '@playwright/test'
import { sheetsOf } from './sheets'
import { expectSound } from './sound'

/*
 * A chapter on paper: every sheet says of which update it is and when it was printed, with an address and a code; the
 * page that the code leads to says whether the paper is still current. On Example Council's Social Worker Visits to Looked
 * After Children, which the demonstration changed once; read only.
 */

const manual = '/example/childrens-services'
const slug = 'social-worker-visits-to-looked-after-children'
const chapter = `${manual}/chapters/${slug}`

test('the code leads to whether the paper is current', async ({ page }) => {
  await page.goto(chapter)
  const now = await page.locator('.sheet__words').textContent()
  const update = Number(/Update (\d+),/.exec(now ?? '')?.[1])
  await page.goto(`${manual}/paper/${update}/${slug}`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('This paper is current')
  await page.goto(`${manual}/paper/1/${slug}`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('This paper is out of date')
  await expect(page.getByText(/The text was changed with update \d+ on/)).toBeVisible()
  await expect(page.getByRole('heading', { name: 'What was changed since' })).toBeVisible()
  await page.getByRole('link', { name: 'What changed since, word for word' }).click()
  await expect(page).toHaveURL(`${chapter}/changes/1/${update}`)
  await expect(page.locator('ins, del').first()).toBeVisible()
})

test('the pages are sound', async ({ page }) => {
  for (const address of [`${manual}/paper/1/${slug}`, `${manual}/paper/999/${slug}`])
    await expectSound(page, address)
})

test('nothing of the sheet is on a screen', async ({ page }) => {
  await page.goto(chapter)
  await expect(page.locator('.sheet')).toBeHidden()
})

for (const javaScriptEnabled of [true, false])
  test.describe(`on paper, with JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled })

    test('each sheet of a chapter says which update it is, and none ends with a heading', async ({
      page,
    }) => {
      await page.goto(chapter)
      const headings = (await page.locator('h2, h3, h4').allTextContents()).map(letters)
      for (const format of ['A4', 'A5'] as const) {
        const sheets = await sheetsOf(page, format)
        expect(sheets.length).toBeGreaterThan(1)
        for (const sheet of sheets) {
          const foot = sheet.findLastIndex((line) => line.includes('Social Worker Visits'))
          const words = letters(sheet.slice(foot).join(''))
          expect(words).toContain('releases')
          expect(words).toContain('scanthecodetoseewhetherthispaperisstillcurrent')
          expect(words.includes('printedon')).toBe(javaScriptEnabled)
          expect(headings).not.toContain(letters(sheet[foot - 1] ?? ''))
        }
      }
    })

    test('the contents are printed open, and no sheet ends with a heading', async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 740 })
      await page.goto('/template/childrens-services')
      const headings = (await page.locator('h2, h3').allTextContents()).map(letters)
      for (const format of ['A4', 'A5'] as const) {
        const sheets = await sheetsOf(page, format)
        expect(letters(sheets.flat().join(''))).toContain('placementswithconnectedpersons')
        for (const sheet of sheets.slice(0, -1)) {
          const last = sheet.findLast((line) => !/^\d+ \/ \d+$/.test(line))
          expect(headings).not.toContain(letters(last ?? ''))
        }
      }
    })
  })

function letters(words: string): string {
  return words.toLowerCase().replace(/[^a-z0-9]/g, '')
}
