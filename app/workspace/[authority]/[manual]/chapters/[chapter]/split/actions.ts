'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { fromManualHome } from '@/app/workspace/from-page'
import { splitChapter } from '@/lib/chapters/commands/split-chapter'
import { removeChapterInput, title } from '@/lib/contents/schema'
import { type ActionState, runAction } from '../../../../../run-action'

const both = {
  home: fromManualHome,
  chapterId: z.uuid(),
  clauseId: z.uuid('Choose the heading at which the second part begins'),
  secondTitle: title,
}

const splitForm = z.discriminatedUnion(
  'first',
  [
    z.object({ ...both, first: z.literal('stays') }),
    z.object({
      ...both,
      first: z.literal('new'),
      firstTitle: title,
      details: removeChapterInput.shape.details,
    }),
  ],
  'Say what becomes of the first part',
)

/** Splits a chapter, and leads to the page of its second part. */
export async function split(_previous: ActionState, form: FormData): Promise<ActionState> {
  return runAction(splitForm, form, async (actor, asked) => {
    const { chapterId, clauseId, secondTitle } = asked
    const { second } = await splitChapter(actor, {
      ...{ chapterId, clauseId, secondTitle },
      ...(asked.first === 'new' && { firstTitle: asked.firstTitle, details: asked.details }),
    })
    redirect(`${asked.home}/chapters/${second.slug}?said=split`)
  })
}
