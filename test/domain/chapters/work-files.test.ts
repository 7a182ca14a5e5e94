import { describe, expect, it } from 'vitest'
import { type WorkFile, workFile } from '@/app/workspace/[authority]/[manual]/work/files'
import { workLists } from '@/app/workspace/[authority]/[manual]/work/work-lists'
import { myWork, myWorkFile } from '@/app/workspace/my-work'
import { setChapterCare } from '@/lib/chapters/commands/set-chapter-care'
import { addComment } from '@/lib/comments/commands/add-comment'
import { database } from '@/lib/platform/database'
import { approveRetrospectively } from '@/lib/releases/commands/approve-retrospectively'
import { dayFromNow, noonFromNow } from '../days'
import { publishedInEmergency } from '../emergency-inputs'
import type { Person } from '../people'
import { aDraft, aKeptManual } from '../releases/a-publication'
import { aWorkplace, drafted, submitted } from './a-story'

async function atWork() {
  const place = await aWorkplace()
  return { ...place, address: { authority: place.authority.slug, manual: place.manual.slug } }
}

/** The lines of a file, its mark and its last line's end left out. */
function linesOf({ content }: { content: string }): string[] {
  return content
    .replace(/^\ufeff/, '')
    .trimEnd()
    .split('\r\n')
}

async function fileOf(
  name: WorkFile,
  { actor }: Person,
  address: { authority: string; manual: string },
  now = new Date(),
) {
  return linesOf(workFile(name, await workLists(database(), actor, address, now), now))
}

const chapterHeads = 'Number,Chapter,Section,Owner,Review due'

describe('the work on a manual as files', () => {
  it('says manual, list and day in the name, and the drafts with who writes them', async () => {
    const { carePlanning, author, address } = await atWork()
    await drafted(carePlanning.id, author)
    const lists = await workLists(database(), author.actor, address)
    const { fileName, content } = workFile('drafts.csv', lists, new Date('2026-11-22T12:00:00Z'))
    expect(fileName).toBe(`${address.authority}-${address.manual}-open-drafts-2026-11-22.csv`)
    expect(content).toMatch(/^\ufeff/)
    const [heads, row, ...more] = linesOf({ content })
    expect(more).toEqual([])
    expect(heads).toBe(`${chapterHeads},Written by,Standing,Begun,Last saved,Age in days`)
    expect(row).toMatch(/^[\d.]*,Care Planning,.*,,,author,Draft,\d{4}-\d\d-\d\d,\d{4}-\d\d-\d\d,0$/)
  })

  it('holds the versions that have waited too long, and no others', async () => {
    const { carePlanning, author, address } = await atWork()
    await submitted(carePlanning.id, author)
    const heads = `${chapterHeads},Submitted by,Submitted,Days waiting`
    expect(await fileOf('approvals.csv', author, address)).toEqual([heads])
    const [, row, ...more] = await fileOf('approvals.csv', author, address, noonFromNow(11))
    expect(more).toEqual([])
    expect(row).toMatch(new RegExp(`^[\\d.]*,Care Planning,.*,,,author,${dayFromNow(0)},11$`))
  })

  it('holds the reviews past and coming, and every chapter with its owner', async () => {
    const { carePlanning, author, both, address } = await atWork()
    const care = { chapterIds: [carePlanning.id], ownerId: both.userId, reviewDueOn: dayFromNow(30) }
    await setChapterCare(author.actor, care)
    const [heads, row, ...more] = await fileOf('reviews.csv', author, address)
    expect(more).toEqual([])
    expect(heads).toBe(`${chapterHeads},Days until due`)
    expect(row).toMatch(new RegExp(`^[\\d.]*,Care Planning,.*,${both.name},${dayFromNow(30)},30$`))
    const owners = await fileOf('owners.csv', author, address)
    expect(owners[0]).toBe(chapterHeads)
    expect(
      owners.slice(1).map((line) => line.replace(/^[\d.]*,([^,]*),.*,([^,]*),([^,]*)$/, '$1|$2|$3')),
    ).toEqual([`Care Planning|${both.name}|${dayFromNow(30)}`, 'Staying Put||'])
  })

  it('holds the emergencies until they are settled, each with where it stands', async () => {
    const { manual, team } = await aKeptManual({ texts: { 'Staying Put': 'Ring 01234 567 890.' } })
    const draft = await aDraft(team, manual.chapterId('Staying Put'), { words: 'Ring 01234 567 891.' })
    await publishedInEmergency(team.publisher, draft, { reason: 'Wrong, and dangerous.' })
    const { slug, authority } = await database().manual.findUniqueOrThrow({
      where: { id: manual.manualId },
      include: { authority: true },
    })
    const address = { authority: authority.slug, manual: slug }
    const rowOn = async (now?: Date) => (await fileOf('emergencies.csv', team.author, address, now)).slice(1)
    const published = `${team.publisher.name},${dayFromNow(0)},${dayFromNow(0)},"Wrong, and dangerous."`
    expect(await rowOn()).toEqual([expect.stringMatching(`Staying Put,Waiting for approval,${published}$`)])
    expect(await rowOn(noonFromNow(1))).toEqual([expect.stringMatching(`,Approval overdue,${published}$`)])
    const { contentHash } = await database().revision.findUniqueOrThrow({ where: { id: draft } })
    const decision = { revisionId: draft, contentHash, outcome: 'returned' as const, remark: 'Still wrong.' }
    await approveRetrospectively(team.approver.actor, decision)
    expect(await rowOn()).toEqual([expect.stringContaining(',Must be put right,')])
    await approveRetrospectively(team.approver.actor, { ...decision, outcome: 'approved', remark: '' })
    expect(await rowOn()).toEqual([])
  })
})

describe('a person’s own work as a file', () => {
  it('holds every list of the page with its name', async () => {
    const { carePlanning, stayingPut, author, both } = await atWork()
    const revisionId = await submitted(carePlanning.id, author)
    await drafted(stayingPut.id, both)
    await addComment(author.actor, { revisionId, body: `@${both.name}, is it so?` })
    const care = { chapterIds: [carePlanning.id], ownerId: both.userId, reviewDueOn: dayFromNow(30) }
    await setChapterCare(author.actor, care)
    const now = new Date('2026-11-22T12:00:00Z')
    const file = myWorkFile(await myWork(database(), both.actor), now)
    expect(file.fileName).toBe('my-work-2026-11-22.csv')
    const [heads, ...rows] = linesOf(file)
    expect(heads).toBe('List,Title,Authority,Manual,Since,Due,By,Words')
    expect(rows).toEqual([
      expect.stringMatching(`^To approve,Care Planning,[^,]+,Procedures,${dayFromNow(0)},,author,$`),
      expect.stringMatching(`^Comments for you,Care Planning,.*,${dayFromNow(0)},,author,.*is it so`),
      expect.stringMatching(
        `^"Chapters that you look after, to review",Care Planning,.*,,${dayFromNow(30)},,$`,
      ),
      expect.stringMatching(`^Your drafts,Staying Put,[^,]+,Procedures,${dayFromNow(0)},,,$`),
    ])
  })
})
