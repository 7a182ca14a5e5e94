import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { beforeAll, describe, expect, it } from 'vitest'
import { documentOf } from '@/lib/chapters/stored-text'
import { sha256 } from '@/lib/document/canonical'
import { clausesOf } from '@/lib/document/clauses'
import { canonicalRelease } from '@/lib/ledger/snapshot'
import { signIn } from '@/lib/people/sign-in'
import { database } from '@/lib/platform/database'
import { releaseSnapshot } from '@/lib/releases/queries/release-rows'
import { DatabaseInUse, loadDemonstration } from '@/prisma/demonstration/load-demonstration'
import type { SignIn } from '@/prisma/demonstration/sign-ins'
import { readTemplateChapters } from '@/prisma/demonstration/source-files'
import { authoritiesWithoutWords, emergenciesNow, manualOf, placesOf } from './a-demonstration'

const said: string[] = []
let signIns: SignIn[] = []

beforeAll(async () => {
  signIns = await loadDemonstration((line) => said.push(line), new Date('2026-11-21T12:00:00Z'))
}, 120_000)

describe('the six manuals', () => {
  it.each([
    // slug, kind, edition of release 1, chapters, New and Updated rows, places that show Updated
    ['template', 'template', 'As imported', 116, 0, 0, 0],
    ['hertfordshire', 'local', 'As imported', 243, 1, 34, 36],
    ['havering', 'local', 'November 2018', 118, 1, 21, 21],
    ['kent', 'local', 'July 2024', 150, 4, 12, 12],
    ['cambridgeshire-and-peterborough', 'local', 'As imported', 122, 1, 15, 15],
    ['example', 'local', 'As imported', 49, 0, 0, 0],
  ])('%s', async (slug, kind, edition, chapters, isNew, updated, marks) => {
    const { authority, demonstration, releases, ...manual } = await manualOf(slug)
    expect([authority.kind, manual.slug, demonstration]).toEqual([kind, 'childrens-services', true])
    const [baseline] = releases
    expect([baseline?.imported, baseline?.edition.name]).toEqual([true, edition])
    expect(await database().chapter.count({ where: { manualId: manual.id, origin: 'import' } })).toBe(
      chapters,
    )
    const rows = baseline?.amendments ?? []
    const count = (kindOfRow: string) => rows.filter((row) => row.kind === kindOfRow).length
    expect([count('new'), count('updated'), rows.length]).toEqual([isNew, updated, isNew + updated])
    const unrecorded = rows.filter(({ details }) => details === 'not recorded on the imported contents page')
    // Kent alone comes with its amendments page, which has a row for each of its badges.
    expect(unrecorded).toHaveLength(slug === 'kent' ? 0 : rows.length)
    const places = await placesOf(slug, 1)
    expect(places.filter(({ badge }) => badge === 'updated')).toHaveLength(marks)
  })

  it('are released as their content hashes say', async () => {
    const releases = await database().release.findMany({ include: { edition: true } })
    expect(releases).toHaveLength(10)
    for (const { id, contentHash, authorityName, manualName, number, edition } of releases) {
      const head = { authorityName, manualName, number, editionName: edition.name }
      expect(sha256(canonicalRelease(head, await releaseSnapshot(database(), id)))).toBe(contentHash)
    }
  })

  it('have the template’s texts wherever a title is word for word the same, linked by identity', async () => {
    const texts = readTemplateChapters()
    const links = await database().templateLink.findMany({
      include: {
        chapter: { include: { revisions: { where: { number: 1 }, include: { basedOn: true } } } },
        templateChapter: true,
      },
    })
    const listed = await database().chapter.findMany({
      where: { origin: 'import', manual: { authority: { kind: 'local' } } },
      include: { revisions: { where: { number: 1 } } },
    })
    // One chapter of Example Council has been given another title since.
    expect(links).toHaveLength(8 + 23 + 22 + 25 + 29)
    for (const { chapter, templateChapter, mode } of links) {
      const [revision] = chapter.revisions
      expect(texts.has(templateChapter.title)).toBe(true)
      expect([mode, revision?.basis]).toEqual(['inherited', 'baseline'])
      expect(revision?.textHash).toBe(revision?.basedOn?.textHash)
    }
    const withoutText = listed
      .filter(({ title }) => texts.has(title))
      .filter(({ revisions }) => revisions.length === 0)
    expect(withoutText).toEqual([])
  })

  it('give Kent’s Care Planning, 5.1.2, a text and no mark', async () => {
    const place = (await placesOf('kent', 1)).find(({ title }) => title === 'Care Planning')
    expect([place?.number, place?.badge, place?.chapter?.revisionId === null]).toEqual(['5.1.2', null, false])
  })
})

