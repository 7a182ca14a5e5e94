'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { decidePack, type PackProblems } from '@/lib/chapters/commands/decide-pack'
import { Conflict } from '@/lib/platform/errors'
import { PACK } from '@/lib/platform/workspace-addresses'
import { type ActionState, runAction } from '../run-action'
import { packForm } from './form'

/**
 * Stores what was decided of a pack, whole or not at all. A row that cannot be decided as it was shown says why beside
 * it, and is drawn as it is now; what was chosen and written for the others stays.
 */
export async function decide(_previous: ActionState, form: FormData): Promise<ActionState> {
  let problems: PackProblems = {}
  const state = await runAction(packForm, form, async (actor, pack) => {
    const { approved, returned } = await decidePack(actor, pack).catch((error: unknown) => {
      if (error instanceof Conflict) problems = problemsIn(error)
      throw error
    })
    redirect(`${PACK}?approved=${approved}&returned=${returned}`)
  })
  refresh()
  const rows = Object.entries(problems)
  if (state.status !== 'refused' || rows.length === 0) return state
  const values = { ...state.values }
  for (const [id] of rows) delete values[`choice-${id}`]
  return { ...state, fields: Object.fromEntries(rows.map(([id, why]) => [`choice-${id}`, why])), values }
}

function problemsIn({ now }: Conflict): PackProblems {
  if (typeof now !== 'object' || now === null) return {}
  return Object.fromEntries(
    Object.entries(now).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  )
}
