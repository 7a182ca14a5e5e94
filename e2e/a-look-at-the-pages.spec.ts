import { expect, test } from '@playwright/test'
import { AS_DRAWN, holdStill } from './still-page'

/*
 * The main pages of readers as docs/screenshots shows them. First of all files, when the demonstration is as it was loaded.
 * Whoever changes how a page looks looks at what it has become, and stores it:
 *
 *   npx playwright test e2e/a-look-at-the-pages.spec.ts --update-snapshots
 *
 * Set in a typeface of the packages and without the day's dates, so that the machine's own fonts do not matter.
 */

test.use({ bypassCSP: true })

const TEMPLATE = '/template/childrens-services'

const pages = [
  ['manuals', '/'],
  ['contents', '/hertfordshire/childrens-services'],
  ['chapter', `${TEMPLATE}/chapters/care-planning`],
  ['search', `${TEMPLATE}/search?q=missing+from+care`],
  ['amendments', '/example/childrens-services/amendments'],
  ['what-changed', '/example/childrens-services/chapters/recording-policy-and-guidelines/changes'],
  ['accessibility', '/kent/childrens-services/accessibility'],
] as const

for (const [name, address] of pages)
  for (const [width, height] of [
    [360, 740],
    [1440, 720],
  ] as const)
    test(`${name} at ${width} pixels`, async ({ page }) => {
      await page.setViewportSize({ width, height })
      await page.goto(address)
      await holdStill(page)
      expect(await page.screenshot({ animations: 'disabled' })).toMatchSnapshot(
        `${name}-${width}.png`,
        AS_DRAWN,
      )
    })
