import { cpus, loadavg } from 'node:os'
import process from 'node:process'
import { diffComm } from 'node-diff3'
import { clausesOf } from '@/lib/document/clauses'
import { diffClauses, summariseRedline } from '@/lib/document/diff'
import type { ChapterDocument } from '@/lib/document/document'
import { documentSchema } from '@/lib/document/prosemirror-schema'
import { changedDocument } from './changed-document'
import { inMilliseconds, percentile, verdict } from './figures.mjs'

/*
 * Compares texts of 250 and of 1,000 clauses as the redline does, and beside it in two ways that know no clauses: by the
 * first and the last place at which the texts differ, and word by word over the whole text. Of each: how long it takes,
 * and how many changes it finds. A text that was typed or imported anew, whose ids tell nothing, is the hardest case.
 */

const ROUNDS = 40
const WARMING_UP = 10

const cases = [
  { clauses: 250, anew: false, target: 50 },
  { clauses: 1_000, anew: false, target: 200 },
  { clauses: 250, anew: true, target: 50 },
  { clauses: 1_000, anew: true, target: 200 },
]

const [load = 0] = loadavg()
console.log(
  `Comparing texts, ${ROUNDS} rounds. (${cpus().length} processors, load ${load.toFixed(1)}, Node ${process.version})`,
)
for (const { clauses, anew, target } of cases) {
  const { before, after, changes } = changedDocument(clauses, anew)
  const words = clausesOf(before).reduce((sum, { text }) => sum + wordsIn(text).length, 0)
  console.log(
    `\n${clauses} clauses (${words} words), ${changes} changes${anew ? ', typed anew: no id is kept' : ''}`,
  )
  let found = ''
  const times = timesOf(ROUNDS, () => {
    found = summariseRedline(diffClauses(before, after))
  })
  const p95 = percentile(times.each, 0.95)
  console.log(verdict('clause by clause', figures(times), `≤ ${target} ms`, p95 <= target))
  console.log(`    finds: ${found}`)
  compare('first and last difference (ProseMirror)', ROUNDS, () => differingStretches(before, after))
  // It takes some 20 seconds, and sixteen times as long for four times the text.
  if (clauses === 250 && !anew) {
    compare('word by word, whole text (node-diff3)', 1, () => differingRuns(before, after))
  }
}

function compare(name: string, rounds: number, run: () => number): void {
  let found = 0
  const times = timesOf(rounds, () => {
    found = run()
  })
  console.log(`  ${name.padEnd(48)} ${figures(times)}`)
  console.log(`    finds: ${found} ${found === 1 ? 'change' : 'changes'}`)
}

/** In milliseconds: how long each round took, and the processor's own time for one, which other work does not touch. */
type Times = { each: number[]; processor: number }

/** A few rounds come before that are not counted, unless there is but one. */
function timesOf(rounds: number, run: () => void): Times {
  for (let round = 0; rounds > 1 && round < Math.min(WARMING_UP, rounds); round++) run()
  const before = process.cpuUsage()
  const each = Array.from({ length: rounds }, () => {
    const start = performance.now()
    run()
    return performance.now() - start
  })
  const { user, system } = process.cpuUsage(before)
  return { each, processor: (user + system) / 1_000 / rounds }
}

function figures({ each, processor }: Times): string {
  const [p50, p95] = [percentile(each, 0.5), percentile(each, 0.95)].map(inMilliseconds)
  const took = each.length === 1 ? p50 : `p50 ${p50}, p95 ${p95}`
  return `${took} (processor ${inMilliseconds(processor)})`
}

/** One where the texts differ at all: what lies between the first and the last difference. */
function differingStretches(before: ChapterDocument, after: ChapterDocument): number {
  const [one, other] = [documentSchema.nodeFromJSON(before), documentSchema.nodeFromJSON(after)]
  const start = one.content.findDiffStart(other.content)
  return start !== null && one.content.findDiffEnd(other.content) ? 1 : 0
}

function differingRuns(before: ChapterDocument, after: ChapterDocument): number {
  const [one, other] = [before, after].map((document) =>
    clausesOf(document).flatMap(({ text }) => wordsIn(text)),
  )
  return diffComm(one ?? [], other ?? []).filter((chunk) => !('common' in chunk && chunk.common)).length
}

function wordsIn(text: string): string[] {
  return text.match(/\S+/g) ?? []
}
