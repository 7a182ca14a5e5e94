import { expect, it } from 'vitest'
import { openDraft } from '@/lib/chapters/commands/open-draft'
import { submitRevision } from '@/lib/chapters/commands/submit-revision'
import { removeChapter } from '@/lib/contents/commands/remove-chapter'
import { database } from '@/lib/platform/database'
import { withholdText } from '@/lib/releases/commands/withhold-text'
import { aDraft, aKeptManual, anApproved, publish } from '../releases/a-publication'
import { begunAndWaiting, holding } from './held'

const head = (authorityId: string) =>
  holding('SELECT 1 FROM audit_heads WHERE chain = $1 FOR UPDATE', [authorityId])

it('a chapter is not taken out whose version is being submitted', async () => {
  const { manual, team } = await aKeptManual()
  const chapterId = manual.chapterId('Staying Put')
  const revisionId = await aDraft(team, chapterId)
  const letGo = await head(manual.authorityId)
  const submitting = await begunAndWaiting(() => submitRevision(team.author.actor, { revisionId }), 1)
  const removing = await begunAndWaiting(
    () =>
      removeChapter(team.publisher.actor, {
        ...{ chapterId, details: 'Nobody stays put.', replacementId: null },
      }),
    2,
  )
  await letGo()
  const outcomes = await Promise.all([submitting.outcome, removing.outcome])
  const { state } = await database().revision.findUniqueOrThrow({ where: { id: revisionId } })
  const places = await database().entry.count({ where: { chapterId, removedAt: null } })
  expect({ outcomes, state, places }).toEqual({
    outcomes: ['done', 'Blocked: The chapter cannot be removed yet.'],
    ...{ state: 'in_review', places: 1 },
  })
})

it('a draft that is being opened from a text that is being withheld says so', async () => {
  const { manual, team } = await aKeptManual()
  const chapterId = manual.chapterId('Staying Put')
  const published = await anApproved(team, chapterId, { words: 'Ask Xanthippe first.' })
  await publish(team, manual.manualId)
  const letGo = await head(manual.authorityId)
  const opening = await begunAndWaiting(() => openDraft(team.author.actor, { chapterId }), 1)
  const withholding = await begunAndWaiting(
    () =>
      withholdText(team.publisher.actor, {
        ...{ revisionIds: [published], reason: 'A child was named.', notice: 'It named a person.' },
      }),
    2,
  )
  await letGo()
  expect(await Promise.all([opening.outcome, withholding.outcome])).toEqual(['done', 'done'])
  const draft = await database().revision.findFirstOrThrow({
    where: { chapterId, state: 'draft' },
    include: { comments: true },
  })
  expect(draft.comments.map(({ body }) => body)).toEqual([expect.stringContaining('withheld from readers')])
})
