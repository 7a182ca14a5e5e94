import { spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, it, vi } from 'vitest'

/** A command whose child has a child of its own; all three would run for ever. */
const family = `
  import { command, startChild } from './scripts/steps/processes.mjs'
  const endless = 'setInterval(() => {}, 1000)'
  const parent = "const { pid } = require('child_process').spawn(process.execPath, ['-e', '" + endless + "'], { stdio: 'ignore' });" +
    "console.log(process.pid, pid);" + endless
  await command(async () => {
    startChild(process.execPath, ['-e', parent], { stdio: ['ignore', 'inherit', 'inherit'] })
    await new Promise(() => setInterval(() => {}, 1000))
  })
`

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0)
    // Ended and not buried yet: nobody waits for an orphan on a machine whose first process does not.
    return (
      process.platform !== 'linux' || !/^State:\s+Z/m.test(readFileSync(`/proc/${processId}/status`, 'utf8'))
    )
  } catch {
    return false
  }
}

describe('a command', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('leaves no process behind after %s', async (signal, code) => {
    const started = spawn(process.execPath, ['--input-type=module', '--eval', family], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let printed = ''
    started.stdout.on('data', (part) => {
      printed += part
    })
    await vi.waitFor(() => expect(printed).toMatch(/\d+ \d+\n/), { timeout: 40_000 })
    const processes = printed.trim().split(' ').map(Number)
    expect(processes.map(isRunning)).toEqual([true, true])
    const ended = new Promise((resolve) => started.on('exit', resolve))
    started.kill(signal)
    expect(await ended).toBe(code)
    await vi.waitFor(() => expect(processes.map(isRunning)).toEqual([false, false]), { timeout: 40_000 })
  })

  it('that a person can put right ends in one sentence and exit code 1', () => {
    const env = { ...process.env, PORT: 'abc' }
    const { status, stderr, stdout } = spawnSync(process.execPath, ['scripts/start.mjs'], {
      env,
      encoding: 'utf8',
    })
    expect({ status, said: (stderr + stdout).trim() }).toEqual({
      status: 1,
      said: 'PORT is "abc", which is not a port: set it to a number from 1 to 65535.',
    })
  })

  it('never starts the application on a database that cannot be reached', () => {
    const env = {
      ...process.env,
      DATABASE_URL: 'postgresql://somebody:secret@127.0.0.1:1/manuals',
      NEXTAUTH_SECRET: 'x'.repeat(32),
    }
    const { status, stderr } = spawnSync(process.execPath, ['scripts/demo.mjs'], { env, encoding: 'utf8' })
    expect(status).toBe(1)
    expect(stderr.trim()).toBe(
      'The database at 127.0.0.1:1 cannot be reached (ECONNREFUSED): check DATABASE_URL, or unset it to use the embedded one.',
    )
  })
})
