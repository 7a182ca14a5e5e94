import process from 'node:process'
import { database } from '@/lib/platform/database'
import { countOf } from '@/lib/platform/words'
import { verifyRecord } from '@/lib/proof/verify-record'

// npm run verify: walks the whole record, says what was looked at, and names the first row of each kind that does not hold.
const outcomes = await verifyRecord(({ name, checked, wrong, first }) => {
  console.log(`${first ? '✗' : '✓'} ${name}: ${countOf(checked, 'row', 'rows')} checked`)
  if (!first) return
  console.log(`  ${first.table} ${first.id}: ${first.sentence}`)
  if (wrong > 1) console.log(`  and ${countOf(wrong - 1, 'other row', 'other rows')}.`)
})
if (outcomes.some(({ first }) => first)) {
  console.log('The record does not hold. Restore a backup from before, or find out who changed it.')
  process.exitCode = 1
} else console.log('The record holds.')
await database().$disconnect()
