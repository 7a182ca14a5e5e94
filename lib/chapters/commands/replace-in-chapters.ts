import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { recordEvent } from '@/lib/audit/commands'
import { beginRevision } from '@/lib/chapters/begin-revision'
import { documentToSave } from '@/lib/chapters/document-to-save'
import { type LockedRevision, lockChapters, lockNewestRevisions } from '@/lib/chapters/locks'
import { remarkIfWithheld } from '@/lib/chapters/remark-withheld'
import { replaceInChaptersInput } from '@/lib/chapters/replace-input'
import { LONGEST_SUMMARY } from '@/lib/chapters/schema'
import { withSharedChange } from '@/lib/chapters/shared-change'
import { documentOf } from '@/lib/chapters/stored-text'
import { tellVoided, type Voided } from '@/lib/chapters/tell-voided'
import { editVoids } from '@/lib/chapters/transitions'
import { writeSavedContent } from '@/lib/chapters/write-saved-content'
import { findText } from '@/lib/document/find-text'
import { replaceText } from '@/lib/document/replace-text'
import { type Actor, authorise } from '@/lib/people/permissions'
import { inTransaction, type Transaction } from '@/lib/platform/database'
import { Blocked, Conflict, NotFound } from '@/lib/platform/errors'
import type { Chapter } from '@/prisma/generated/client'

type Asked = z.infer<typeof replaceInChaptersInput>
type AskedChapter = Asked['chapters'][number]

/** A chapter in which words were replaced. */
export type Replaced = {
  chapterId: string
  revisionId: string
  opened: boolean
  places: number
  voided: boolean
}

/**
 * Replaces words in many chapters of a manual at once: one draft a chapter, opened where none is, all with the same
 * amendment sentence, or none of it. Throws Conflict naming the chapters whose text is another than the one in which
 * the words were found, and Blocked naming those in review or approved unless `mayVoid`, and those whose own summary leaves
 * no room for the sentence.
 */
export async function replaceInChapters(
  actor: Actor,
  input: z.input<typeof replaceInChaptersInput>,
): Promise<{ savedAt: Date; chapters: Replaced[] }> {
  const asked = replaceInChaptersInput.parse(input)
  return inTransaction(async (transaction) => {
    const manual = await transaction.manual.findUnique({ where: { id: asked.manualId } })
    if (!manual) throw new NotFound('There is no such manual.')
    const { authorityId, userId } = await authorise(
      transaction,
      actor,
      'replaceInChapters',
      manual.authorityId,
    )
    const standing = await lockAll(transaction, asked)
    refuseStale(standing)
    refuseSubmitted(standing, asked)
    refuseLong(standing, asked)

    const savedAt = new Date()
    const chapters: Replaced[] = []
    const undone: (Voided | null)[] = []
    for (const one of standing) {
      const { replaced, voided } = await replaceIn(transaction, one, asked, { userId, savedAt })
      chapters.push(replaced)
      undone.push(voided)
    }
    await tellVoided(transaction, undone, {
      userId,
      did: (chapters) =>
        asked.replacement === ''
          ? `taken “${asked.sought.words}” out of ${chapters}`
          : `put “${asked.replacement}” in the place of “${asked.sought.words}” in ${chapters}`,
    })
    await recordEvent(transaction, {
      authorityId,
      actorId: userId,
      action: 'replaceInChapters',
      subject: `manual ${manual.id}`,
      details: { sought: asked.sought, replacement: asked.replacement, chapters },
    })
    return { savedAt, chapters }
  })
}

type Standing = {
  asked: AskedChapter
  chapter: Chapter
  newest: LockedRevision | null
}

/** Chapters, then versions, each in the order of their ids: no two commands wait for one another in a circle. */
async function lockAll(transaction: Transaction, { chapters, manualId }: Asked): Promise<Standing[]> {
  const askedById = new Map(chapters.map((chapter) => [chapter.chapterId, chapter]))
  const locked = await lockChapters(transaction, [...askedById.keys()])
  const newest = await lockNewestRevisions(transaction, [...askedById.keys()])
  return [...askedById.values()].map((asked) => {
    const chapter = locked.get(asked.chapterId)
    if (chapter?.manualId !== manualId) throw new NotFound('There is no such chapter in this manual.')
    return { asked, chapter, newest: newest.get(chapter.id) ?? null }
  })
}

function refuseStale(standing: readonly Standing[]): void {
  const stale = standing.filter(
    ({ asked, newest }) => newest?.id !== asked.revisionId || newest.version !== asked.version,
  )
  if (stale.length > 0) throw changedSince(stale)
}

function changedSince(stale: readonly Standing[]): Conflict<{ chapterIds: string[] }> {
  const titles = stale.map(({ chapter }) => `“${chapter.title}”`).join(', ')
  return new Conflict(
    `Somebody has changed ${titles} since you looked, so nothing has been replaced. Look again, and choose anew.`,
    { chapterIds: stale.map(({ chapter }) => chapter.id) },
  )
}

function refuseSubmitted(standing: readonly Standing[], { mayVoid }: Asked): void {
  const submitted = standing.filter(({ newest }) => newest && editVoids(newest.state))
  if (mayVoid || submitted.length === 0) return
  throw new Blocked(
    'Some of these chapters are in review or approved, so nothing has been replaced.',
    submitted.map(
      ({ chapter }) => `“${chapter.title}”: leave it out, or say that it may become a draft again.`,
    ),
  )
}

function refuseLong(standing: readonly Standing[], { kind, summary }: Asked): void {
  const long = standing.filter(
    ({ newest }) =>
      newest &&
      newest.state !== 'published' &&
      withSharedChange({ ...newest, written: true }, { kind, summary }).summary.length > LONGEST_SUMMARY,
  )
  if (long.length === 0) return
  throw new Blocked(
    'The amendment summary of some of these chapters would be too long, so nothing has been replaced.',
    long.map(
      ({ chapter }) =>
        `“${chapter.title}”: with this sentence its summary is longer than ${LONGEST_SUMMARY.toLocaleString('en-GB')} characters. Shorten the one that it has, or leave it out.`,
    ),
  )
}

async function replaceIn(
  transaction: Transaction,
  { asked, chapter, newest }: Standing,
  { sought, replacement, kind, summary, mayVoid }: Asked,
  by: { userId: string; savedAt: Date },
): Promise<{ replaced: Replaced; voided: Voided | null }> {
  if (!newest) throw new NotFound('This chapter has no text.')
  const before = documentOf(newest.text)
  const known = new Set(findText(before, sought).map(({ key }) => key))
  if (!asked.hits.every((key) => known.has(key))) throw changedSince([{ asked, chapter, newest }])
  const parsed = documentToSave(replaceText(before, sought, new Set(asked.hits), replacement), randomUUID)
  if ('problem' in parsed)
    throw new Blocked(`“${chapter.title}” cannot be saved like this.`, [parsed.problem])

  const opened = newest.state === 'published'
  const revision = opened ? (await beginRevision(transaction, chapter)).revision : newest
  if (opened) await remarkIfWithheld(transaction, revision, by)
  const said = withSharedChange({ ...revision, written: revision.savedById !== null }, { kind, summary })
  const { changed, voided } = await writeSavedContent(
    transaction,
    revision,
    { ...revision, ...said, document: parsed.document },
    { ...by, mayVoid },
  )
  if (!changed)
    throw new Blocked('The words would read as before.', [`Nothing would change in “${chapter.title}”.`])
  const replaced = {
    chapterId: chapter.id,
    revisionId: revision.id,
    opened,
    places: new Set(asked.hits).size,
    voided: voided !== null,
  }
  return { replaced, voided }
}
