import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { ensureWritable, fingerprint } from './files.mjs'
import { during, reason, Stop } from './progress.mjs'

const folder = '.assets'
const mark = path.join(folder, 'made-from')
const styles = 'components/reader/reader.scss'
const script = 'components/reader/reader.js'

/**
 * Makes what readers' pages link to, under names that carry a hash of the content so that browsers may keep them for
 * a year: one stylesheet and one script. `.assets/manifest.json` says which: { "reader.css": "reader.<hash>.css", … }.
 */
export async function buildAssets() {
  const sources = fingerprint([
    'components/reader',
    'components/ui',
    'node_modules/govuk-frontend/package.json',
    'node_modules/sass/package.json',
  ])
  if (existsSync(mark) && readFileSync(mark, 'utf8') === sources) return
  await during("Making the readers' stylesheet", async () => {
    const made = {
      ...(existsSync(styles) ? { 'reader.css': await compileStyles() } : {}),
      ...(existsSync(script) ? { 'reader.js': readFileSync(script, 'utf8') } : {}),
    }
    writeAssets(made)
  })
  writeFileSync(mark, sources)
}

async function compileStyles() {
  const { compile } = await import('sass')
  try {
    return compile(styles, { style: 'compressed', loadPaths: ['node_modules'], quietDeps: true }).css
  } catch (error) {
    throw new Stop(`The readers' stylesheet cannot be made: ${reason(error)}`)
  }
}

/** @param {Record<string, string>} contents by plain name */
function writeAssets(contents) {
  ensureWritable(folder)
  const manifest = Object.fromEntries(
    Object.entries(contents).map(([name, content]) => [name, hashedName(name, content)]),
  )
  for (const [name, content] of Object.entries(contents))
    writeFileSync(path.join(folder, String(manifest[name])), content)
  writeFileSync(path.join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
}

/** @param {string} name @param {string} content */
function hashedName(name, content) {
  const { name: stem, ext } = path.parse(name)
  return `${stem}.${createHash('sha256').update(content).digest('hex').slice(0, 12)}${ext}`
}
