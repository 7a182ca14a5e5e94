import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { readImport } from '@/lib/contents/read-import'
import { database } from '@/lib/platform/database'
import { importManual } from '@/lib/releases/commands/import-manual'
import { sql } from '../database'
import { SMALL_CONTENTS } from '../manuals'
import { anAuthority } from '../people'
import { copyOf, expectRefused, NEW_ID, withoutConstraint, withoutTrigger } from './attack'

let editionId: string
let manualId: string

beforeAll(async () => {
  const bytes = (text: string) => new TextEncoder().encode(text)
  const page = 'March 2023\nNew Chapters\nStaying Put\tThis is a new chapter.\n'
  const read = readImport({ contents: bytes(SMALL_CONTENTS), amendments: bytes(page) })
  if ('problem' in read) throw new Error(read.problem)
  const { slug, name } = await anAuthority()
  const imported = await importManual(
    { kind: 'console' },
    { ...read, authority: { slug, name }, manual: { slug: 'manual', name: 'Procedures' } },
  )
  manualId = imported.manualId
  editionId = (await database().carriedEdition.findFirstOrThrow({ where: { manualId } })).id
})

describe('an edition that was carried over', () => {
  it('comes with the import of its manual, not later', async () => {
    await expectRefused({
      attack: copyOf('carried_editions', `id = '${editionId}'`, { id: NEW_ID, position: 1 }),
      says: 'earlier editions come with the import',
      rule: withoutTrigger('comes_with_the_import', 'carried_editions'),
    })
    await expectRefused({
      attack: copyOf('carried_amendments', `edition_id = '${editionId}'`, { position: 1 }),
      says: 'earlier editions come with the import',
      rule: withoutTrigger('comes_with_the_import', 'carried_amendments'),
    })
  })

  it('is never changed, taken away or emptied', async () => {
    for (const [table, condition, change] of [
      ['carried_editions', `id = '${editionId}'`, "name = 'April 2023'"],
      ['carried_amendments', `edition_id = '${editionId}'`, "details = 'Other words.'"],
    ] as const) {
      const rule = withoutTrigger('never_changed', table)
      const says = `${table} is never changed`
      await expectRefused({ attack: `UPDATE ${table} SET ${change} WHERE ${condition}`, says, rule })
      if (table === 'carried_amendments')
        await expectRefused({ attack: `DELETE FROM ${table} WHERE ${condition}`, says, rule })
      await expect(sql(`TRUNCATE ${table} CASCADE`)).rejects.toThrow('is never changed')
    }
  })

  it('has a name, and rows that name a chapter', async () => {
    const came = withoutTrigger('comes_with_the_import', 'carried_editions')
    const rowCame = withoutTrigger('comes_with_the_import', 'carried_amendments')
    const nameless = copyOf('carried_editions', `id = '${editionId}'`, { id: NEW_ID, position: 1, name: ' ' })
    await expectRefused({
      attack: `${came}; ${nameless}`,
      says: 'carried_edition_is_named',
      rule: withoutConstraint('carried_edition_is_named', 'carried_editions'),
    })
    const row = copyOf('carried_amendments', `edition_id = '${editionId}'`, {
      position: 1,
      chapter_title: '',
    })
    await expectRefused({
      attack: `${rowCame}; ${row}`,
      says: 'carried_row_names_a_chapter',
      rule: withoutConstraint('carried_row_names_a_chapter', 'carried_amendments'),
    })
  })

  it('has rows of chapters of its own manual', async () => {
    await expectRefused({
      attack: `${withoutTrigger('comes_with_the_import', 'carried_amendments')}; ${copyOf(
        'carried_amendments',
        `edition_id = '${editionId}'`,
        { position: 1, chapter_id: randomUUID() },
      )}`,
      says: 'carried_amendments_authority_id_manual_id_chapter_id_fkey',
      rule: withoutConstraint(
        'carried_amendments_authority_id_manual_id_chapter_id_fkey',
        'carried_amendments',
      ),
    })
  })
})
