import { describe, expect, it } from 'vitest'
import { approveRevision } from '@/lib/chapters/commands/approve-revision'
import { bringInText } from '@/lib/chapters/commands/bring-in-text'
import { recallRevision } from '@/lib/chapters/commands/recall-revision'
import { replaceInChapters } from '@/lib/chapters/commands/replace-in-chapters'
import { retitleChapter } from '@/lib/chapters/commands/retitle-chapter'
import { saveRevision } from '@/lib/chapters/commands/save-revision'
import { submitRevision } from '@/lib/chapters/commands/submit-revision'
import { findInManual } from '@/lib/chapters/queries/find-in-manual'
import { addComment } from '@/lib/comments/commands/add-comment'
import { takeSuggestion } from '@/lib/comments/commands/take-suggestion'
import { clausesOf } from '@/lib/document/clauses'
import { database } from '@/lib/platform/database'
import { aPerson, type Person } from '@/test/domain/people'
import { text } from './a-manual'
import { approved, aWorkplace, rowOf, saveText, submitted } from './a-story'

const WORDS = 'Ring the duty team.'

type Place = Awaited<ReturnType<typeof aWorkplace>>

/** What was told of versions that became drafts again, by whom it was told to. */
async function told(people: Record<string, Person>) {
  const messages = await database().message.findMany({
    where: {
      key: { startsWith: 'voided:' },
      userId: { in: Object.values(people).map(({ userId }) => userId) },
    },
    orderBy: { createdAt: 'asc' },
  })
  return Object.fromEntries(
    Object.entries(people).map(([name, { userId }]) => [
      name,
      messages.filter((message) => message.userId === userId).map(({ subject, body }) => ({ subject, body })),
    ]),
  )
}

async function replaced({ authority, manual, both }: Place) {
  const sought = { words: 'duty team', matchCase: false, wholeWord: true }
  const { chapters } = await findInManual(
    database(),
    both.actor,
    { authority: authority.slug, manual: manual.slug },
    sought,
  )
  await replaceInChapters(both.actor, {
    ...{ manualId: manual.id, sought, replacement: 'duty hub', kind: 'updated', summary: 'A new name.' },
    chapters: chapters.map(({ id, newest, hits }) => ({
      ...{ chapterId: id, revisionId: newest.revisionId, version: newest.version },
      hits: hits.map(({ key }) => key),
    })),
    mayVoid: true,
  })
}

const doings: [string, string, (place: Place, revisionId: string) => Promise<unknown>][] = [
  ['saves', 'changed “Care Planning”', ({ both }, id) => saveText(both, id, text('Write.'))],
  [
    'retitles',
    'given “Care Planning” (Procedures) another title: “Care Plans”',
    ({ both, carePlanning: { id: chapterId } }) =>
      retitleChapter(both.actor, { chapterId, title: 'Care Plans' }),
  ],
  ['replaces', 'put “duty hub” in the place of “duty team” in “Care Planning”', replaced],
  [
    'takes back',
    'taken back “Care Planning”',
    ({ both }, revisionId) => recallRevision(both.actor, { revisionId }),
  ],
  [
    'brings in',
    'brought in another text of “Care Planning”',
    async ({ both, carePlanning }, revisionId) =>
      bringInText(both.actor, {
        chapterId: carePlanning.id,
        over: { revisionId, version: (await rowOf(revisionId)).version },
        document: text('Write.'),
        mayVoid: true,
      }),
  ],
  [
    'takes suggested wording',
    'taken suggested wording into “Care Planning”',
    async ({ both, publisher }, revisionId) => {
      const { commentId } = await addComment(publisher.actor, {
        ...{ revisionId, clauseId: clausesOf(text(WORDS))[0]?.id ?? '', body: 'Better so.' },
        suggestion: { kind: 'replace', before: [WORDS], after: ['Ring the duty team at once.'] },
      })
      await takeSuggestion(both.actor, {
        commentId,
        version: (await rowOf(revisionId)).version,
        mayVoid: true,
      })
    },
  ],
]

