import { createReadStream, existsSync } from 'node:fs'
import { createServer } from 'node:http'
import path from 'node:path'
import process from 'node:process'
import { compile } from 'sass'
import { build } from 'vite'
import { beforeLeaving } from '../steps/processes.mjs'

const sources = path.resolve('scripts/bench/editor')

/** The stylesheets of the workspace's editor: both editors are drawn with them, so that only what runs differs. */
const stylesheets = [
  'app/workspace/workspace.scss',
  'app/workspace/[authority]/[manual]/chapters/chapters.scss',
]

/** @type {Record<string, string>} */
const types = { '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json' }

/** Builds both editors as for production into a folder. @param {string} folder */
export async function buildEditors(folder) {
  process.env.NODE_ENV = 'production'
  await build({
    configFile: false,
    root: sources,
    logLevel: 'error',
    mode: 'production',
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: { alias: { '@': path.resolve('.') } },
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'esnext',
      rollupOptions: {
        input: { ours: path.join(sources, 'ours.tsx'), bare: path.join(sources, 'bare.ts') },
        output: { entryFileNames: '[name].js', chunkFileNames: '[name].js', format: 'es' },
      },
    },
  })
}

/** The editor's styles as one stylesheet. */
export function editorStyles() {
  return stylesheets.map((file) => compile(file, { quietDeps: true }).css).join('\n')
}

/**
 * Serves the folder, a page around each editor, and answers that each save is stored.
 * @param {string} folder @returns {Promise<string>} its address
 */
export async function serveEditors(folder) {
  let version = 1
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1')
    const file = path.join(folder, path.basename(pathname))
    if (request.method === 'POST') {
      request.resume()
      version += 1
      const saved = { status: 'saved', version, savedAt: new Date(), state: 'draft', voided: false }
      response.setHeader('content-type', 'application/json').end(JSON.stringify(saved))
    } else if (/\.(js|css|json)$/.test(pathname) && existsSync(file)) {
      response.setHeader('content-type', types[path.extname(file)] ?? '')
      createReadStream(file).pipe(response)
    } else if (pathname.endsWith('/ours') || pathname.endsWith('/bare'))
      response.setHeader('content-type', 'text/html').end(pageAround(path.basename(pathname)))
    else response.writeHead(404).end()
  })
  beforeLeaving(async () => void server.close())
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)))
  const address = server.address()
  return typeof address === 'object' && address ? `http://127.0.0.1:${address.port}` : ''
}

/** @param {string} name */
function pageAround(name) {
  return `<!doctype html><html lang="en-GB" class="govuk-template"><meta charset="utf-8"><title>${name}</title>
<link rel="stylesheet" href="/editor.css"><body class="govuk-template__body"><div class="govuk-width-container"><div id="editor"></div></div>
<script type="module" src="/${name}.js"></script></body></html>`
}
