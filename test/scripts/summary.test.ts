import { describe, expect, it } from 'vitest'
import { countScenarios } from '@/scripts/stages/end-to-end.mjs'
import { summarise } from '@/scripts/stages/summary.mjs'
import { countTests } from '@/scripts/stages/unit-tests.mjs'

function vitestReport(passed: number, failed: number, skipped = 0, files: object[] = []): string {
  return JSON.stringify({
    numPassedTests: passed,
    numFailedTests: failed,
    numPendingTests: skipped,
    testResults: files,
  })
}

function playwrightReport(expected: number, unexpected: number, flaky = 0, skipped = 0): string {
  return JSON.stringify({ stats: { expected, unexpected, flaky, skipped } })
}

describe('the summary', () => {
  it('ends in a line that counts them all', () => {
    const text = summarise([
      { name: 'lint', passed: 1, failed: 0, remark: '' },
      { name: 'rules', passed: 40, failed: 2, remark: '1 skipped' },
    ])
    expect(text.split('\n').at(-1)).toBe('41 passed, 2 failed')
    expect(text).toContain('rules      40       2  1 skipped')
  })

  it.each<[string, string | undefined, number, number, number]>([
    ['passed and failed tests', vitestReport(3, 1), 1, 3, 1],
    [
      'a file that could not be run',
      vitestReport(3, 0, 0, [{ status: 'failed', assertionResults: [] }]),
      1,
      3,
      1,
    ],
    ['an error outside every test', vitestReport(3, 0), 1, 3, 1],
    ['all well', vitestReport(3, 0), 0, 3, 0],
    ['no report at all', undefined, 1, 0, 1],
  ])('counts %s of vitest', (_case, report, code, passed, failed) => {
    expect(countTests(report, code)).toMatchObject({ passed, failed })
  })

  it.each<[string, string | undefined, number, number, number]>([
    ['passed and failed scenarios', playwrightReport(3, 1), 1, 3, 1],
    ['one that passed at the second try', playwrightReport(3, 0, 1), 0, 4, 0],
    ['a server that did not start', playwrightReport(0, 0), 1, 0, 1],
    ['no report at all', undefined, 1, 0, 1],
  ])('counts %s of Playwright', (_case, report, code, passed, failed) => {
    expect(countScenarios(report, code)).toMatchObject({ passed, failed })
  })
})
