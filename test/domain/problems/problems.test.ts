import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { retitleChapter } from '@/lib/chapters/commands/retitle-chapter'
import { setChapterCare } from '@/lib/chapters/commands/set-chapter-care'
import { database } from '@/lib/platform/database'
import { Forbidden, NotFound } from '@/lib/platform/errors'
import { answerProblem } from '@/lib/problems/commands/answer-problem'
import { reportProblem } from '@/lib/problems/commands/report-problem'
import { problemsFor } from '@/lib/problems/queries/problems'
import { ownReports, problemByLink } from '@/lib/problems/queries/reported'
import { type Paragraph, paragraphNamed } from '@/lib/reading/chapter/paragraphs'
import { readParagraphs } from '@/lib/reading/chapter/queries/paragraphs'
import { readIssuedManual } from '@/lib/reading/manual/queries/issued-manual'
import { sql } from '../database'
import { withInstallation } from '../followers/a-setting'
import { anAuthority, aPerson, type Person } from '../people'
import { aReport, reportOf } from '../problem-inputs'
import { aKeptManual, anApproved, publish } from '../releases/a-publication'

const TEXT = 'Ring the duty desk.\n\nThen write it down.'

let kept: Awaited<ReturnType<typeof aKeptManual>>

beforeAll(withInstallation)
beforeEach(async () => {
  kept = await aKeptManual({ texts: { 'Care Planning': TEXT } })
})

/** The e-mails about a report, by whom they are to. */
const toldOf = (problemId: string) =>
  database().message.findMany({
    where: { key: { startsWith: `problem ${problemId} ` } },
    orderBy: { key: 'asc' },
  })

const owned = (person: Person | null) =>
  setChapterCare(kept.team.author.actor, {
    chapterIds: [kept.manual.chapterId('Care Planning')],
    ownerId: person?.userId ?? null,
    reviewDueOn: null,
  })

async function aParagraph(): Promise<Paragraph> {
  const issued = await readIssuedManual(database(), { manualId: kept.manual.manualId, number: 1 })
  const { paragraphs } = await readParagraphs(database(), issued, 'care-planning')
  const [first] = paragraphs
  if (!first) throw new Error('the chapter has paragraphs')
  return first
}

const answer = (by: Person, problemId: string, words = 'It is put right.') =>
  answerProblem(by.actor, { problemId, answer: words })

