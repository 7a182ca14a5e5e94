import { existsSync, rmSync, writeFileSync } from 'node:fs'
import process from 'node:process'
import { isDebian } from '../steps/debian.mjs'
import { beforeLeaving, run } from '../steps/processes.mjs'
import { during } from '../steps/progress.mjs'

/** Debian asks this program, where there is one, whether an installed service may be started. */
const servicePolicy = '/usr/sbin/policy-rc.d'

/**
 * Whether a program can be run here: it is on this machine, or Debian's apt-get has now installed it.
 * @param {string} program also the name of its package
 */
export async function ensureProgram(program) {
  if (await isThere(program)) return true
  if (process.getuid?.() !== 0 || !isDebian()) return false
  await during(`Installing ${program} with apt-get`, () => installQuietly(program))
  return isThere(program)
}

/** @param {string} program */
async function isThere(program) {
  const { code } = await run(program, ['-v'], { seconds: 20 })
  return code !== 127
}

/** Installs a package without starting the service that may come with it. @param {string} name */
async function installQuietly(name) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  const own = !existsSync(servicePolicy)
  const removeOwn = async () => {
    if (own) rmSync(servicePolicy, { force: true })
  }
  beforeLeaving(removeOwn)
  if (own) writeFileSync(servicePolicy, '#!/bin/sh\nexit 101\n', { mode: 0o755 })
  try {
    await run('apt-get', ['update'], { env, seconds: 120 })
    await run('apt-get', ['install', '-y', '--no-install-recommends', name], { env, seconds: 300 })
  } finally {
    await removeOwn()
  }
}
