import { expect, it } from 'vitest'
import { replaceInChapters } from '@/lib/chapters/commands/replace-in-chapters'
import { saveRevision } from '@/lib/chapters/commands/save-revision'
import { findInManual } from '@/lib/chapters/queries/find-in-manual'
import { storedRevision } from '@/lib/chapters/queries/revision'
import { clausesOf } from '@/lib/document/clauses'
import { database } from '@/lib/platform/database'
import { Blocked, Conflict, Forbidden } from '@/lib/platform/errors'
import { anAuthority, aPerson, type Person } from '@/test/domain/people'
import { text } from './a-manual'
import { aWorkplace, drafted, inRelease, rowOf, saveText, submitted } from './a-story'

type Place = Awaited<ReturnType<typeof aWorkplace>>

const sought = { words: 'duty team', matchCase: false, wholeWord: true }

async function found({ authority, manual }: Place, person: Person) {
  return findInManual(database(), person.actor, { authority: authority.slug, manual: manual.slug }, sought)
}

/** All that was found, replaced. */
async function asked(place: Place, person: Person) {
  const { chapters } = await found(place, person)
  return {
    manualId: place.manual.id,
    sought,
    replacement: 'duty hub',
    chapters: chapters.map(({ id, newest, hits }) => ({
      chapterId: id,
      revisionId: newest.revisionId,
      version: newest.version,
      hits: hits.map(({ key }) => key),
    })),
    kind: 'updated' as const,
    summary: 'The duty team is the duty hub now.',
  }
}

/** A published chapter and a drafted one, both of which name the team. */
async function named() {
  const place = await aWorkplace()
  await inRelease(place.carePlanning.id, place.author, place.approver, text('Ring the duty team.', 'Write.'))
  const draft = await drafted(place.stayingPut.id, place.author, text('The duty team; the Duty team.'))
  return { ...place, draft }
}

it('finds in the newest text of each chapter, in the order of the contents', async () => {
  const place = await named()
  const findings = await found(place, place.author)
  expect(findings.chapters.map(({ title, hits, newest }) => [title, hits.length, newest.state])).toEqual([
    ['Care Planning', 1, 'published'],
    ['Staying Put', 2, 'draft'],
  ])
  await expect(found(place, await aPerson(await anAuthority(), 'author'))).rejects.toThrow(Forbidden)
})

it('makes one draft a chapter, opened where none is, with one sentence for all', async () => {
  const place = await named()
  const input = await asked(place, place.author)
  const before = clausesOf((await storedRevision(database(), place.draft)).document).map(({ id }) => id)
  const { chapters, savedAt } = await replaceInChapters(place.author.actor, input)
  const rows = await Promise.all(chapters.map(({ revisionId }) => storedRevision(database(), revisionId)))
  const words = rows.map(({ document }) => clausesOf(document).map((clause) => clause.text))
  expect(words.toSorted()).toEqual(
    [['Ring the duty hub.', 'Write.'], ['The duty hub; the duty hub.']].toSorted(),
  )
  for (const row of rows) {
    expect(row).toMatchObject({ state: 'draft', savedAt, savedById: place.author.userId })
    expect(row.summary).toContain(input.summary)
  }
  expect(chapters.find(({ revisionId }) => revisionId === place.draft)).toMatchObject({
    opened: false,
    places: 2,
  })
  expect(clausesOf((await storedRevision(database(), place.draft)).document).map(({ id }) => id)).toEqual(
    before,
  )
  expect(await database().auditEvent.count({ where: { action: 'replaceInChapters' } })).toBe(1)
})

it('replaces the chosen places alone', async () => {
  const place = await named()
  const { chapters, ...input } = await asked(place, place.author)
  const some = chapters
    .filter(({ revisionId }) => revisionId === place.draft)
    .map((chapter) => ({ ...chapter, hits: chapter.hits.slice(1) }))
  await replaceInChapters(place.author.actor, { ...input, chapters: some })
  const [clause] = clausesOf((await storedRevision(database(), place.draft)).document)
  expect(clause?.text).toBe('The duty team; the duty hub.')
  expect(await database().revision.count({ where: { chapterId: place.carePlanning.id } })).toBe(1)
})

it('does nothing at all where one chapter was changed meanwhile, and names it', async () => {
  const place = await named()
  const input = await asked(place, place.author)
  await saveText(place.both, place.draft, text('The duty team.'))
  const before = await rowOf(place.draft)
  const refused = replaceInChapters(place.author.actor, input)
  await expect(refused).rejects.toThrow(Conflict)
  await expect(refused).rejects.toThrow('Staying Put')
  expect(await rowOf(place.draft)).toEqual(before)
  expect(await database().revision.count({ where: { chapterId: place.carePlanning.id } })).toBe(1)
})

it('leaves what is in review alone, unless the author says that it may become a draft again', async () => {
  const place = await aWorkplace()
  const revisionId = await submitted(place.stayingPut.id, place.author, text('The duty team.'))
  const input = await asked(place, place.author)
  const refused = replaceInChapters(place.author.actor, input)
  await expect(refused).rejects.toThrow(Blocked)
  await expect(refused).rejects.toMatchObject({ blockers: [expect.stringContaining('Staying Put')] })
  expect(await rowOf(revisionId)).toMatchObject({ state: 'in_review' })
  const { chapters } = await replaceInChapters(place.author.actor, { ...input, mayVoid: true })
  expect(chapters).toMatchObject([{ voided: true }])
  expect(await rowOf(revisionId)).toMatchObject({ state: 'draft' })
})

it('of two who replace the same at once, one does and the other is told to look again', async () => {
  const place = await named()
  const input = await asked(place, place.author)
  const outcomes = await Promise.allSettled([
    replaceInChapters(place.author.actor, input),
    replaceInChapters(place.both.actor, { ...input, chapters: [...input.chapters].reverse() }),
  ])
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({ reason: expect.any(Conflict) })
})

it('is for authors of the authority', async () => {
  const place = await named()
  const input = await asked(place, place.author)
  for (const person of [place.approver, await aPerson(await anAuthority(), 'author')])
    await expect(replaceInChapters(person.actor, input)).rejects.toThrow(Forbidden)
})

it('cuts no summary: a chapter whose own leaves no room for the sentence is named, and nothing is replaced', async () => {
  const place = await named()
  const { version, kind } = await rowOf(place.draft)
  const own = `${'Says when. '.repeat(180)}End.`
  await saveRevision(place.author.actor, {
    ...{ revisionId: place.draft, version, kind, summary: own, inForceOn: null },
    document: text('The duty team; the Duty team.'),
  })
  const input = await asked(place, place.author)
  await expect(replaceInChapters(place.author.actor, input)).rejects.toMatchObject({
    blockers: [expect.stringContaining('“Staying Put”: with this sentence its summary is longer than 2,000')],
  })
  expect((await rowOf(place.draft)).summary).toBe(own)
  const others = input.chapters.filter(({ revisionId }) => revisionId !== place.draft)
  const { chapters } = await replaceInChapters(place.author.actor, { ...input, chapters: others })
  expect(chapters).toHaveLength(1)
})
