import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { sources } from './sources'

const program = path.resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
const rules = path.resolve('.dependency-cruiser.cjs')

type Cruise = {
  summary: { totalCruised: number; violations: { rule: { name: string }; from: string; to: string }[] }
}

/** What the rules say of the project in a folder. */
function cruise(folder: string): Cruise {
  const words = ['app', 'components', 'lib', '--config', rules, '--output-type', 'json']
  const limits = { encoding: 'utf8', maxBuffer: 1e9 } as const
  return JSON.parse(spawnSync(process.execPath, [program, ...words], { cwd: folder, ...limits }).stdout)
}

function breaches({ summary }: Cruise): string[] {
  return summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`).sort()
}

/** Imports that break a rule, one a line: the file, what it imports, the rule. */
const planted = [
  ['lib/releases/one.ts', '@/lib/releases/other', 'no-circles'],
  ['lib/releases/drawing-rule.ts', 'react', 'lib-stands-alone'],
  ['lib/people/queries.ts', '@/app/page', 'lib-stands-alone'],
  ['lib/releases/tested-rule.ts', '@/test/builders', 'application-ships-no-tools'],
  ['components/ui/knows-page.tsx', '@/app/page', 'components-know-no-page'],
  ['components/ui/reads.tsx', '@/lib/chapters/queries/chapter', 'components-draw-what-they-are-given'],
  ['components/ui/writes.tsx', '@/lib/people/commands', 'components-draw-what-they-are-given'],
  ['components/ui/asks.tsx', '@/lib/platform/database', 'components-draw-what-they-are-given'],
  ['components/word/stores.tsx', '@/lib/word/carry-files', 'components-draw-what-they-are-given'],
  ['components/review/tells.tsx', '@/lib/chapters/tell-authors', 'components-draw-what-they-are-given'],
  [
    'lib/reading/chapter/queries/page.ts',
    '@/lib/chapters/queries/chapter',
    'reading-reads-what-is-published',
  ],
  [
    'lib/reading/chapter/queries/said.ts',
    '@/lib/comments/queries/threads',
    'reading-reads-what-is-published',
  ],
  ['lib/reading/chapter/queries/printed.ts', '@/lib/word/carry-files', 'reading-reads-what-is-published'],
  ['lib/reading/chapter/queries/told.ts', '@/lib/notifications/tell', 'reading-reads-what-is-published'],
  ['lib/reading/chapter/queries/kept.ts', '@/lib/attachments/text-files', 'reading-reads-what-is-published'],
  ['lib/reading/chapter/queries/order.ts', '@/lib/contents/locks', 'reading-reads-what-is-published'],
  ['lib/reading/chapter/found.ts', '@/lib/reading/search/question', 'reading-builds-on-its-lower-rooms'],
  ['lib/reading/addresses/issued.ts', '@/lib/reading/chapter/texts', 'reading-builds-on-its-lower-rooms'],
  ['app/(reader)/route.ts', '@/lib/chapters/standing', 'reading-reads-what-is-published'],
  ['components/reader/draft.tsx', '@/lib/chapters/standing', 'reading-reads-what-is-published'],
  ['lib/chapters/queries/answered.ts', '@/lib/comments/queries/threads', 'rooms-build-on-lower-rooms'],
  ['lib/chapters/queries/returned.ts', '@/lib/word/carry-files', 'rooms-build-on-lower-rooms'],
  ['lib/chapters/queries/issued.ts', '@/lib/releases/snapshot', 'rooms-build-on-lower-rooms'],
  ['lib/comments/queries/shown.ts', '@/lib/releases/snapshot', 'rooms-build-on-lower-rooms'],
  ['lib/platform/known.ts', '@/lib/people/queries', 'rooms-build-on-lower-rooms'],
  ['lib/notifications/sender.ts', '@/lib/jobs/remind', 'nobody-waits-for-a-job'],
  ['lib/chapters/queries/late.ts', '@/lib/jobs/remind', 'nobody-waits-for-a-job'],
  ['lib/document/clauses.ts', '@/lib/chapters/standing', 'document-is-pure'],
  ['lib/contents/number-contents.ts', '@/lib/contents/queries', 'contents-rules-are-pure'],
  ['lib/contents/print-outline.ts', '@/lib/platform/database', 'contents-rules-are-pure'],
] as const

/** Imports that are as they should be, and the second half of the circle, which is reported once. */
const sound = [
  ['lib/releases/other.ts', '@/lib/releases/one'],
  ['lib/chapters/queries/chapter.ts', '@/lib/platform/database'],
  ['lib/chapters/standing.ts', 'zod'],
  ['lib/chapters/tell-authors.ts', '@/lib/notifications/tell'],
  ['lib/comments/queries/threads.ts', '@/lib/chapters/standing'],
  ['lib/word/carry-files.ts', '@/lib/attachments/text-files'],
  ['lib/attachments/text-files.ts', '@/lib/platform/database'],
  ['lib/contents/locks.ts', '@/lib/platform/database'],
  ['lib/releases/snapshot.ts', '@/lib/chapters/standing'],
  ['lib/reading/chapter/queries/chapter.ts', '@/lib/platform/database'],
  ['lib/reading/chapter/texts.ts', 'zod'],
  ['lib/reading/search/question.ts', '@/lib/reading/chapter/texts'],
  ['lib/contents/queries.ts', '@/lib/platform/database'],
  ['lib/people/commands.ts', '@/lib/platform/database'],
  ['components/ui/tag.tsx', '@/lib/chapters/standing'],
  ['app/page.tsx', '@/components/ui/tag'],
  ['app/layout.tsx', '@/lib/chapters/queries/chapter'],
  ['lib/platform/database.ts', 'pg'],
  ['lib/jobs/remind.ts', '@/lib/notifications/tell'],
  ['lib/notifications/tell.ts', '@/lib/platform/database'],
  ['test/builders.ts', 'vitest'],
] as const

describe('which way imports run', () => {
  it('is told apart: every planted breach is reported, and nothing else', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'chapterhouse-imports-'))
    try {
      symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'))
      cpSync('tsconfig.json', path.join(folder, 'tsconfig.json'))
      for (const [file, imported] of [...planted, ...sound]) {
        mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
        writeFileSync(path.join(folder, file), `import * as it from '${imported}'\nexport const shown = it\n`)
      }
      // A component that comes to the database is told so once for each file on the way.
      const reported = new Set(
        cruise(folder).summary.violations.map(({ rule, from }) => `${from}: ${rule.name}`),
      )
      expect([...reported].sort()).toEqual(planted.map(([file, , rule]) => `${file}: ${rule}`).sort())
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })

  it('is kept by every file that there is', () => {
    const ours = sources().filter((file) => /^(app|components|lib)\//.test(file))
    const cruised = cruise('.')
    expect(breaches(cruised)).toEqual([])
    expect(ours.length).toBeGreaterThan(50)
    expect(cruised.summary.totalCruised).toBeGreaterThanOrEqual(ours.length)
  })
})
