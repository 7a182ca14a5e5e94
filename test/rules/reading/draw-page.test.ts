import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { createElement } from 'react'
import { expect, it } from 'vitest'
import { drawPage } from '@/app/(reader)/drawing/draw-page'

const theOne = path.join('app', '(reader)', 'drawing', 'draw-page.ts')

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => path.join(folder, file))
}

it('draws a page as a whole document, its words escaped', async () => {
  const html = await drawPage(createElement('html', { lang: 'en-GB' }, createElement('body', null, '<&>')))
  expect(html).toBe('<!DOCTYPE html><html lang="en-GB"><head></head><body>&lt;&amp;&gt;</body></html>')
})

it('is the only file that imports react-dom/server, and not at its top: that would end the build', () => {
  const importing = ['app', 'components', 'lib']
    .flatMap(sourcesIn)
    .filter((file) => /(from|import)[\s(]*['"]react-dom\/server/.test(readFileSync(file, 'utf8')))
  expect(importing).toEqual([theOne])
  expect(readFileSync(theOne, 'utf8')).toContain("= await import('react-dom/server')")
})
