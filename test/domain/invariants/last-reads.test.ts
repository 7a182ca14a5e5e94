import { beforeAll, describe, it } from 'vitest'
import { aRecord, type Record } from './a-record'
import { expectRefused, NEW_ID, withoutConstraint, withoutTrigger } from './attack'

let ours: Record
let theirs: Record
beforeAll(async () => {
  ours = await aRecord()
  theirs = await aRecord()
})

describe('what somebody read last', () => {
  const reading = (changes: object = {}) =>
    `INSERT INTO last_reads SELECT * FROM jsonb_populate_record(NULL::last_reads, '${JSON.stringify({
      user_id: ours.team.author.userId,
      chapter_id: ours.published.chapterId,
      authority_id: ours.authorityId,
      manual_id: ours.manualId,
      release: 2,
      read_at: '2026-03-05T09:00:00Z',
      before_release: 1,
      before_at: '2026-03-03T09:00:00Z',
      ...changes,
    })}')`

  it.each([
    ['half a reading before it', { before_at: null }],
    ['a later release before it', { before_release: 3 }],
    ['no release at all before it', { before_release: 0 }],
    ['a later moment before it', { before_at: '2026-03-06T09:00:00Z' }],
  ])('has not %s', (_what, changes) =>
    expectRefused({
      attack: reading(changes),
      says: 'read_before_it',
      rule: withoutConstraint('read_before_it', 'last_reads'),
    }),
  )

  it('is one row a person and chapter', () =>
    expectRefused({
      attack: `${reading()}; ${reading()}`,
      says: 'last_reads_pkey',
      rule: withoutConstraint('last_reads_pkey', 'last_reads'),
    }))

  it('is of a release that the manual has', () =>
    expectRefused({
      attack: reading({ release: 999 }),
      says: 'last_reads_manual_id_release_fkey',
      rule: withoutConstraint('last_reads_manual_id_release_fkey', 'last_reads'),
    }))

  it('is not swept away at once', () =>
    expectRefused({
      attack: 'TRUNCATE last_reads',
      says: 'last_reads is never',
      rule: withoutTrigger('never_truncated', 'last_reads'),
    }))

  it('is of a chapter of the same manual and authority', () =>
    expectRefused({
      attack: reading({ chapter_id: theirs.published.chapterId }),
      says: 'last_reads_authority_id_manual_id_chapter_id_fkey',
      rule: withoutConstraint('last_reads_authority_id_manual_id_chapter_id_fkey', 'last_reads'),
    }))
})

describe('which chapter refers to which', () => {
  const citation = (changes: object = {}) =>
    `INSERT INTO citations SELECT * FROM jsonb_populate_record(NULL::citations, '${JSON.stringify({
      manual_id: ours.manualId,
      cited_id: theirs.published.chapterId,
      chapter_id: ours.published.chapterId,
      authority_id: ours.authorityId,
      clause_id: null,
      ...changes,
    })}')`

  it('is told of chapters of the same manual and authority', () =>
    expectRefused({
      attack: citation({ chapter_id: theirs.published.chapterId }),
      says: 'citations_authority_id_manual_id_chapter_id_fkey',
      rule: withoutConstraint('citations_authority_id_manual_id_chapter_id_fkey', 'citations'),
    }))

  it('is told of chapters that there are', () =>
    expectRefused({
      attack: citation({ cited_id: NEW_ID }),
      says: 'citations_cited_id_fkey',
      rule: withoutConstraint('citations_cited_id_fkey', 'citations'),
    }))

  it('is told once', () =>
    expectRefused({
      attack: `${citation()}; ${citation()}`,
      says: 'citations_pkey',
      rule: withoutConstraint('citations_pkey', 'citations'),
    }))
})
