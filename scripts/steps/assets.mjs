import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { ensureWritable, fingerprint } from './files.mjs'
import { during, reason, Stop } from './progress.mjs'
import { withoutUnused } from './unused-styles.mjs'

const folder = '.assets'
const mark = path.join(folder, 'made-from')
const styles = {
  all: 'components/reader/styles/reader.scss',
  reading: 'components/reader/styles/reading.scss',
}
const scripts = 'components/reader/scripts'
const icon = 'components/reader/icon.svg'

/** What makes the stylesheet of an authority's colour of the one: the name of both follows it. */
const palette = ['lib/platform/palette.ts', 'lib/platform/contrast.ts']

/** Where the classes of readers' pages are named. */
const drawn = [
  ...['reader', 'problems', 'following', 'review'].map((folder) => `components/${folder}`),
  ...['app/(reader)', 'app/problems', 'app/following', 'lib/document', 'lib/reading'],
]

/** All that draws a reader's page: a page is kept under a hash of it, so that a new version draws it anew. */
const renderer = ['app', 'components', 'lib', 'prisma/schema.prisma', 'package-lock.json']

/**
 * Makes what readers' pages link to, under names that carry a hash of the content so that browsers may keep them for
 * a year: the stylesheet, and the part of it that first visits need, scripts and an icon. `.assets/manifest.json` says which: { "reader.css":
 * "reader.<hash>.css", … }, and under "renderer" which program draws the pages.
 */
export async function buildAssets() {
  const sources = fingerprint([
    ...renderer,
    'node_modules/govuk-frontend/package.json',
    'node_modules/sass/package.json',
    'node_modules/esbuild/package.json',
  ])
  if (existsSync(mark) && readFileSync(mark, 'utf8') === sources) return
  await during("Making the readers' stylesheet and scripts", async () => {
    const made = {
      'reader.css': await compileStyles(styles.all),
      'reading.css': await compileStyles(styles.reading),
      'reader.js': await bundleScript(path.join(scripts, 'main.js')),
      'typing.js': await bundleScript(path.join(scripts, 'typing.js')),
      'copying.js': await bundleScript(path.join(scripts, 'copying.js')),
      'keep.js': await bundleScript(path.join(scripts, 'keep.js')),
      'kept-search.js': await bundleScript(path.join(scripts, 'kept-search.js')),
      'service-worker.js': await bundleScript(path.join(scripts, 'service-worker.js')),
      'icon.svg': readFileSync(icon, 'utf8'),
    }
    writeAssets(made, fingerprint(renderer))
  })
  writeFileSync(mark, sources)
}

/** @param {string} file */
async function compileStyles(file) {
  const { compile } = await import('sass')
  const words = wordsOf(drawn)
  const isDrawn = (/** @type {string} */ name) => words.has(name)
  try {
    const options = {
      style: /** @type {const} */ ('compressed'),
      loadPaths: ['node_modules'],
      quietDeps: true,
    }
    return `${withoutUnused(compile(file, options).css, isDrawn)}/*${fingerprint(palette).slice(0, 8)}*/`
  } catch (error) {
    throw new Stop(`The readers' stylesheet cannot be made: ${reason(error)}`)
  }
}

/** Every word of the programs in these folders. @param {readonly string[]} folders */
function wordsOf(folders) {
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(tsx?|js)$/.test(entry.name))
      .map(({ parentPath, name }) => readFileSync(path.join(parentPath, name), 'utf8')),
  )
  return new Set(files.join(' ').match(/[\w-]+/g))
}

/**
 * One file of a script and all it imports, small.
 * @param {string} from its entry
 */
async function bundleScript(from) {
  const { build } = await import('esbuild')
  try {
    const made = await build({
      entryPoints: [from],
      bundle: true,
      minify: true,
      write: false,
      format: 'iife',
      target: ['es2022'],
      legalComments: 'none',
      logLevel: 'silent',
    })
    return made.outputFiles.map(({ text }) => text).join('')
  } catch (error) {
    throw new Stop(`The readers' script ${from} cannot be made: ${reason(error)}`)
  }
}

/** @param {Record<string, string>} contents by plain name @param {string} version of the renderer */
function writeAssets(contents, version) {
  ensureWritable(folder)
  const manifest = Object.fromEntries(
    Object.entries(contents).map(([name, content]) => [name, hashedName(name, content)]),
  )
  for (const [name, content] of Object.entries(contents))
    writeFileSync(path.join(folder, String(manifest[name])), content)
  // Put in place whole: a server or a test may be reading it.
  const unfinished = path.join(folder, `manifest.${process.pid}.json`)
  writeFileSync(unfinished, `${JSON.stringify({ ...manifest, renderer: version.slice(0, 16) }, null, 2)}\n`)
  renameSync(unfinished, path.join(folder, 'manifest.json'))
}

/** @param {string} name @param {string} content */
function hashedName(name, content) {
  const { name: stem, ext } = path.parse(name)
  return `${stem}.${createHash('sha256').update(content).digest('hex').slice(0, 12)}${ext}`
}
