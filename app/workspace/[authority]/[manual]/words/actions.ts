'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { fromManualHome } from '@/app/workspace/from-page'
import { addTerm } from '@/lib/terms/commands/add-term'
import { addWordToTerm } from '@/lib/terms/commands/add-word-to-term'
import { changeTerm } from '@/lib/terms/commands/change-term'
import { dismissUnfoundSearch } from '@/lib/terms/commands/dismiss-unfound-search'
import { removeTerm } from '@/lib/terms/commands/remove-term'
import {
  addWordToTermInput,
  dismissUnfoundSearchInput,
  removeTermInput,
  typedLines,
} from '@/lib/terms/schema'
import { type ActionState, runAction } from '../../../run-action'
import { NEW_TERM } from './new-term'
import { termFields } from './term-fields'

const home = fromManualHome

/** Adds a term, and puts back one that was removed. */
export async function add(_previous: ActionState, form: FormData): Promise<ActionState> {
  const fields = termFields({ home, authorityId: z.uuid() })
  return runAction(fields, form, async (actor, { home: back, authorityId, words, explanation }) => {
    await addTerm(actor, { authorityId, words: typedLines(words), explanation })
    redirect(`${back}/words?said=added`)
  })
}

/** Changes a term. */
export async function change(_previous: ActionState, form: FormData): Promise<ActionState> {
  const fields = termFields({ home, termId: z.uuid(), seen: z.string() })
  return runAction(fields, form, async (actor, { home: back, termId, seen, words, explanation }) => {
    await changeTerm(actor, { termId, seen, words: typedLines(words), explanation })
    redirect(`${back}/words?said=changed`)
  })
}

/** Removes a term; the page that follows can put it back. */
export async function remove(_previous: ActionState, form: FormData): Promise<ActionState> {
  return runAction(removeTermInput.extend({ home }), form, async (actor, { home: back, termId }) => {
    const { words, explanation } = await removeTerm(actor, { termId })
    const removed = new URLSearchParams([
      ['said', 'removed'],
      ...words.map((word) => ['word', word]),
      ['explanation', explanation],
    ])
    redirect(`${back}/words?${removed}`)
  })
}

const putForm = z.object({
  home,
  word: addWordToTermInput.shape.word,
  termId: addWordToTermInput.shape.termId.or(z.literal(NEW_TERM)),
})

/** Puts what was looked for into a term, or leads to where a term of it is made. */
export async function put(_previous: ActionState, form: FormData): Promise<ActionState> {
  return runAction(putForm, form, async (actor, { home: back, word, termId }) => {
    if (termId === NEW_TERM) redirect(`${back}/words/add?word=${encodeURIComponent(word)}`)
    await addWordToTerm(actor, { termId, word })
    redirect(`${back}/words?said=put`)
  })
}

const dismissForm = dismissUnfoundSearchInput.extend({
  home,
  dismissed: z.enum(['yes', 'no']).transform((chosen) => chosen === 'yes'),
})

/** Lays a search that found nothing aside, or takes it up again. */
export async function dismiss(_previous: ActionState, form: FormData): Promise<ActionState> {
  return runAction(dismissForm, form, async (actor, { home: back, ...search }) => {
    await dismissUnfoundSearch(actor, search)
    revalidatePath(`${back}/words`)
    redirect(`${back}/words?said=${search.dismissed ? 'dismissed' : 'taken-up'}`)
  })
}