describe('a report', () => {
  it('is told to the owner of the chapter, with what is said of it', async () => {
    const { manual, team } = kept
    await owned(team.approver)
    const { id } = await aParagraph()
    const { problem } = await aReport(manual, { clause: id, words: 'Nobody answers there.' })
    expect(problem).toMatchObject({ clauseId: id, release: 1, reporterId: null, email: null, answer: '' })
    const [message, ...more] = await toldOf(problem.id)
    expect([message?.userId, more]).toEqual([team.approver.userId, []])
    // The link shows the paragraph, as long as it is not withheld: the e-mail would keep it.
    expect(message?.body).not.toContain('Ring the duty desk.')
    expect(message?.body).toContain('Nobody answers there.')
    expect(message?.body).toContain(`/problems/${problem.id}`)
    expect(await problemsFor(database(), team.approver.actor)).toMatchObject([{ id: problem.id }])
    expect(await problemsFor(database(), team.publisher.actor)).toEqual([])
  })

  it.each([
    ['is not active any more', "UPDATE users SET deactivated_at = now() WHERE id = '$'"],
    ['has no role any more', "DELETE FROM memberships WHERE user_id = '$'"],
    ['only reads', "UPDATE memberships SET role = 'staff' WHERE user_id = '$'"],
  ])('is told to the publishers where whoever looks after the chapter %s', async (_what, change) => {
    const { manual, team } = kept
    await owned(team.author)
    await sql(change.replace('$', team.author.userId))
    const { problem } = await aReport(manual)
    const told = (await toldOf(problem.id)).map(({ userId }) => userId).sort()
    expect(told).toEqual([team.publisher.userId, team.otherPublisher.userId].sort())
    expect(await problemsFor(database(), team.publisher.actor)).toMatchObject([{ id: problem.id }])
    expect(await problemsFor(database(), team.approver.actor)).toEqual([])
  })

  it('of somebody with an account is theirs, whatever address they give', async () => {
    const { manual, team } = kept
    const { problem } = await aReport(manual, { by: team.author, email: 'other@readers.example' })
    expect(problem).toMatchObject({ reporterId: team.author.userId, email: null })
    const reader = { ...team.author, authorityIds: [manual.authorityId] }
    expect(await ownReports(database(), reader)).toMatchObject([
      { of: { title: 'Care Planning' }, answeredAt: null },
    ])
    expect(await ownReports(database(), { ...reader, userId: team.approver.userId })).toEqual([])
  })

  it('of a chapter or a paragraph that is not there is refused', async () => {
    const { manual } = kept
    const reader = { kind: 'reader', token: null } as const
    const refused = (changes: object) =>
      expect(reportProblem(reader, { ...reportOf(manual), ...changes })).rejects.toBeInstanceOf(NotFound)
    await refused({ chapterSlug: 'no-such-chapter' })
    await refused({ release: 2 })
    await refused({ clause: manual.manualId })
    await refused({ manualSlug: 'no-such-manual' })
    await sql("UPDATE manuals SET visibility = 'withheld' WHERE id = $1", [manual.manualId])
    await refused({})
  })

  it('of people of another authority is refused before anything is looked at', async () => {
    const stranger = await aPerson(await anAuthority(), 'publisher')
    await sql("UPDATE manuals SET visibility = 'withheld' WHERE id = $1", [kept.manual.manualId])
    for (const changes of [{}, { release: 7 }, { chapterSlug: 'no-such-chapter' }])
      await expect(
        reportProblem(stranger.actor, { ...reportOf(kept.manual), ...changes }),
      ).rejects.toBeInstanceOf(Forbidden)
  })

  it('of what is for staff is made by staff alone, and shown to nobody else', async () => {
    const { manual, team } = kept
    const staff = await aPerson({ id: manual.authorityId }, 'staff')
    const stranger = await aPerson(await anAuthority(), 'publisher')
    await sql('UPDATE chapters SET staff_only = true WHERE id = $1', [manual.chapterId('Care Planning')])
    const asReader = reportProblem({ kind: 'reader', token: null }, reportOf(manual))
    await expect(asReader).rejects.toBeInstanceOf(NotFound)
    await expect(reportProblem(stranger.actor, reportOf(manual))).rejects.toBeInstanceOf(Forbidden)
    const { id } = await aParagraph().catch(() => ({ id: '' }))
    expect(id).toBe('')
    const { token, problem } = await aReport(manual, { by: staff })
    await answer(team.publisher, problem.id, 'The new number is on the wall.')
    expect((await problemByLink(database(), token, null))?.shown).toBeNull()
    const asStaff = { ...staff, authorityIds: [manual.authorityId] }
    expect((await problemByLink(database(), token, asStaff))?.shown?.answer?.words).toContain('on the wall')
  })
})

