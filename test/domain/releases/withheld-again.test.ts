import { expect, it } from 'vitest'
import { approveRevision } from '@/lib/chapters/commands/approve-revision'
import { mergeChapters } from '@/lib/chapters/commands/merge-chapters'
import { openDraft } from '@/lib/chapters/commands/open-draft'
import { reinstateChapter } from '@/lib/chapters/commands/reinstate-chapter'
import { splitChapter } from '@/lib/chapters/commands/split-chapter'
import { submitRevision } from '@/lib/chapters/commands/submit-revision'
import { documentOf } from '@/lib/chapters/stored-text'
import { resolveComment } from '@/lib/comments/commands/resolve-comment'
import { database } from '@/lib/platform/database'
import { Blocked } from '@/lib/platform/errors'
import { liftWithholding } from '@/lib/releases/commands/lift-withholding'
import { withholdText } from '@/lib/releases/commands/withhold-text'
import { emergencyEffect } from '@/lib/releases/queries/emergency-effect'
import { outOfTurnEffect } from '@/lib/releases/queries/out-of-turn-effect'
import { publishedInEmergency } from '../emergency-inputs'
import { aDraft, anApproved, publish, type Team } from './a-publication'
import { aManualToChange, clausesIn, wordsIn } from './a-succession'
import { blockersFor } from './blockers-for'

const WITHHELD = 'The text of “Care Planning” is one that is withheld. Change it, or lift the withholding.'

/** Withholds the text that readers have of a chapter. */
async function withhold({ publisher }: Team, chapterId: string) {
  const { id } = await database().revision.findFirstOrThrow({
    where: { chapterId, state: 'published' },
    orderBy: { number: 'desc' },
  })
  const why = { reason: 'A child was named.', notice: 'Withheld: it named a person.' }
  const { withholdingIds } = await withholdText(publisher.actor, { revisionIds: [id], ...why })
  return { revisionId: id, lift: () => lifted(publisher, withholdingIds[0] ?? '') }
}

async function lifted(publisher: Team['publisher'], withholdingId: string): Promise<void> {
  await liftWithholding(publisher.actor, { withholdingId })
}

async function textOf(revisionId: string) {
  const { text } = await database().revision.findUniqueOrThrow({
    where: { id: revisionId },
    include: { text: true },
  })
  return documentOf(text)
}

/** A chapter whose first text is withheld, and which another has followed. */
async function anOlderWithheld() {
  const place = await aManualToChange()
  const { revisionId, lift } = await withhold(place.team, place.care)
  await anApprovedAfterALook(place.team, place.care)
  await publish(place.team, place.manual.manualId)
  return { ...place, document: await textOf(revisionId), lift }
}

/** A version that began from a withheld text, approved after its author saw to the comment that says so. */
async function anApprovedAfterALook(team: Team, chapterId: string): Promise<void> {
  const { author, approver } = team
  const revisionId = await aDraft(team, chapterId)
  const remarks = await database().comment.findMany({ where: { revisionId } })
  expect(remarks).toHaveLength(1)
  for (const { id } of remarks) await resolveComment(author.actor, { commentId: id })
  await submitRevision(author.actor, { revisionId })
  const { contentHash } = await database().revision.findUniqueOrThrow({ where: { id: revisionId } })
  await approveRevision(approver.actor, { revisionId, contentHash })
}

it('a withheld text is not published again in the next update nor out of turn, until it is shown again', async () => {
  const { manual, team, care, document, lift } = await anOlderWithheld()
  const again = await anApproved(team, care, { document })
  const expected = [{ kind: 'withheld', sentence: WITHHELD, chapterIds: [care] }]
  expect(await blockersFor(team.publisher, manual)).toMatchObject(expected)
  const alone = () => outOfTurnEffect(database(), team.publisher.actor, again)
  expect((await alone()).blockers).toMatchObject(expected)
  await lift()
  expect(await blockersFor(team.publisher, manual)).toEqual([])
  expect((await alone()).blockers).toEqual([])
})

it('a withheld text is not published again in an emergency', async () => {
  const { team, care, document, lift } = await anOlderWithheld()
  const again = await aDraft(team, care, { document })
  const { blockers } = await emergencyEffect(database(), team.publisher.actor, again)
  expect(blockers).toMatchObject([{ kind: 'withheld', sentence: WITHHELD }])
  await expect(publishedInEmergency(team.publisher, again)).rejects.toThrow(Blocked)
  await lift()
  await publishedInEmergency(team.publisher, again)
})

it('another text of the chapter is published, and the same words of another chapter', async () => {
  const { manual, team, care, staying, document } = await anOlderWithheld()
  await anApproved(team, care)
  await anApproved(team, staying, { document })
  expect(await blockersFor(team.publisher, manual)).toEqual([])
})

it('a chapter is not merged while its text is withheld, nor into one whose text is', async () => {
  const { team, care, staying } = await aManualToChange()
  const merge = () =>
    mergeChapters(team.author.actor, { chapterId: staying, intoId: care, details: 'It is one now.' })
  for (const chapterId of [staying, care]) {
    const { lift } = await withhold(team, chapterId)
    await expect(merge()).rejects.toThrow(/is withheld from readers/)
    expect(await database().entry.count({ where: { chapterId: staying, removedAt: null } })).toBe(1)
    await lift()
  }
  await withhold(team, care)
  await openDraft(team.author.actor, { chapterId: care })
  await expect(merge()).rejects.toThrow(Blocked)
})

it('a merge is undone though the text was withheld meanwhile', async () => {
  const { team, care, staying } = await aManualToChange()
  await mergeChapters(team.author.actor, { chapterId: staying, intoId: care, details: 'It is one now.' })
  await withhold(team, staying)
  await reinstateChapter(team.author.actor, { chapterId: staying })
  expect((await wordsIn(care)).join()).not.toContain('Whoever wants to.')
})

it('a chapter is not split while its text is withheld', async () => {
  const { team, care } = await aManualToChange()
  const clauseId = (await clausesIn(care, 'published')).find(({ text }) => text === 'Reviews')?.id ?? ''
  const split = () => splitChapter(team.author.actor, { chapterId: care, clauseId, secondTitle: 'Reviews' })
  const { lift } = await withhold(team, care)
  await expect(split()).rejects.toThrow(/is withheld from readers/)
  await lift()
  await split()
})
