import { chmodSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { readSecret } from '@/scripts/steps/secrets.mjs'

describe("an installation's secret", () => {
  let folder: string
  let file: string

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'chapterhouse-secrets-'))
    file = path.join(folder, 'secrets.json')
    vi.stubEnv('NEXTAUTH_SECRET', '')
  })
  afterEach(() => vi.unstubAllEnvs())

  it('is made once, long, and readable by its owner alone', () => {
    const secret = readSecret(folder)
    expect(secret.length).toBeGreaterThanOrEqual(32)
    expect(readSecret(folder)).toBe(secret)
    expect(statSync(file).mode & 0o777).toBe(0o600)
  })

  it('is another one in another installation', () => {
    expect(readSecret(mkdtempSync(path.join(tmpdir(), 'chapterhouse-secrets-')))).not.toBe(readSecret(folder))
  })

  it('is closed again where somebody has opened its file', () => {
    readSecret(folder)
    chmodSync(file, 0o644)
    readSecret(folder)
    expect(statSync(file).mode & 0o777).toBe(0o600)
  })

  it('is what the environment says, and then nothing is written', () => {
    vi.stubEnv('NEXTAUTH_SECRET', 'from-the-environment')
    expect(readSecret(folder)).toBe('from-the-environment')
    expect(() => readFileSync(file)).toThrow()
  })

  it.each(['', '{}', '{"NEXTAUTH_SECRET":"short"}', 'not JSON'])(
    'is never guessed from a file that holds %j',
    (content) => {
      writeFileSync(file, content)
      expect(() => readSecret(folder)).toThrow('holds no NEXTAUTH_SECRET')
    },
  )
})