describe('Example Council', () => {
  it('went through three editions after its baseline, and an emergency, each published by its publisher', async () => {
    const { releases, authorityId, nextUpdateDue } = await manualOf('example')
    expect(releases.map(({ number, edition }) => [number, edition.name])).toEqual([
      [1, 'As imported'],
      [2, 'March 2026'],
      [3, 'June 2026'],
      [4, 'September 2026'],
      [5, 'September 2026'],
    ])
    expect(await emergenciesNow()).toEqual([['example', 5, 'waiting', true]])
    expect(nextUpdateDue).toEqual(new Date('2027-02-01'))
    const publishers = await database().membership.findMany({ where: { authorityId, role: 'publisher' } })
    expect(new Set(releases.slice(1).map(({ publishedById }) => publishedById))).toEqual(
      new Set(publishers.map(({ userId }) => userId)),
    )
  })

  it.each([
    [
      2,
      'updated',
      [
        'Contacts and Referrals',
        'Recording Policy and Guidelines',
        'Decision to Look After',
        'Placements in Foster Care',
      ],
    ],
    [2, 'removed', ['Storage of Data on Mobile Devices']],
    [2, 'minor', ['Whistleblowing']],
    [3, 'new', ['Children Missing from Care']],
    [3, 'moved', ['Delegation of Authority to Foster Carers and Residential Workers']],
    [4, 'new', ['Staying Close']],
    [4, 'renamed', ['Placement Planning, Stability and Disruption Meetings']],
  ])('amended in update %i, %s: %j', async (number, kind, titles) => {
    const { releases } = await manualOf('example')
    const rows = releases.find((release) => release.number === number)?.amendments ?? []
    expect(
      rows
        .filter((row) => row.kind === kind)
        .map(({ chapterTitle }) => chapterTitle)
        .sort(),
    ).toEqual(titles.toSorted())
  })

  it('says in each listed row what changed and why, in words that an author wrote or the system derived', async () => {
    const { releases } = await manualOf('example')
    const row = (number: number, title: string) =>
      releases[number - 1]?.amendments.find(({ chapterTitle }) => chapterTitle === title)?.details
    expect(row(2, 'Storage of Data on Mobile Devices')).toMatch(
      /information security policy\. Two chapters gave/,
    )
    expect(row(3, 'Care Planning')).toMatch(/^Section 3, Preparing the Care Plan.*already moved\.$/)
    expect(row(3, 'Delegation of Authority to Foster Carers and Residential Workers')).toBe(
      'Moved from 5.3 (5 Fostering) to 4.2.6 (4.2 Placements).',
    )
    expect(row(4, 'Placement Planning, Stability and Disruption Meetings')).toBeDefined()
  })

  it('keeps every clause that a change did not touch, with its id and its references', async () => {
    const revisions = await database().revision.findMany({
      where: { chapter: { slug: 'care-planning', manual: { authority: { slug: 'example' } } } },
      include: { text: true },
      orderBy: { number: 'asc' },
    })
    const [before = [], after = []] = revisions.map(({ text }) => clausesOf(documentOf(text)))
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id))
    const changed = after.filter(
      ({ node }, index) => JSON.stringify(node) !== JSON.stringify(before[index]?.node),
    )
    expect(changed.map(({ text }) => text.slice(0, 35))).toEqual([
      'Within one working day of receiving',
      'Within five working days of signing',
    ])
  })

  it('has one revision sent back, one awaiting approval and one approved for the next release', async () => {
    const open = await database().revision.findMany({
      where: { state: { not: 'published' } },
      include: { decisions: true },
      orderBy: { title: 'asc' },
    })
    expect(
      open.map(({ title, state, inForceOn, decisions }) => [
        title,
        state,
        inForceOn?.toISOString().slice(0, 10) ?? null,
        decisions.map(({ outcome }) => outcome),
      ]),
    ).toEqual([
      ['Advocacy and Independent Visitors', 'approved', '2027-04-01', ['approved']],
      ['Staying Put', 'draft', null, ['returned']],
      ['Young Carers', 'in_review', null, []],
    ])
  })
})

describe('the accounts', () => {
  it('are an author, an approver and a publisher for each authority, and an administrator', async () => {
    expect(signIns).toHaveLength(19)
    expect(signIns.find(({ email }) => email === 'author@kent.example')?.name).toBe('Author, Kent')
    const users = await database().user.findMany({
      include: { memberships: { include: { authority: true } } },
    })
    expect(users.every(({ demonstration }) => demonstration)).toBe(true)
    for (const { email, administrator, memberships } of users)
      expect(memberships.map(({ role, authority }) => `${role}@${authority.slug}.example`)).toEqual(
        administrator ? [] : [email],
      )
  })

  it('keep their words, tell the story, and were signed out afterwards', async () => {
    expect(await authoritiesWithoutWords()).toEqual([])
    expect(await database().session.count({ where: { endedAt: null } })).toBe(0)
  })

  it('have passwords of their own with which they sign in, on this machine only', async () => {
    expect(new Set(signIns.map(({ password }) => password)).size).toBe(19)
    const { email, password } = signIns.at(-1) ?? { email: '', password: '' }
    expect(await signIn({ email, password }, { address: '127.0.0.1', beyondLoopback: false })).toMatchObject({
      outcome: 'signedIn',
    })
    expect(await signIn({ email, password }, { address: '127.0.0.1', beyondLoopback: true })).toEqual({
      outcome: 'demonstration',
    })
  })
})

it('says how long each manual took', () => {
  expect(said).toHaveLength(7)
  for (const line of said) expect(line).toMatch(/^ {2}\S.*: \d+\.\d s$/)
})

it('is refused where there are authorities already, which stay as they are', async () => {
  const before = await database().auditEvent.count()
  await expect(loadDemonstration(() => {})).rejects.toThrow(DatabaseInUse)
  expect(await database().auditEvent.count()).toBe(before)
})

it('as a command refuses with a sentence, and leaves no file of passwords behind', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'demonstration-'))
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'prisma/demonstration/load.ts'],
    {
      encoding: 'utf8',
      env: { ...process.env, CHAPTERHOUSE_DATA: folder },
    },
  )
  expect([status, stderr.trim()]).toEqual([
    1,
    'The demonstration is loaded only where there is no authority yet, and this database has 6. Nothing was changed.',
  ])
  expect(readdirSync(folder)).toEqual([])
  rmSync(folder, { recursive: true })
})
