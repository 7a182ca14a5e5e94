import type { RevisionState } from '@/prisma/generated/enums'
import type { Trouble } from './save-queue'
import { savedWords } from './saved-words'

/** What is stored and what is not, in the words of the bar; nothing is called saved that is not. */
export function statusWords(standing: {
  savedAt: Date | null
  unsaved: boolean
  saving: boolean
  trouble: Trouble | null
  keepsNothing: boolean
}): string {
  const { trouble, keepsNothing } = standing
  if (trouble && standing.unsaved) return troubleWords(trouble, keepsNothing)
  if (standing.saving) return 'Saving…'
  if (standing.unsaved) return 'Changes not saved yet'
  return standing.savedAt ? `Saved ${savedWords(standing.savedAt, new Date())}` : 'No changes yet'
}

function troubleWords(trouble: Trouble, keepsNothing: boolean): string {
  const kept = keepsNothing ? 'leave this page open' : 'kept in this browser'
  if (trouble.about === 'unreachable')
    return `Not saved: the server cannot be reached – ${kept}, trying again`
  if (trouble.about === 'signed-out')
    return trouble.another
      ? `Not saved: somebody else is signed in in this browser – ${kept}`
      : `Not saved: you are signed out – ${kept}. Sign in again in another tab, and saving goes on by itself`
  if (trouble.about === 'conflict')
    return 'Not saved: somebody else changed the same words. Choose what to keep'
  if (trouble.about === 'voids') return voidWords(trouble.state, kept)
  return `Not saved: ${trouble.problem} ${trouble.blockers.join(' ')}`.trim()
}

function voidWords(state: RevisionState, kept: string): string {
  return state === 'approved'
    ? `Not saved, because that would undo the approval – ${kept}. Save, if you mean to`
    : `Not saved, because that would take it back from review – ${kept}. Save, if you mean to`
}
