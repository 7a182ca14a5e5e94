'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { fromManualHome } from '@/app/workspace/from-page'
import { reinstateChapter } from '@/lib/chapters/commands/reinstate-chapter'
import { retitleChapter } from '@/lib/chapters/commands/retitle-chapter'
import { undoSplit } from '@/lib/chapters/commands/undo-split'
import { undoSplitInput } from '@/lib/chapters/succession-inputs'
import { addChapter } from '@/lib/contents/commands/add-chapter'
import { moveEntry } from '@/lib/contents/commands/move-entry'
import { removeChapter } from '@/lib/contents/commands/remove-chapter'
import { setUnderReview } from '@/lib/contents/commands/set-under-review'
import { reinstateChapterInput, removeChapterInput, retitleChapterInput, title } from '@/lib/contents/schema'
import { type ActionState, runAction } from '../../../run-action'

/** Where a form came from, to go back to when it is done. */
const home = fromManualHome
const section = z.uuid('Choose a section')

const stepForm = z.object({
  step: z
    .string()
    .regex(/^[0-9a-f-]{36} (up|down)$/)
    .transform((pressed) => {
      const [entryId = '', step] = pressed.split(' ')
      return { entryId, step: step === 'up' ? ('up' as const) : ('down' as const) }
    }),
})

/** Moves an entry one step up or down among its siblings. */
export async function step(_previous: ActionState, form: FormData): Promise<ActionState> {
  return runAction(stepForm, form, async (actor, { step: { entryId, step } }) => {
    await moveEntry(actor, { entryId, step })
    revalidatePath('/workspace', 'layout')
    return `Moved ${step}. Readers see it with the next update.`
  })
}

const addForm = z.object({ manualId: z.uuid(), home, title, section })

/** Adds a chapter at the end of a section, and leads to its page. */
export async function add(_previous: ActionState, form: FormData): Promise<ActionState> {
  return runAction(addForm, form, async (actor, asked) => {
    const { slug } = await addChapter(actor, {
      manualId: asked.manualId,
      title: asked.title,
      parentId: asked.section,
      at: 'last',
    })
    redirect(`${asked.home}/chapters/${slug}`)
  })
}

/** Gives a chapter another title. */
export async function retitle(_previous: ActionState, form: FormData): Promise<ActionState> {
  return runAction(retitleChapterInput, form, async (actor, asked) => {
    const { voided } = await retitleChapter(actor, asked)
    revalidatePath('/workspace', 'layout')
    return voided
      ? 'Retitled. The title is part of what is approved, so the version that was submitted or approved is a draft again.'
      : 'Retitled. Readers see the new title with the next update.'
  })
}

const moveForm = z.object({ entryId: z.uuid(), section, at: z.enum(['first', 'last']) })

/** Moves an entry to another section. */
export async function moveToSection(_previous: ActionState, form: FormData): Promise<ActionState> {
  return runAction(moveForm, form, async (actor, { entryId, section: parentId, at }) => {
    await moveEntry(actor, { entryId, parentId, at })
    revalidatePath('/workspace', 'layout')
    return 'Moved. Readers see it with the next update.'
  })
}

const reviewForm = z.object({ entryId: z.uuid(), underReview: z.enum(['yes', 'no']) })

/** Marks an entry under review, or takes the mark away. */
export async function markUnderReview(_previous: ActionState, form: FormData): Promise<ActionState> {
  return runAction(reviewForm, form, async (actor, { entryId, underReview }) => {
    await setUnderReview(actor, { entryId, underReview: underReview === 'yes' })
    revalidatePath('/workspace', 'layout')
    return underReview === 'yes'
      ? 'Marked under review. Readers see the mark with the next update.'
      : 'No longer marked under review. Readers see that with the next update.'
  })
}

const removeForm = removeChapterInput.extend({
  home,
  replacementId: z
    .uuid()
    .or(z.literal(''))
    .transform((id) => id || null),
})

/** Removes a chapter from the contents, and goes back to them. */
export async function remove(_previous: ActionState, form: FormData): Promise<ActionState> {
  return runAction(removeForm, form, async (actor, { home: back, ...asked }) => {
    const { readersHaveIt } = await removeChapter(actor, asked)
    redirect(`${back}/contents?said=${readersHaveIt ? 'removed' : 'removed-unread'}`)
  })
}

/** Puts a removed chapter back. */
export async function putBack(_previous: ActionState, form: FormData): Promise<ActionState> {
  return runAction(reinstateChapterInput, form, async (actor, asked) => {
    const { textLeftIn } = await reinstateChapter(actor, asked)
    revalidatePath('/workspace', 'layout')
    return textLeftIn === null
      ? 'The chapter is back where it stood.'
      : `The chapter is back where it stood. Its text is still in the version of “${textLeftIn}”, which has been changed since: take it out there.`
  })
}

/** Undoes a split: the new chapter goes, and its part is back in the draft of the other. */
export async function unsplit(_previous: ActionState, form: FormData): Promise<ActionState> {
  return runAction(undoSplitInput, form, async (actor, asked) => {
    await undoSplit(actor, asked)
    revalidatePath('/workspace', 'layout')
    return 'The split is undone: the draft of the chapter has its whole text again.'
  })
}
