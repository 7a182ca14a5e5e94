import { existsSync, readdirSync } from 'node:fs'
import process from 'node:process'
import { run } from '../steps/processes.mjs'

/**
 * What a stage of the tests came to. A check without tests of its own (lint, types) counts as one.
 * @typedef {{ name: string, passed: number, failed: number, remark: string, failures?: readonly Failure[] }} Outcome
 *
 * One test that failed: its file and name, and what it said, in colours or without.
 * @typedef {{ test: string, said: string }} Failure
 */

/**
 * One check that passes or fails as a whole, its output shown.
 * @param {string} name
 * @param {string} file a program of node_modules
 * @param {readonly string[]} words
 * @param {{ env?: Record<string, string> }} [options]
 * @returns {Promise<Outcome>}
 */
export async function check(name, file, words, options = {}) {
  const { code } = await run(process.execPath, [`node_modules/${file}`, ...words], {
    ...options,
    show: true,
    seconds: 600,
  })
  return {
    name,
    passed: code === 0 ? 1 : 0,
    failed: code === 0 ? 0 : 1,
    remark: code === 124 ? 'took too long' : '',
  }
}

/**
 * Several outcomes of one stage as one.
 * @param {string} name
 * @param {readonly Outcome[]} outcomes
 * @returns {Outcome}
 */
export function together(name, outcomes) {
  return {
    name,
    passed: outcomes.reduce((sum, { passed }) => sum + passed, 0),
    failed: outcomes.reduce((sum, { failed }) => sum + failed, 0),
    remark: outcomes
      .map(({ remark }) => remark)
      .filter(Boolean)
      .join('; '),
    failures: outcomes.flatMap(({ failures = [] }) => failures),
  }
}

/**
 * Whether a folder holds any file of a kind, at any depth.
 * @param {string} folder @param {RegExp} kind
 */
export function holds(folder, kind) {
  return (
    existsSync(folder) &&
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).some((file) => kind.test(file))
  )
}