describe('whoever undoes an approval', () => {
  it.each(doings)(
    '%s: whoever submitted and whoever approved are told, once each',
    async (_what, did, act) => {
      const place = await aWorkplace()
      const { author, approver, both, publisher, carePlanning } = place
      const revisionId = await approved(carePlanning.id, author, approver, text(WORDS))
      await act(place, revisionId)
      expect((await rowOf(revisionId)).state).toBe('draft')
      const { author: toAuthor, approver: toApprover, ...others } = await told({ author, approver, both })
      expect(toAuthor?.map(({ subject }) => subject)).toEqual(['A draft again: Care Planning'])
      expect(toAuthor?.[0]?.body).toContain(did)
      expect(toAuthor?.[0]?.body).toContain('It had been approved')
      expect(toAuthor?.[0]?.body).toMatch(/submit it again when it is ready: \S+\/chapters\/care-planning$/m)
      expect(toApprover?.map(({ subject }) => subject)).toEqual(['A draft again: Care Planning'])
      expect(toApprover?.[0]?.body).toContain('Your approval of it no longer counts')
      expect(others).toEqual({ both: [] })
      expect((await told({ publisher })).publisher?.length).toBeLessThanOrEqual(1)
    },
  )

  it('is told nothing themself, and hears of each other time', async () => {
    const { author, approver, carePlanning } = await aWorkplace()
    const revisionId = await approved(carePlanning.id, author, approver, text(WORDS))
    await saveText(author, revisionId, text('Write.'))
    for (const _ of [1, 2]) {
      await submitRevision(author.actor, { revisionId })
      const { contentHash } = await rowOf(revisionId)
      await approveRevision(approver.actor, { revisionId, contentHash })
      await recallRevision(author.actor, { revisionId })
    }
    const { author: toAuthor, approver: toApprover } = await told({ author, approver })
    expect(toAuthor).toEqual([])
    expect(toApprover).toHaveLength(3)
  })
})

it('an undone submission is told to its author; an approver who had not decided hears of it when it comes again', async () => {
  const { author, approver, both, carePlanning } = await aWorkplace()
  const revisionId = await submitted(carePlanning.id, author, text(WORDS))
  await saveText(both, revisionId, text('Write.'))
  const { author: toAuthor, approver: toApprover } = await told({ author, approver })
  expect(toAuthor?.[0]?.body).toContain('nobody can approve it until it is submitted again')
  expect(toAuthor?.[0]?.body).not.toContain('Your approval')
  expect(toApprover).toEqual([])
})

it('words replaced in many chapters are told of in one e-mail, which names those that are one’s own', async () => {
  const place = await aWorkplace()
  const { authority, author, approver, carePlanning, stayingPut } = place
  const other = await aPerson(authority, 'author')
  await approved(carePlanning.id, author, approver, text(WORDS))
  await approved(stayingPut.id, other, approver, text(WORDS))
  await replaced(place)
  const { approver: toApprover, other: toOther } = await told({ approver, other })
  expect(toOther?.map(({ subject }) => subject)).toEqual(['A draft again: Staying Put'])
  expect(toApprover?.map(({ subject }) => subject)).toEqual(['Drafts again: 2 chapters'])
  expect(toApprover?.[0]?.body).toContain('in 2 chapters.')
  for (const slug of ['care-planning', 'staying-put'])
    expect(toApprover?.[0]?.body).toMatch(new RegExp(`chapters/${slug} \\(your approval`))
})

it('a save that changes nothing, or that the editor makes by itself, undoes nothing and tells nobody', async () => {
  const { author, approver, both, carePlanning } = await aWorkplace()
  const revisionId = await approved(carePlanning.id, author, approver, text(WORDS))
  await saveText(both, revisionId, text(WORDS))
  const { version, kind, summary } = await rowOf(revisionId)
  const asked = { revisionId, version, document: text('Write.'), kind, summary, inForceOn: null }
  await expect(saveRevision(both.actor, { ...asked, automatic: true })).rejects.toThrow('Saving a change')
  expect((await rowOf(revisionId)).state).toBe('approved')
  expect(await told({ author, approver, both })).toEqual({ author: [], approver: [], both: [] })
})
