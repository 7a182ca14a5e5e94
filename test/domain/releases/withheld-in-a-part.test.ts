import { expect, it } from 'vitest'
import { approveRevision } from '@/lib/chapters/commands/approve-revision'
import { mergeChapters } from '@/lib/chapters/commands/merge-chapters'
import { submitRevision } from '@/lib/chapters/commands/submit-revision'
import { database } from '@/lib/platform/database'
import { withholdText } from '@/lib/releases/commands/withhold-text'
import { aManualToChange } from './a-succession'

it('withholding a text undoes the approval of a chapter into which it was merged, and says there why', async () => {
  const { team, care, staying } = await aManualToChange()
  const { id } = await database().revision.findFirstOrThrow({
    where: { chapterId: staying, state: 'published' },
    orderBy: { number: 'desc' },
  })
  await mergeChapters(team.author.actor, { chapterId: staying, intoId: care, details: 'One of them now.' })
  const open = { chapterId: care, state: { not: 'published' as const } }
  const { id: revisionId, contentHash } = await database().revision.findFirstOrThrow({ where: open })
  await submitRevision(team.author.actor, { revisionId })
  await approveRevision(team.approver.actor, { revisionId, contentHash })

  await withholdText(team.publisher.actor, {
    ...{ revisionIds: [id], reason: 'A child was named.', notice: 'Withheld: it named a person.' },
  })
  const doubted = await database().revision.findFirstOrThrow({ where: open, include: { comments: true } })
  expect(doubted.state).toBe('draft')
  expect(doubted.comments.map(({ body }) => body)).toEqual([
    expect.stringContaining('The text of “Staying Put”, of which words came into this version, is withheld'),
  ])
  const told = await database().message.findMany({ where: { key: { startsWith: 'sent-back:' } } })
  expect(told.map(({ userId }) => userId)).toContain(team.approver.userId)
})
