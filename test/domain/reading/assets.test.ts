import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it, vi } from 'vitest'

const name = 'reader.0123456789ab.css'

it('what readers’ pages link to is read once: its name names its content', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'assets-'))
  const assets = path.join(folder, '.assets')
  mkdirSync(assets)
  writeFileSync(path.join(assets, name), 'p { color: teal }')
  writeFileSync(
    path.join(assets, 'manifest.json'),
    JSON.stringify({
      ...{
        'reader.css': name,
        'reading.css': 'p.css',
        'reader.js': 'r.js',
        'icon.svg': 'i.svg',
        renderer: 'r',
      },
      ...{
        'keep.js': 'k.js',
        'typing.js': 't.js',
        'copying.js': 'c.js',
        'kept-search.js': 's.js',
        'service-worker.js': 'w.js',
      },
    }),
  )
  const cwd = vi.spyOn(process, 'cwd').mockReturnValue(folder)
  const { GET } = await import('@/app/assets/[name]/route')
  cwd.mockRestore()

  const read = () =>
    GET(new Request(`http://chapterhouse.example/assets/${name}`), { params: Promise.resolve({ name }) })
  expect(await (await read()).text()).toBe('p { color: teal }')
  rmSync(folder, { recursive: true })
  expect(await (await read()).text()).toBe('p { color: teal }')
})
