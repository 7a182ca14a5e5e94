import { beforeAll, describe, expect, it } from 'vitest'
import { addChapter } from '@/lib/contents/commands/add-chapter'
import { database } from '@/lib/platform/database'
import { sql } from '../database'
import { anApproved, publish } from '../releases/a-publication'
import { aRecord, type Record } from './a-record'
import {
  copyOf,
  expectRefused,
  NEW_ID,
  nextRelease,
  SECOND_ID,
  withoutConstraint,
  withoutTrigger,
} from './attack'

let record: Record
let unwritten: { chapterId: string; entryId: string }
beforeAll(async () => {
  record = await aRecord()
  const { manualId, sectionId, team } = record
  const asked = { manualId, title: 'Advocacy', parentId: sectionId, previousEntryId: null }
  unwritten = await addChapter(team.author.actor, asked)
})

const unguarded = withoutTrigger('USER', 'releases')
const ofRelease = () => `release_id = '${record.releases[1]}'`

describe('a release', () => {
  it('has the number after the last', () =>
    expectRefused({
      attack: nextRelease(record, '', { number: 4 }),
      says: 'the next release of this manual is 3',
      rule: `${unguarded}; ${withoutTrigger('USER', 'manuals')}${withNewMoment()}`,
    }))

  it('is an import only if it is the first', () =>
    expectRefused({
      attack: nextRelease(record, '', { imported: true }),
      says: 'only release 1 is imported',
      rule: unguarded + withNewMoment(),
    }))

  it('joins the newest edition', () =>
    expectRefused({
      attack: nextRelease(record, '', { edition_id: record.editions[0] }),
      says: 'a release joins the newest edition',
      rule: unguarded + withNewMoment(),
    }))

  it('names who published it, unless it was imported', () =>
    expectRefused({
      attack: nextRelease(record, '', { published_by_id: null }),
      says: 'published_by_somebody',
      rule: withoutConstraint('published_by_somebody', 'releases'),
    }))

  it('is what the manual shows once it is made', () =>
    expectRefused({
      attack: copyOf('releases', `id = '${record.releases[1]}'`, { id: NEW_ID, number: 3 }),
      says: 'a release is made whole: the manual does not show it',
      rule: withoutTrigger('shown', 'releases'),
    }))

  it('has the database’s time, later than the one before, whatever time it is given', async () => {
    const { manualId, releases, team, published } = await aRecord()
    await anApproved(team, published.chapterId)
    await publish(team, manualId)
    const claimed = { id: SECOND_ID, number: 4, published_at: '2000-01-01' }
    await sql(`BEGIN; ${copyOf('releases', `id = '${releases[1]}'`, claimed)};
               UPDATE manuals SET current_release_id = '${SECOND_ID}' WHERE id = '${manualId}'; COMMIT`)
    const made = await database().release.findMany({ where: { manualId }, orderBy: { number: 'asc' } })
    const moments = made.map(({ publishedAt }) => publishedAt.getTime())
    expect(moments).toEqual([...new Set(moments)].sort((one, other) => one - other))
    expect(moments.length).toBe(4)
  })
})

/** Without their guard, two rows would bear one moment: lets that be, to see the rule alone. */
function withNewMoment(): string {
  return '; DROP INDEX releases_manual_id_published_at_key'
}

describe('nothing is added to a release after it was made', () => {
  it.each([
    [
      'release_chapters',
      () =>
        copyOf('release_chapters', `${ofRelease()} AND chapter_id = '${record.published.chapterId}'`, {
          chapter_id: unwritten.chapterId,
          slug: 'advocacy',
          revision_id: null,
        }),
    ],
    [
      'release_entries',
      () =>
        copyOf('release_entries', `${ofRelease()} AND entry_id = '${record.entryId}'`, {
          entry_id: unwritten.entryId,
          kind: 'document',
          chapter_id: null,
          position: 99,
        }),
    ],
    [
      'amendments',
      () => copyOf('amendments', `id = '${record.amendmentId}'`, { id: NEW_ID, kind: 'minor', position: 99 }),
    ],
  ])('%s', (table, attack) =>
    expectRefused({
      attack: attack(),
      says: `nothing is added to a release after it was made (${table})`,
      rule: withoutTrigger('made_with_release', table),
    }),
  )

  it('nor is a contents change said to have been carried by it', () =>
    expectRefused({
      attack: `UPDATE contents_changes SET release_id = '${record.releases[0]}' WHERE id = '${record.pendingChangeId}'`,
      says: 'nothing is added to a release after it was made (contents_changes)',
      rule: withoutTrigger('guarded', 'contents_changes'),
    }))

  it('nor is a contents change made that it had carried', () =>
    expectRefused({
      attack: copyOf('contents_changes', `id = '${record.carriedChangeId}'`, { id: NEW_ID }),
      says: 'a contents change is made before a release carries it',
      rule: withoutTrigger('guarded', 'contents_changes'),
    }))
})

