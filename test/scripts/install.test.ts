import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { packagesAreInstalled } from '@/scripts/steps/install.mjs'

const folder = mkdtempSync(path.join(tmpdir(), 'chapterhouse-lock-'))

function lock(name: string, packages: Record<string, object>): string {
  const file = path.join(folder, name)
  writeFileSync(file, JSON.stringify({ packages }))
  return file
}

const zod = { 'node_modules/zod': { version: '4.6.7' } }
const here = { optional: true, os: [process.platform], cpu: [process.arch] }
const elsewhere = { optional: true, os: ['aix'], cpu: ['ppc64'] }

describe('packages are installed', () => {
  it.each<[boolean, string, Record<string, object>, Record<string, object>]>([
    [true, 'each is there in its version', { '': { version: '0.1.0' }, ...zod }, zod],
    [false, 'one is missing', zod, {}],
    [false, 'one is there in another version', zod, { 'node_modules/zod': { version: '4.6.6' } }],
    [
      true,
      'one for another kind of machine is missing',
      { ...zod, 'node_modules/x': { version: '1.0.0', ...elsewhere } },
      zod,
    ],
    [
      false,
      'one for this kind of machine is missing',
      { ...zod, 'node_modules/x': { version: '1.0.0', ...here } },
      zod,
    ],
    [true, 'there is one too many', zod, { ...zod, 'node_modules/y': { version: '1.0.0' } }],
  ])('%s when %s', (answer, _case, wanted, installed) => {
    expect(packagesAreInstalled(lock('wanted.json', wanted), lock('installed.json', installed))).toBe(answer)
  })

  it('false when nothing was ever installed to the end', () => {
    expect(packagesAreInstalled(lock('wanted.json', zod), path.join(folder, 'none.json'))).toBe(false)
  })
})
