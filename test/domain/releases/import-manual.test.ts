import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { everyEntry } from '@/lib/contents/outline'
import { parseOutline } from '@/lib/contents/parse-outline'
import { sha256 } from '@/lib/document/canonical'
import { canonicalRelease } from '@/lib/ledger/snapshot'
import { database } from '@/lib/platform/database'
import { Blocked, Forbidden } from '@/lib/platform/errors'
import { importManual } from '@/lib/releases/commands/import-manual'
import { releaseSnapshot } from '@/lib/releases/queries/release-rows'
import { aManual, SMALL_CONTENTS } from '../manuals'
import { anAdministrator, anAuthority, aPerson } from '../people'
import { releaseAmendments } from './release-amendments'

const machine = { kind: 'console' } as const

describe('importing a manual', () => {
  it('publishes the contents as release 1, numbered as they are printed', async () => {
    const manual = await aManual(await anAuthority())
    const { entries, chapters } = await releaseSnapshot(database(), manual.release.id)
    expect(
      [...everyEntry(entries)].map(({ kind, number, title, text }) => [kind, number, title ?? text]),
    ).toEqual([
      ['section', '1', 'All Children'],
      ['section', '1.1', ''],
      ['chapter', '1.1.1', null],
      ['chapter', '1.1.2', null],
      ['section', '2', 'Looked After Children'],
      ['note', null, 'See also: Confidentiality Policy'],
      ['section', '2.1', ''],
      ['chapter', '2.1.1', null],
      ['chapter', '2.1.2', null],
      ['chapter', '2.1.3', null],
    ])
    expect(chapters.get(manual.chapterId('Care Planning'))).toMatchObject({ number: '2.1.2', revision: null })
  })

  it('keeps each printed badge as an amendment of release 1 that says it is not recorded', async () => {
    const manual = await aManual(await anAuthority())
    expect(await releaseAmendments(database(), manual.release.id)).toMatchObject([
      {
        kind: 'updated',
        chapterId: manual.chapterId('Confidentiality Policy'),
        chapterNumber: '1.1.2',
        details: 'not recorded on the imported contents page',
      },
    ])
  })

  it('publishes texts that come with it on the basis of the baseline, and makes them findable', async () => {
    const manual = await aManual(await anAuthority(), SMALL_CONTENTS, {
      'Care Planning': '## Purpose\n\nEvery looked after child has a plan. See [[Staying Put]].',
    })
    const chapterId = manual.chapterId('Care Planning')
    const [revision] = await database().publishedRevision.findMany({ where: { chapterId } })
    expect(revision).toMatchObject({ basis: 'baseline', number: 1, releaseId: manual.release.id })
    const rows = await database().searchClause.findMany({ where: { chapterId }, orderBy: { id: 'asc' } })
    expect(rows.map(({ heading, text }) => [heading, text])).toEqual([
      ['1. Purpose', 'Purpose'],
      ['1. Purpose', 'Every looked after child has a plan. See Staying Put.'],
    ])
    expect(await database().searchChapter.findMany({ where: { chapterId } })).toMatchObject([
      { number: '2.1.2', title: 'Care Planning' },
    ])
  })

  it('lets local chapters inherit the published text of a template, linked by identity', async () => {
    const template = await aManual(await anAuthority({ kind: 'template' }), SMALL_CONTENTS, {
      'Care Planning': '## Purpose\n\nEvery looked after child has a plan.',
    })
    const parsed = parseOutline(SMALL_CONTENTS)
    if ('problem' in parsed) throw new Error(parsed.problem)
    const key = parsed.outline.chapters.find(({ title }) => title === 'Care Planning')?.key ?? ''
    const authority = await anAuthority()
    const { manualId, chapters } = await importManual(machine, {
      authority: { slug: authority.slug, name: authority.name },
      manual: { slug: 'local', name: 'Local' },
      outline: parsed.outline,
      texts: [{ key, inheritedFrom: template.chapterId('Care Planning') }],
    })
    const revision = await database().revision.findFirstOrThrow({
      where: { manualId, chapterId: chapters.get(key)?.id ?? '' },
      include: { basedOn: true, text: true, chapter: { include: { templateLink: true } } },
    })
    expect(revision.chapter.templateLink).toMatchObject({
      mode: 'inherited',
      templateChapterId: template.chapterId('Care Planning'),
    })
    expect(revision.textHash).toBe(revision.basedOn?.textHash)
    expect(revision.authorityId).not.toBe(revision.basedOn?.authorityId)
  })

  it('hashes what the release holds, so that it can be checked from its rows', async () => {
    const manual = await aManual(await anAuthority())
    const release = await database().release.findUniqueOrThrow({
      where: { id: manual.release.id },
      include: { edition: true },
    })
    const { authorityName, manualName, number, edition } = release
    const head = { authorityName, manualName, number, editionName: edition.name }
    expect(release.contentHash).toBe(
      sha256(canonicalRelease(head, await releaseSnapshot(database(), release.id))),
    )
  })

  it('records the import in the chain of its authority', async () => {
    const manual = await aManual(await anAuthority())
    const [event] = await database().auditEvent.findMany({ where: { authorityId: manual.authorityId } })
    expect(event).toMatchObject({
      action: 'importManual',
      details: { contentHash: manual.release.contentHash },
    })
  })
})

