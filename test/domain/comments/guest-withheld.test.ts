import { expect, it } from 'vitest'
import { openDraft } from '@/lib/chapters/commands/open-draft'
import { saveRevision } from '@/lib/chapters/commands/save-revision'
import { visitAsGuest } from '@/lib/comments/guest-visit'
import { database } from '@/lib/platform/database'
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
