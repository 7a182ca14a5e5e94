import process from 'node:process'
import fc from 'fast-check'

/**
 * Laws are tried on the same random examples every time, so that a test that passed yesterday fails today only for what
 * was changed. LAWS_SEED=random tries others, and a number tries those of a failure that was printed.
 */
const { LAWS_SEED = '20261122' } = process.env

if (LAWS_SEED !== 'random') fc.configureGlobal({ seed: Number(LAWS_SEED) })