describe('an import is refused', () => {
  const outlineOf = (page: string) => {
    const parsed = parseOutline(page)
    if ('problem' in parsed) throw new Error(parsed.problem)
    return parsed.outline
  }
  const input = (slug: string) => ({
    authority: { slug, name: 'A council' },
    manual: { slug: 'manual', name: 'Procedures' },
    outline: outlineOf(SMALL_CONTENTS),
  })

  it('where the manual already has contents, and leaves them as they are', async () => {
    const { slug } = await anAuthority()
    const { manualId } = await importManual(machine, input(slug))
    await expect(importManual(machine, input(slug))).rejects.toThrow(Blocked)
    expect(await database().release.count({ where: { manualId } })).toBe(1)
  })

  it('where two imports of one manual run at once: one is stored, the other is told', async () => {
    const { slug } = await anAuthority()
    const both = await Promise.allSettled([
      importManual(machine, input(slug)),
      importManual(machine, input(slug)),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { name: 'Blocked' } })
  })

  it('whole: a text that has no chapter leaves no authority, manual or entry behind', async () => {
    const slug = 'never-made'
    const text = { key: 'no such chapter', inheritedFrom: '00000000-0000-4000-8000-000000000000' }
    await expect(importManual(machine, { ...input(slug), texts: [text] })).rejects.toThrow(Blocked)
    expect(await database().authority.count({ where: { slug } })).toBe(0)
  })

  it('to everybody but an administrator and the console', async () => {
    const authority = await anAuthority()
    const person = await aPerson(authority, 'author', 'approver', 'publisher')
    await expect(importManual(person.actor, input(authority.slug))).rejects.toThrow(Forbidden)
    const administrator = await anAdministrator()
    await expect(importManual(administrator.actor, input(authority.slug))).resolves.toBeDefined()
  })
})

const PAGES = '../shared/contents-pages'

it.runIf(existsSync(PAGES))('brings in five real manuals, and says how long it took', async () => {
  for (const slug of ['template', 'hertfordshire', 'havering', 'kent', 'cambridgeshire-and-peterborough']) {
    const parsed = parseOutline(readFileSync(`${PAGES}/${slug}.txt`, 'utf8'))
    if ('problem' in parsed) throw new Error(parsed.problem)
    const begun = performance.now()
    const { release } = await importManual(machine, {
      authority: { slug, name: slug, kind: slug === 'template' ? 'template' : 'local' },
      manual: { slug: 'childrens-services', name: 'Children’s Services' },
      outline: parsed.outline,
    })
    console.log(`${slug}: imported in ${Math.round(performance.now() - begun)} ms`)
    const { chapters } = await releaseSnapshot(database(), release.id)
    const numbers = [...chapters.values()].map(({ number }) => number)
    expect(numbers.toSorted()).toEqual(parsed.outline.chapters.map(({ number }) => number).toSorted())
  }
})
