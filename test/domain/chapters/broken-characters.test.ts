import { describe, expect, it } from 'vitest'
import { ZodError } from 'zod'
import { approveRevision } from '@/lib/chapters/commands/approve-revision'
import { decidePack } from '@/lib/chapters/commands/decide-pack'
import { retitleChapter } from '@/lib/chapters/commands/retitle-chapter'
import { returnRevision } from '@/lib/chapters/commands/return-revision'
import { saveRevision } from '@/lib/chapters/commands/save-revision'
import { addComment } from '@/lib/comments/commands/add-comment'
import { inviteGuestReviewer } from '@/lib/comments/commands/invite-guest-reviewer'
import { aDiscussion, clauseOf } from '../comments/a-discussion'
import { text } from './a-manual'
import { aWorkplace, drafted, rowOf, submitted } from './a-story'

// Half a character would be stored as another than the approved hash was taken of; a NUL is not stored at all.
describe.each([
  ['half a character', 'Ring\ud83d first.'],
  ['a NUL', 'Ring\0 first.'],
])('words with %s in them are refused, and change nothing:', (_, words) => {
  it('the amendment summary', async () => {
    const { author, carePlanning } = await aWorkplace()
    const revisionId = await drafted(carePlanning.id, author)
    const { version, kind } = await rowOf(revisionId)
    const save = { revisionId, version, document: text('Ring.'), kind, summary: words, inForceOn: null }
    await expect(saveRevision(author.actor, save)).rejects.toBeInstanceOf(ZodError)
    expect((await rowOf(revisionId)).version).toBe(version)
  })

  it('a title', async () => {
    const { author, carePlanning } = await aWorkplace()
    const retitled = retitleChapter(author.actor, { chapterId: carePlanning.id, title: words })
    await expect(retitled).rejects.toBeInstanceOf(ZodError)
  })

  it('what an approver says', async () => {
    const { author, approver, carePlanning } = await aWorkplace()
    const revisionId = await submitted(carePlanning.id, author)
    const read = { revisionId, contentHash: (await rowOf(revisionId)).contentHash }
    const met = { meeting: words, meetingOn: '2025-01-01', minute: '7' }
    await expect(returnRevision(approver.actor, { ...read, remark: words })).rejects.toBeInstanceOf(ZodError)
    await expect(approveRevision(approver.actor, { ...read, ...met })).rejects.toBeInstanceOf(ZodError)
    expect((await rowOf(revisionId)).state).toBe('in_review')
  })

  it('comments, suggested wording, and a guest’s name', async () => {
    const { author, revisionId } = await aDiscussion('Ring.')
    const about = { revisionId, clauseId: clauseOf('Ring.') }
    const suggestion = { kind: 'replace' as const, before: ['Ring.'], after: [words] }
    for (const said of [{ body: words }, { body: 'Hm.', quote: words }, { suggestion }])
      await expect(addComment(author.actor, { ...about, ...said })).rejects.toBeInstanceOf(ZodError)
    const guest = { revisionId, name: words, email: 'specialist@university.example' }
    await expect(inviteGuestReviewer(author.actor, guest)).rejects.toBeInstanceOf(ZodError)
  })
})

it('a pack that decides twice on one version is refused, and decides nothing', async () => {
  const { author, approver, carePlanning } = await aWorkplace()
  const revisionId = await submitted(carePlanning.id, author)
  const returned = { revisionId, contentHash: (await rowOf(revisionId)).contentHash, remark: 'Whom?' }
  const revisions = [
    { ...returned, outcome: 'approved' as const },
    { ...returned, outcome: 'returned' as const },
  ]
  await expect(decidePack(approver.actor, { revisions, changes: [] })).rejects.toBeInstanceOf(ZodError)
  expect((await rowOf(revisionId)).state).toBe('in_review')
})
