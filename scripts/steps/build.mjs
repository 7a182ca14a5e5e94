import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { ensureWritable, fingerprint } from './files.mjs'
import { run } from './processes.mjs'
import { during, Stop } from './progress.mjs'

const folder = '.next'
const mark = path.join(folder, 'made-from')

/** All that the built application is made of. */
const sources = [
  'app',
  'components',
  'lib',
  'prisma/schema.prisma',
  'instrumentation.ts',
  'proxy.ts',
  'next.config.js',
  'package-lock.json',
  'tsconfig.json',
]

/** Builds the application, unless the build that is there was made from the same sources. */
export async function buildApplication() {
  const current = fingerprint(sources)
  if (existsSync(mark) && readFileSync(mark, 'utf8') === current) return
  ensureWritable(folder)
  rmSync(mark, { force: true })
  const { code, output } = await during('Building the application (a minute or so)', () =>
    run(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
      env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    }),
  )
  if (code !== 0) throw new Stop(`The application cannot be built. Next says:\n${output.trim()}`)
  writeFileSync(mark, current)
}
