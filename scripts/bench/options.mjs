import { parseArgs } from 'node:util'
import { reason, Stop } from '../steps/progress.mjs'

/**
 * How long and how often is measured.
 * @typedef {object} Options
 * @property {number} rounds how often each server has its turn at each page
 * @property {number} seconds of load at each turn
 * @property {number} connections kept open and busy by the load
 * @property {number} imports how often the five manuals are imported
 * @property {number} publications timed for each of two pages
 */

/** @type {Options} */
const usual = { rounds: 15, seconds: 2, connections: 16, imports: 3, publications: 20 }
/** @type {Options} */
const quick = { rounds: 1, seconds: 2, connections: 16, imports: 1, publications: 5 }

const usage =
  'npm run bench:reader [-- --quick] [--rounds N] [--seconds N] [--connections N]: each N a whole number from 1 to 60 (connections: to 256).'

/** What the words of the command line ask for. @param {readonly string[]} words @returns {Options} */
export function readOptions(words) {
  const { quick: hasty, ...given } = parse(words)
  const base = hasty ? quick : usual
  return {
    ...base,
    rounds: readNumber(given.rounds, 60) ?? base.rounds,
    seconds: readNumber(given.seconds, 60) ?? base.seconds,
    connections: readNumber(given.connections, 256) ?? base.connections,
  }
}

/** @param {readonly string[]} words */
function parse(words) {
  try {
    return parseArgs({
      args: [...words],
      options: {
        quick: { type: 'boolean' },
        rounds: { type: 'string' },
        seconds: { type: 'string' },
        connections: { type: 'string' },
      },
    }).values
  } catch (error) {
    throw new Stop(`${reason(error)}\n${usage}`)
  }
}

/** @param {string | undefined} word @param {number} most */
function readNumber(word, most) {
  if (word === undefined) return undefined
  const number = Number(word)
  if (Number.isInteger(number) && number >= 1 && number <= most) return number
  throw new Stop(`"${word}" is not a number that can be used here.\n${usage}`)
}
