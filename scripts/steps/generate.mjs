import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import process from 'node:process'
import { fingerprint } from './files.mjs'
import { run } from './processes.mjs'
import { during, Stop } from './progress.mjs'

const mark = 'prisma/generated/.made-from'

/** Has Prisma write the database client of prisma/schema.prisma, unless it stands there already. */
export async function generateClient() {
  const sources = fingerprint([
    'prisma/schema.prisma',
    'prisma.config.ts',
    'node_modules/prisma/package.json',
  ])
  if (existsSync(mark) && readFileSync(mark, 'utf8') === sources) return
  const { code, output } = await during('Generating the database client', () => prisma(['generate']))
  if (code !== 0) throw new Stop(`The database client cannot be generated. Prisma says:\n${output.trim()}`)
  writeFileSync(mark, sources)
}

/**
 * Runs a command of Prisma's, which then looks for nothing on the network.
 * @param {readonly string[]} words
 * @param {{ env?: Record<string, string> }} [options]
 */
export function prisma(words, { env = {} } = {}) {
  const quiet = { CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1', NO_COLOR: '1' }
  return run(process.execPath, ['node_modules/prisma/build/index.js', ...words], {
    env: { ...quiet, ...env },
  })
}
