'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { openDraft } from '@/lib/chapters/commands/open-draft'
import { saveRevision } from '@/lib/chapters/commands/save-revision'
import { storedRevision } from '@/lib/chapters/queries/revision'
import { chapterDocument } from '@/lib/document/schema'
import { database } from '@/lib/platform/database'
import { type ActionState, runAction } from '../../../../../../run-action'
import { chapterPage } from '../chapter-page'

const replaceForm = z.object({
  page: chapterPage,
  chapterId: z.uuid(),
  revisionId: z.union([z.uuid(), z.literal('')]),
  version: z.union([z.literal(''), z.coerce.number().int().positive()]),
  document: z
    .string()
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text)
      } catch {
        context.addIssue({ code: 'custom', message: 'The text is no chapter document.' })
        return z.NEVER
      }
    })
    .pipe(chapterDocument),
  mayVoid: z
    .literal('yes')
    .optional()
    .transform((ticked) => ticked === 'yes'),
})

/** Saves what was brought in over the version that was looked at, and goes on to the editor. */
export async function replaceText(_previous: ActionState, form: FormData): Promise<ActionState> {
  return runAction(replaceForm, form, async (actor, asked) => {
    const { page, chapterId, document, mayVoid } = asked
    const opened = asked.revisionId === '' ? await openDraft(actor, { chapterId }) : null
    const revisionId = opened?.revisionId ?? asked.revisionId
    const { version, kind, summary, inForceOn } = await storedRevision(database(), revisionId)
    await saveRevision(actor, {
      revisionId,
      // A version begun just now is as it was begun; another is saved over only as it was looked at.
      version: asked.version === '' ? version : asked.version,
      document,
      kind,
      summary,
      inForceOn,
      mayVoid,
    })
    redirect(`${page}/edit`)
  })
}
