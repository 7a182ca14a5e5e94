import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sources } from './sources'

const program = path.resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
const rules = path.resolve('.dependency-cruiser.cjs')

type Cruise = {
  summary: { totalCruised: number; violations: { rule: { name: string }; from: string; to: string }[] }
}

/** What the rules say of a project: the same command as `npm run check` runs. */
function cruise(project: string): Cruise {
  const words = ['app', 'components', 'lib', '--config', rules, '--output-type', 'json']
  const { stdout } = spawnSync(process.execPath, [program, ...words], {
    cwd: project,
    encoding: 'utf8',
    maxBuffer: 1e9,
  })
  return JSON.parse(stdout)
}

describe('which way imports run', () => {
  let planted: string

  beforeAll(() => {
    planted = mkdtempSync(path.join(tmpdir(), 'chapterhouse-imports-'))
    symlinkSync(path.resolve('node_modules'), path.join(planted, 'node_modules'))
    cpSync('tsconfig.json', path.join(planted, 'tsconfig.json'))
  })

  afterAll(() => rmSync(planted, { recursive: true, force: true }))

  /** Lays a project of these files, and tells which rules they break. */
  function brokenRules(files: Record<string, string>): string[] {
    for (const folder of ['app', 'components', 'lib']) {
      rmSync(path.join(planted, folder), { recursive: true, force: true })
      mkdirSync(path.join(planted, folder))
    }
    for (const [file, source] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(planted, file)), { recursive: true })
      writeFileSync(path.join(planted, file), source)
    }
    return [...new Set(cruise(planted).summary.violations.map(({ rule }) => rule.name))]
  }

  const queries = { 'lib/chapters/queries/chapter.ts': 'export const chapter = 1' }

  it.each<[string, string, Record<string, string>]>([
    [
      'no-circles',
      'two files that import each other',
      {
        'lib/a.ts': "import './b'\nexport const a = 1",
        'lib/b.ts': "import { a } from './a'\nexport const b = a",
      },
    ],
    [
      'lib-stands-alone',
      'a rule that draws',
      { 'lib/releases/rule.ts': "import { useState } from 'react'\nexport const rule = useState" },
    ],
    [
      'lib-stands-alone',
      'a query that takes from a page',
      {
        'lib/people/queries.ts': "import { page } from '@/app/page'\nexport const query = page",
        'app/page.tsx': 'export const page = 1',
      },
    ],
    [
      'components-know-no-page',
      'a component that takes from a page',
      {
        'components/ui/a.tsx': "import { page } from '@/app/page'\nexport const a = <b>{page}</b>",
        'app/page.tsx': 'export const page = 1',
      },
    ],
    [
      'components-draw-what-they-are-given',
      'a component that reads',
      {
        ...queries,
        'components/ui/a.tsx':
          "import { chapter } from '@/lib/chapters/queries/chapter'\nexport const a = <b>{chapter}</b>",
      },
    ],
    [
      'components-draw-what-they-are-given',
      'a component that asks the database',
      {
        'lib/platform/database.ts': 'export const database = 1',
        'components/ui/a.tsx':
          "import { database } from '@/lib/platform/database'\nexport const a = <b>{database}</b>",
      },
    ],
    [
      'reading-reads-what-is-published',
      "a reader's page that reads drafts",
      {
        ...queries,
        'lib/reading/queries/chapter.ts':
          "import { chapter } from '@/lib/chapters/queries/chapter'\nexport const read = chapter",
      },
    ],
    [
      'document-is-pure',
      'a text that knows of drafts',
      {
        ...queries,
        'lib/document/clauses.ts':
          "import { chapter } from '@/lib/chapters/queries/chapter'\nexport const read = chapter",
      },
    ],
    [
      'contents-rules-are-pure',
      'numbering that reads',
      {
        'lib/contents/queries.ts': 'export const entries = 1',
        'lib/contents/number-contents.ts': "import { entries } from './queries'\nexport const read = entries",
      },
    ],
  ])('%s: %s is reported', (rule, _case, files) => {
    expect(brokenRules(files)).toEqual([rule])
  })

  it('reports nothing where imports run as they should', () => {
    const files = {
      ...queries,
      'lib/chapters/standing.ts': 'export const standing = 1',
      'components/ui/a.tsx':
        "import { standing } from '@/lib/chapters/standing'\nexport const a = <b>{standing}</b>",
      'app/page.tsx':
        "import { a } from '@/components/ui/a'\nimport { chapter } from '@/lib/chapters/queries/chapter'\nexport const page = [a, chapter]",
    }
    expect(brokenRules(files)).toEqual([])
  })

  it('is asked of every file that there is, and kept by each', () => {
    const ours = sources().filter((file) => /^(app|components|lib)\//.test(file))
    const { summary } = cruise('.')
    expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([])
    expect(ours.length).toBeGreaterThan(50)
    expect(summary.totalCruised).toBeGreaterThanOrEqual(ours.length)
  })
})
