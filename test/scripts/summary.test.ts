import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { countScenarios } from '@/scripts/stages/end-to-end.mjs'
import { together } from '@/scripts/stages/stage.mjs'
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

function playwrightReport(
  expected: number,
  unexpected: number,
  flaky = 0,
  skipped = 0,
  suites: object[] = [],
): string {
  return JSON.stringify({ stats: { expected, unexpected, flaky, skipped }, suites })
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
      vitestReport(3, 0, 0, [{ name: 'a.test.ts', message: 'torn', status: 'failed', assertionResults: [] }]),
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

  it('repeats what failed, so that the end of a long log tells it', () => {
    const failed = {
      status: 'failed',
      fullName: 'a fee is due',
      failureMessages: ['\u001b[31mexpected 1\u001b[39m'],
    }
    const passed = { status: 'passed', fullName: 'a fee is paid', failureMessages: [] }
    const tests = countTests(
      vitestReport(1, 1, 0, [
        { name: resolve('test/rules/fee.test.ts'), status: 'failed', assertionResults: [failed, passed] },
        {
          name: resolve('test/rules/torn.test.ts'),
          status: 'failed',
          message: 'no such file',
          assertionResults: [],
        },
      ]),
      1,
    )
    const lost = {
      title: 'finds it',
      ok: false,
      tests: [{ results: [{ errors: [{ message: 'not there' }] }] }],
    }
    const found = {
      title: 'opens it',
      ok: true,
      tests: [{ results: [{ errors: [{ message: 'at first' }] }] }],
    }
    const scenarios = countScenarios(
      playwrightReport(1, 1, 0, 0, [
        {
          title: 'a',
          file: 'a.spec.ts',
          specs: [found],
          suites: [{ title: 'b', file: 'a.spec.ts', specs: [lost] }],
        },
      ]),
      1,
    )
    const stages = [together('rules', [{ name: 'rules', ...tests }]), { name: 'e2e', ...scenarios }]
    expect(summarise(stages).split('\nStage')[0]?.trim().split('\n\n')).toEqual([
      'Failed: test/rules/fee.test.ts › a fee is due\n  expected 1',
      'Failed: test/rules/torn.test.ts\n  no such file',
      'Failed: e2e/a.spec.ts › finds it\n  not there',
    ])
  })

  it('says of a test that had no time left that it had none', () => {
    const late = {
      status: 'failed',
      fullName: 'waits',
      failureMessages: ['Error: STACK_TRACE_ERROR\n    at task'],
    }
    const file = { name: resolve('test/rules/late.test.ts'), status: 'failed', assertionResults: [late] }
    expect(countTests(vitestReport(0, 1, 0, [file]), 1).failures).toEqual([
      { test: 'test/rules/late.test.ts › waits', said: 'It was not done in its time.\n    at task' },
    ])
  })

  it('repeats the beginning of a long complaint', () => {
    const said = Array.from({ length: 400 }, (_, line) => `line ${line}`).join('\n')
    const text = summarise([
      { name: 'rules', passed: 0, failed: 1, remark: '', failures: [{ test: 'a', said }] },
    ])
    expect(text).toContain('line 11')
    expect(text).not.toContain('line 12')
  })
})
