import { readInUtc } from '@/lib/audit/row-seal'
import { database } from '@/lib/platform/database'
import type { Check, Finding } from './check'
import { approvalsHold } from './checks/approvals-hold'
import { auditChainsHold } from './checks/audit-chains-hold'
import { correctionsHold } from './checks/corrections-hold'
import { decisionsHold } from './checks/decisions-hold'
import { emergenciesHold } from './checks/emergencies-hold'
import { filesHold } from './checks/files-hold'
import { ledgersHold } from './checks/ledgers-hold'
import { noticesHold } from './checks/notices-hold'
import { revisionsHold } from './checks/revisions-hold'
import { textsHold } from './checks/texts-hold'
import { withholdingsHold } from './checks/withholdings-hold'

/** What became of one check: how many rows it looked at, how many do not hold, and the first of those. */
export type CheckOutcome = { name: string; checked: number; wrong: number; first: Finding | null }

const CHECKS: readonly Check[] = [
  textsHold,
  filesHold,
  revisionsHold,
  approvalsHold,
  decisionsHold,
  emergenciesHold,
  ledgersHold,
  correctionsHold,
  withholdingsHold,
  noticesHold,
  auditChainsHold,
]

/** A large record takes minutes; nothing waits for it, since it only reads. */
const MOST_TIME = 60 * 60 * 1000

/**
 * Walks the whole record as it stands at one moment, and tells after each check what became of it. What holds is worked
 * out again from the rows themselves, by nothing that the database keeps about them.
 */
export function verifyRecord(tell: (outcome: CheckOutcome) => void): Promise<CheckOutcome[]> {
  return database().$transaction(
    async (from) => {
      await readInUtc(from)
      const outcomes: CheckOutcome[] = []
      for (const { name, run } of CHECKS) {
        const outcome: CheckOutcome = { name, checked: 0, wrong: 0, first: null }
        for await (const finding of run(from)) {
          outcome.checked++
          if (!finding) continue
          outcome.wrong++
          outcome.first ??= finding
        }
        tell(outcome)
        outcomes.push(outcome)
      }
      return outcomes
    },
    { isolationLevel: 'RepeatableRead', timeout: MOST_TIME },
  )
}