describe('the pointer that readers follow', () => {
  it.each([
    ['back to an older release', () => `'${record.releases[0]}'`],
    ['to no release at all', () => 'NULL'],
  ])('does not move %s', (_, target) =>
    expectRefused({
      attack: `UPDATE manuals SET current_release_id = ${target()} WHERE id = '${record.manualId}'`,
      says: 'a manual shows its newest release',
      rule: withoutTrigger('guarded', 'manuals'),
    }),
  )

  it('has a presentation number that counts up', () =>
    expectRefused({
      attack: `UPDATE manuals SET presentation_number = 0 WHERE id = '${record.manualId}'`,
      says: 'the presentation number counts up',
      rule: withoutTrigger('guarded', 'manuals'),
    }))
})

it.each(["next_update_due = '2031-01-01'", 'demonstration = NOT demonstration', "visibility = 'withheld'"])(
  'what readers see outside a release counts the presentation number up by itself: %s',
  async (change) => {
    const number = `(SELECT presentation_number FROM manuals WHERE id = '${record.manualId}')`
    const counted = `SELECT ${number} AS number`
    const [before] = await sql(counted)
    await sql(`UPDATE manuals SET ${change} WHERE id = '${record.manualId}'`)
    expect(Number((await sql(counted))[0]?.number)).toBe(Number(before?.number) + 1)
  },
)

it('an edition is opened by a release', () =>
  expectRefused({
    attack: copyOf('editions', `id = '${record.editions[1]}'`, { id: NEW_ID, name: 'Never', position: 9 }),
    says: 'an edition is opened by a release',
    rule: withoutTrigger('opened_by_a_release', 'editions'),
  }))

describe('nobody publishes what they removed, reinstated or retitled themselves', () => {
  const chapterId = () => record.manual.chapterId('Confidentiality Policy')
  const byItsMaker = (amendment: object, more = '') =>
    nextRelease(
      record,
      `${more}; ${copyOf('amendments', `id = '${record.amendmentId}'`, { id: NEW_ID, release_id: NEW_ID, ...amendment })}`,
      { published_by_id: record.team.author.userId },
    )
  const changed = (kind: string, more: object = {}) =>
    copyOf('contents_changes', `id = '${record.pendingChangeId}'`, { id: NEW_ID, kind, ...more })
  const refused = (attack: string) =>
    expectRefused({
      attack,
      says: 'removing, reinstating or retitling is published by somebody else',
      rule: withoutTrigger('published_by_another', 'amendments'),
    })

  it.each([
    ['removed', 'removed'],
    ['reinstated', 'reinstated'],
    ['reinstated', 'retitled'],
    ['renamed', 'retitled'],
  ])('in a row that says “%s”', (kind, change) =>
    refused(byItsMaker({ kind, subject_id: chapterId(), chapter_id: chapterId() }, changed(change))),
  )

  it('nor what they split off', () =>
    refused(
      byItsMaker(
        { kind: 'new', subject_id: chapterId(), chapter_id: chapterId() },
        changed('added', { succession: 'split', replacement_id: record.published.chapterId }),
      ),
    ))

  it.each([
    ['added', { succession: 'merged', replacement_id: null }],
    ['added', { succession: 'split', replacement_id: null }],
    ['removed', { succession: 'merged', replacement_id: null }],
    ['retitled', { succession: 'split' }],
  ])('and only a chapter that goes, or a part that comes, goes on in another: %s %o', (kind, more) =>
    expectRefused({
      attack: changed(kind, more),
      says: 'what_goes_on_has_gone',
      rule: withoutConstraint('what_goes_on_has_gone', 'contents_changes'),
    }),
  )

  it('whether or not the change is marked as carried', () =>
    refused(
      byItsMaker(
        { kind: 'removed', subject_id: chapterId(), chapter_id: chapterId() },
        `UPDATE contents_changes SET release_id = '${NEW_ID}' WHERE id = '${record.pendingChangeId}'`,
      ),
    ))

  it('nor one of several places of a chapter', async () => {
    const [change] = await sql(`SELECT entry_id FROM contents_changes WHERE id = '${record.pendingChangeId}'`)
    await refused(
      byItsMaker({ kind: 'contents', subject_id: change?.entry_id, entry_id: change?.entry_id, after: null }),
    )
  })
})
