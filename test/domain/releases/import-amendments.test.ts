import { describe, expect, it } from 'vitest'
import { readImport } from '@/lib/contents/read-import'
import { database, inTransaction } from '@/lib/platform/database'
import { importManual } from '@/lib/releases/commands/import-manual'
import { releaseSeal } from '@/lib/releases/queries/release-seal'
import { sql } from '../database'
import { SMALL_CONTENTS } from '../manuals'
import { anAuthority } from '../people'
import { releaseAmendments } from './release-amendments'

const AMENDMENTS = `July 2024
Updated Chapters
Chapter Name\tDetails
Confidentiality Policy\tSection 2, Sharing was rewritten.
Care Planning\tA link was added.
Removed Chapters
Short Stays\tReplaced by Care Planning.
Archive 2023
March 2023
New Chapters
Staying Put\tThis is a new chapter.
`

/** Imports the small contents with an amendments page, in an authority of its own. */
async function imported(amendments: string | null, edition?: string) {
  const bytes = (text: string) => new TextEncoder().encode(text)
  const read = readImport({
    ...{ contents: bytes(SMALL_CONTENTS), edition },
    amendments: amendments === null ? null : bytes(amendments),
  })
  if ('problem' in read) throw new Error(read.problem)
  const { slug, name } = await anAuthority()
  const { outline, amendments: page } = read
  const manual = await importManual(
    { kind: 'console' },
    {
      authority: { slug, name },
      manual: { slug: 'manual', name: 'Procedures' },
      outline,
      amendments: page,
      edition,
    },
  )
  const { id } = manual.release
  const release = await database().release.findUniqueOrThrow({ where: { id }, include: { edition: true } })
  return {
    ...manual,
    edition: release.edition.name,
    amendments: await releaseAmendments(database(), id),
    carried: await database().carriedEdition.findMany({
      where: { manualId: manual.manualId },
      orderBy: { position: 'asc' },
      include: { rows: { orderBy: { position: 'asc' }, include: { chapter: true } } },
    }),
  }
}

describe('importing the amendments page that belongs to a contents page', () => {
  it('says in the ledger what the newest edition says of a badge, and names release 1 after that edition', async () => {
    const { edition, amendments } = await imported(AMENDMENTS)
    expect(edition).toBe('July 2024')
    expect(amendments).toMatchObject([
      {
        kind: 'updated',
        chapterTitle: 'Confidentiality Policy',
        details: 'Section 2, Sharing was rewritten.',
      },
    ])
  })

  it('carries all other rows over, with the chapters that they are surely about', async () => {
    const { carried, release } = await imported(AMENDMENTS)
    expect(
      carried.map(({ name, year, releaseId, rows }) => [
        ...[name, year, releaseId === release.id],
        rows.map(({ kind, chapterTitle, details, chapter }) => [
          kind,
          chapterTitle,
          details,
          chapter?.slug ?? null,
        ]),
      ]),
    ).toEqual([
      [
        'July 2024',
        2024,
        true,
        [
          ['updated', 'Care Planning', 'A link was added.', 'care-planning'],
          ['removed', 'Short Stays', 'Replaced by Care Planning.', null],
        ],
      ],
      ['March 2023', 2023, true, [['new', 'Staying Put', 'This is a new chapter.', 'staying-put']]],
    ])
  })

  it('leaves what is not recorded so where there is no amendments page, or no row of the chapter', async () => {
    for (const page of [null, 'July 2024\nNew Chapters\nStaying Put\tThis is a new chapter.\n']) {
      const { amendments } = await imported(page)
      expect(amendments.map(({ details }) => details)).toEqual(['not recorded on the imported contents page'])
    }
  })

  it('reads the edition that the import names, if the page has it', async () => {
    const page = `${AMENDMENTS}Updated Chapters\nConfidentiality Policy\tThe words of March.`
    const { edition, amendments } = await imported(page, 'March 2023')
    expect([edition, amendments[0]?.details]).toEqual(['March 2023', 'The words of March.'])
  })

  it('keeps them under the seal that the audit event carries: an altered byte is found', async () => {
    const { manualId, authorityId, release, carried } = await imported(AMENDMENTS)
    const event = await database().auditEvent.findFirstOrThrow({ where: { authorityId } })
    const seal = () => inTransaction((from) => releaseSeal(from, release.id))
    expect([event.subject, event.details]).toEqual([
      `manual ${manualId}`,
      expect.objectContaining({ seal: await seal() }),
    ])
    const before = await seal()
    const edition = `'${carried[1]?.id}'`
    for (const altered of [
      `UPDATE carried_editions SET name = 'April 2023' WHERE id = ${edition}`,
      `UPDATE carried_amendments SET details = 'Something else.' WHERE edition_id = ${edition}`,
      `DELETE FROM carried_amendments WHERE edition_id = ${edition}`,
    ]) {
      const last = await seal()
      await sql(`SET session_replication_role = replica; ${altered}`)
      expect(await seal()).not.toBe(last)
    }
    expect(await seal()).not.toBe(before)
  })

  it('stores nothing where a row names a chapter that the contents do not have', async () => {
    const slug = 'nothing-carried'
    const read = readImport({ contents: new TextEncoder().encode(SMALL_CONTENTS), amendments: null })
    if ('problem' in read) throw new Error(read.problem)
    const row = { line: 1, kind: 'new' as const, title: 'Care', details: 'New.', chapter: 'no such key' }
    const input = {
      authority: { slug, name: 'A council' },
      manual: { slug: 'manual', name: 'Procedures' },
      outline: read.outline,
      amendments: { editions: [{ name: 'July 2024', year: 2024, rows: [row] }] },
    }
    await expect(importManual({ kind: 'console' }, input)).rejects.toThrow('which the contents do not have')
    expect(await database().authority.count({ where: { slug } })).toBe(0)
  })
})
