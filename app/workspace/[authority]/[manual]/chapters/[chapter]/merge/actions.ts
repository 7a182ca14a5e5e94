'use server'

import { redirect } from 'next/navigation'
import { fromManualHome } from '@/app/workspace/from-page'
import { mergeChapters } from '@/lib/chapters/commands/merge-chapters'
import { mergeChaptersInput } from '@/lib/chapters/succession-inputs'
import { type ActionState, runAction } from '../../../../../run-action'

const mergeForm = mergeChaptersInput.extend({ home: fromManualHome })

/** Merges a chapter into another, and leads to the other's page. */
export async function merge(_previous: ActionState, form: FormData): Promise<ActionState> {
  return runAction(mergeForm, form, async (actor, { home, ...asked }) => {
    const { slug, revisionId } = await mergeChapters(actor, asked)
    redirect(`${home}/chapters/${slug}?said=${revisionId === null ? 'merged-textless' : 'merged'}`)
  })
}
