import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import JSZip from 'jszip'
import { pageOf } from './people'
import { expectSound } from './sound'

/*
 * Evidence of what a manual said on a day: asked for in the workspace, and checked with nothing but SHA-256. The chapter is
 * Kent's "Care Planning" as readers have it now.
 */
const MANUAL = '/workspace/kent/childrens-services'

test('a publisher downloads what a chapter said, and anybody can check it', async ({ browser }) => {
  const page = await pageOf(browser, 'publisher@kent.example')
  await page.goto(MANUAL)
  await page.getByRole('link', { name: 'Evidence pack' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Evidence pack' })).toBeVisible()
  await expectSound(page, `${MANUAL}/evidence`)
  await page.getByLabel('Chapter').selectOption('care-planning')
  const downloaded = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download the pack' }).click()
  const download = await downloaded
  expect(download.suggestedFilename()).toMatch(/^evidence-care-planning-\d{4}-\d\d-\d\d\.zip$/)
  const zip = await JSZip.loadAsync(readFileSync(await download.path()))
  const bytes = async (path: string) => (await zip.file(path)?.async('nodebuffer')) ?? Buffer.alloc(0)
  const lines = String(await bytes('hashes.txt'))
    .trim()
    .split('\n')
    .map((line) => line.split('  '))
  for (const [hash, path = ''] of lines)
    expect(
      createHash('sha256')
        .update(await bytes(path))
        .digest('hex'),
      path,
    ).toBe(hash)
  const paths = lines.map(([, path]) => path)
  for (const path of ['pages/contents.html', 'pages/amendments.html', 'pages/chapter-care-planning.html'])
    expect(paths).toContain(path)
  const grounds = JSON.parse(String(await bytes('chapters/care-planning/grounds.json')))
  expect(String(await bytes('release.json'))).toContain(grounds.contentHash)

  // The page is for a folder: it opens by itself, with its own stylesheet.
  const html = String(await bytes('pages/chapter-care-planning.html'))
  expect(html).toContain('href="reader.css"')
  expect(html).not.toMatch(/(?:href|src)="\/(?!\/)/)
  await page.context().close()
})

test('a day before the manual was published is told in words', async ({ browser }) => {
  const page = await pageOf(browser, 'publisher@kent.example')
  const answer = await page.request.get(`${MANUAL}/evidence/file?day=2020-01-01`)
  expect(answer.status()).toBe(404)
  expect(await answer.text()).toContain('had not been published by the end of that day')
  await page.context().close()
})
