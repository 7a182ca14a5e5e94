import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'

/** A typeface that every machine has which has the packages: what is drawn with it is the same, whatever else is installed. */
const TYPEFACE = 'node_modules/next/dist/next-devtools/server/font/geist-latin.woff2'

const styles = `
  @font-face { font-family: Still; font-weight: 100 900; src: url(data:font/woff2;base64,${readFileSync(TYPEFACE, 'base64')}) }
  *, *::before, *::after { font-family: Still !important; text-rendering: geometricPrecision !important; caret-color: transparent !important }
`

/**
 * Makes an open page the same on every machine and day: set in a typeface of the packages, with every date and time written
 * over. For a page of a context that bypasses the content security policy, which allows no such thing.
 */
export async function holdStill(page: Page): Promise<void> {
  await page.addStyleTag({ content: styles })
  await page.evaluate(async () => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      node.nodeValue = (node.nodeValue ?? '')
        .replace(
          /\b\d{1,2} (January|February|March|April|May|June|July|August|September|October|November|December) \d{4}\b/g,
          '22 November 2026',
        )
        .replace(/\b\d{1,2}:\d\d ?[ap]m\b/g, '9:00am')
    await document.fonts.load('16px Still')
    await document.fonts.load('700 16px Still')
    await document.fonts.ready
  })
}

/** How much two drawings of a page may differ: by the edges of letters, which each machine smooths in its own way. */
export const AS_DRAWN = { threshold: 0.2, maxDiffPixelRatio: 0.01 } as const
