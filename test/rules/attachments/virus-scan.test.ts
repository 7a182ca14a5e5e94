import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { scanFile } from '@/lib/attachments/virus-scan'

const bytes = new TextEncoder().encode('words'.repeat(100_000))

const folder = mkdtempSync(join(tmpdir(), 'scanners-'))
afterAll(() => rmSync(folder, { recursive: true }))

let written = 0

/** A scanner that does this: a program of Node, in a file of its own. */
function scanner(program: string): string {
  written += 1
  const path = join(folder, `${written}.cjs`)
  writeFileSync(path, program)
  return `${process.execPath} ${path}`
}

/** What is kept of a scan by {@link scanner} that found nothing. */
const clean = { scan: `${basename(process.execPath)}: clean` }

describe('the virus scan', () => {
  test('gets the bytes on its standard input, and says clean with 0', async () => {
    const command = scanner(`
      let size = 0
      process.stdin.on('data', (part) => { size += part.length })
      process.stdin.on('end', () => process.exit(size === ${bytes.length} ? 0 : 2))`)
    expect(await scanFile(command, 'a.txt', bytes)).toEqual(clean)
  })

  test('is recorded as not made where no scanner is set up', async () => {
    expect(await scanFile(undefined, 'a.txt', bytes)).toEqual({ scan: 'not scanned' })
  })

  test.each([
    ['refuses an infected file', 'process.exit(1)', 'was refused by the virus scanner'],
    ['takes no other end for clean', 'process.exit(2)', 'could not be scanned'],
    ['takes no crash for clean', 'process.kill(process.pid, "SIGKILL")', 'could not be scanned'],
  ])('%s', async (_, program, words) => {
    const scan = await scanFile(scanner(program), 'a.txt', bytes)
    expect('problem' in scan && scan.problem).toContain(words)
  })

  test('takes no silence for clean, however slowly the scanner started', async () => {
    const scan = await scanFile(scanner('setInterval(() => {}, 60_000)'), 'a.txt', bytes, 500)
    expect('problem' in scan && scan.problem).toContain('could not be scanned')
  })

  test('refuses what a missing scanner should have looked at', async () => {
    const scan = await scanFile('/nowhere/scanner --quick', 'a.txt', bytes)
    expect('problem' in scan && scan.problem).toContain('could not be scanned')
  })

  test('gives its words to no shell', async () => {
    const command = `${scanner('process.exit(process.argv.length === 4 ? 0 : 2)')} ;exit $HOME`
    expect(await scanFile(command, 'a.txt', bytes)).toEqual(clean)
  })
})
