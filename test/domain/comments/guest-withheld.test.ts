import { expect, it } from 'vitest'
import { openDraft } from '@/lib/chapters/commands/open-draft'
import { saveRevision } from '@/lib/chapters/commands/save-revision'
import { documentOf } from '@/lib/chapters/stored-text'
import { addComment } from '@/lib/comments/commands/add-comment'
import { visitAsGuest } from '@/lib/comments/guest-visit'
import { clausesOf } from '@/lib/document/clauses'
import { database } from '@/lib/platform/database'
import { liftWithholding } from '@/lib/releases/commands/lift-withholding'
import { withholdText } from '@/lib/releases/commands/withhold-text'
import { text } from '../chapters/a-manual'
import { aKeptManual, anApproved, publish } from '../releases/a-publication'
import { guestOf } from './a-discussion'

const NAME = 'Xanthippe'

it('shows an outside guest nothing of a text that is withheld', async () => {
  const { manual, team } = await aKeptManual()
  const chapterId = manual.chapterId('Staying Put')
  const first = await anApproved(team, chapterId, { words: `Ask ${NAME} first.` })
  await publish(team, manual.manualId)
  const { revisionId } = await openDraft(team.author.actor, { chapterId })
  const { token } = await guestOf({ author: team.author, revisionId })
  await withholdText(team.publisher.actor, {
    revisionIds: [first],
    reason: 'A child was named.',
    notice: 'Withheld: it named a person.',
  })
  // The link that was out already, to a draft with the same words.
  expect(JSON.stringify((await visitAsGuest(token))?.document ?? null)).not.toContain(NAME)

  // The author takes the name out, and asks a specialist to read the draft.
  const { version } = await database().revision.findUniqueOrThrow({ where: { id: revisionId } })
  await saveRevision(team.author.actor, {
    revisionId,
    version,
    document: text('Ask the carer first.'),
    kind: 'updated',
    summary: 'Says whom to ask.',
    inForceOn: null,
  })
  const later = await guestOf({ author: team.author, revisionId })
  const visit = await visitAsGuest(later.token)
  expect(visit?.document).toBeDefined()
  expect(JSON.stringify({ ...visit, guest: null })).not.toContain(NAME)
})

it('shows a guest who is asked later no comment that may quote what is withheld, but their own and its answers', async () => {
  const { manual, team } = await aKeptManual()
  const chapterId = manual.chapterId('Staying Put')
  const first = await anApproved(team, chapterId, { words: `Ask ${NAME} first.` })
  await publish(team, manual.manualId)
  const { revisionId } = await openDraft(team.author.actor, { chapterId })
  const { version, text: stored } = await database().revision.findUniqueOrThrow({
    where: { id: revisionId },
    include: { text: true },
  })
  const clauseId = clausesOf(documentOf(stored))[0]?.id ?? ''
  const before = [`Ask ${NAME} first.`]
  await addComment(team.approver.actor, { revisionId, clauseId, body: 'Who is that?' })
  await addComment(team.approver.actor, {
    ...{ revisionId, clauseId, body: 'Better so.' },
    suggestion: { kind: 'replace', before, after: ['Ask the carer first.'] },
  })
  const { withholdingIds } = await withholdText(team.publisher.actor, {
    revisionIds: [first],
    reason: 'A child was named.',
    notice: 'Withheld: it named a person.',
  })
  await saveRevision(team.author.actor, {
    ...{ revisionId, version, document: text('Ask the carer first.'), kind: 'updated' },
    ...{ summary: 'Says whom to ask.', inForceOn: null },
  })
  const guest = await guestOf({ author: team.author, revisionId })
  expect(await visitAsGuest(guest.token)).toMatchObject({ threads: [], ownThreads: true })

  const { commentId } = await addComment(guest.actor, { revisionId, body: 'Whom else?' })
  await addComment(team.author.actor, { revisionId, parentId: commentId, body: 'Nobody else.' })
  const visit = await visitAsGuest(guest.token)
  expect(visit?.threads.map(({ body, answers }) => [body, answers.map((answer) => answer.body)])).toEqual([
    ['Whom else?', ['Nobody else.']],
  ])

  for (const withholdingId of withholdingIds) await liftWithholding(team.publisher.actor, { withholdingId })
  expect(await visitAsGuest(guest.token)).toMatchObject({ ownThreads: false })
  expect((await visitAsGuest(guest.token))?.threads.length).toBeGreaterThan(2)
})

it('shows a guest all comments on a draft that was begun when nothing of what is withheld was in the text any more', async () => {
  const { manual, team } = await aKeptManual()
  const chapterId = manual.chapterId('Staying Put')
  const first = await anApproved(team, chapterId, { words: `Ask ${NAME} first.` })
  await publish(team, manual.manualId)
  await anApproved(team, chapterId, { words: 'Ask the carer first.' })
  await publish(team, manual.manualId)
  await withholdText(team.publisher.actor, {
    revisionIds: [first],
    reason: 'A child was named.',
    notice: 'Withheld: it named a person.',
  })
  const { revisionId } = await openDraft(team.author.actor, { chapterId })
  await addComment(team.approver.actor, { revisionId, body: 'By when?' })
  const { token } = await guestOf({ author: team.author, revisionId })
  const visit = await visitAsGuest(token)
  expect(visit).toMatchObject({ ownThreads: false, threads: [{ body: 'By when?' }] })
})