describe('the list of what somebody reported', () => {
  const listed = async (staff: Person, authorityIds: string[]) =>
    (await ownReports(database(), { ...staff, authorityIds })).map(({ of }) => of)

  it('has the titles as the release had them that was read', async () => {
    const { manual, team } = kept
    const staff = await aPerson({ id: manual.authorityId }, 'staff')
    await aReport(manual, { by: staff })
    const chapterId = manual.chapterId('Care Planning')
    await retitleChapter(team.author.actor, { chapterId, title: 'Not published yet' })
    await sql("UPDATE manuals SET name = 'Renamed' WHERE id = $1", [manual.manualId])
    expect(await listed(staff, [manual.authorityId])).toMatchObject([{ title: 'Care Planning' }])
    expect(JSON.stringify(await listed(staff, [manual.authorityId]))).not.toContain('Renamed')
  })

  it('names no chapter that is not shown to them any more', async () => {
    const { manual } = kept
    const staff = await aPerson({ id: manual.authorityId }, 'staff')
    await aReport(manual, { by: staff })
    expect(await listed(staff, [])).toMatchObject([{ title: 'Care Planning' }])
    await sql('UPDATE chapters SET staff_only = true WHERE id = $1', [manual.chapterId('Care Planning')])
    expect(await listed(staff, [manual.authorityId])).toMatchObject([{ title: 'Care Planning' }])
    expect(await listed(staff, [])).toEqual([null])
    await sql('UPDATE chapters SET staff_only = false WHERE id = $1', [manual.chapterId('Care Planning')])
    await sql("UPDATE manuals SET visibility = 'staff' WHERE id = $1", [manual.manualId])
    expect(await listed(staff, [manual.authorityId])).toMatchObject([{ title: 'Care Planning' }])
    expect(await listed(staff, [])).toEqual([null])
    await sql("UPDATE manuals SET visibility = 'withheld' WHERE id = $1", [manual.manualId])
    expect(await listed(staff, [manual.authorityId])).toEqual([null])
  })
})

describe('the words of a report', () => {
  const reader = { kind: 'reader', token: null } as const
  const asked = (changes: object) => reportProblem(reader, { ...reportOf(kept.manual), ...changes })

  it.each([
    ['that say nothing', { words: ' \n ' }, 'Say what the problem is'],
    ['of more than 2,000 characters', { words: 'x'.repeat(2001) }, 'at most 2000'],
    ['with half a character', { words: 'half \ud800' }, 'broken'],
    ['with an address that is none', { email: 'nobody' }, 'Enter an e-mail address'],
  ])('%s are refused', async (_what, changes, says) => {
    await expect(asked(changes)).rejects.toThrow(says)
  })

  it('keep their lines, whatever the browser ends them with, and count each as one', async () => {
    const words = `${'x'.repeat(999)}\r\n${'y'.repeat(1000)}`
    const { problem } = await aReport(kept.manual, { words })
    expect(problem.words).toBe(words.replace('\r', ''))
  })
})

describe('the quoted paragraph', () => {
  it('is the one that was read, after the text has changed', async () => {
    const { manual, team } = kept
    const { id } = await aParagraph()
    const { token } = await aReport(manual, { clause: id })
    await anApproved(team, manual.chapterId('Care Planning'), { words: 'Something else.' })
    await publish(team, manual.manualId)
    expect((await problemByLink(database(), token, null))?.shown).toMatchObject({
      quote: 'Ring the duty desk.',
      release: 1,
    })
  })

  it('is found by its id, and by the end of the address that leads to it', async () => {
    const paragraph = await aParagraph()
    for (const named of [paragraph.id, `c-${paragraph.id.slice(-8)}`, `c-${paragraph.id}`])
      expect(paragraphNamed([paragraph], named)).toBe(paragraph)
    expect(paragraphNamed([paragraph], '')).toBeNull()
  })
})

describe('a link', () => {
  it('that is made up leads nowhere', async () => {
    const { problem } = await aReport(kept.manual)
    for (const token of ['', problem.id, `${problem.id}.${'x'.repeat(43)}`])
      expect(await problemByLink(database(), token, null)).toBeNull()
  })
})

describe('the audit chain', () => {
  it('names no words, no address and no reader', async () => {
    const { problem } = await aReport(kept.manual, { email: 'reader@readers.example', words: 'Quillfeather' })
    const event = await database().auditEvent.findFirstOrThrow({
      where: { subject: `problem ${problem.id}` },
    })
    expect(event).toMatchObject({ action: 'reportProblem', actorId: null })
    expect(JSON.stringify(event.details)).not.toMatch(/Quillfeather|readers\.example/)
  })
})
