import { beforeAll, describe, expect, it } from 'vitest'
import { sql } from '../database'
import { aRecord, type Record } from './a-record'
import {
  copyOf,
  expectRefused,
  NEW_ID,
  nextRelease,
  SOME_HASH,
  withoutConstraint,
  withoutTrigger,
} from './attack'

let ours: Record
let theirs: Record
beforeAll(async () => {
  ours = await aRecord()
  theirs = await aRecord()
})

const chapter = () => `id = '${ours.published.chapterId}'`
const entry = () => `id = '${ours.entryId}'`
const draft = () => `id = '${ours.draft.revisionId}'`
const change = () => `id = '${ours.pendingChangeId}'`
const edition = () => `id = '${ours.editions[1]}'`
const amendment = () => `id = '${ours.amendmentId}'`
const inRelease = (table: string, where: string, changes: object) =>
  nextRelease(
    ours,
    copyOf(table, `release_id = '${ours.releases[1]}' AND ${where}`, { release_id: NEW_ID, ...changes }),
  )
const releaseChapter = (changes: object) =>
  inRelease('release_chapters', `chapter_id = '${ours.published.chapterId}'`, changes)
const releaseEntry = (changes: object) =>
  inRelease('release_entries', `entry_id = '${ours.sectionId}'`, changes)

/** What of ours would point at what of theirs; the foreign key that refuses it; the attack. */
const crossings: [what: string, table: string, key: string, attack: () => string][] = [
  [
    'a chapter in a manual of theirs',
    'chapters',
    'chapters_authority_id_manual_id_fkey',
    () => copyOf('chapters', chapter(), { id: NEW_ID, slug: 'ours', manual_id: theirs.manualId }),
  ],
  [
    'a chapter limited to a member of another partnership',
    'chapters',
    'chapters_authority_id_applies_to_fkey',
    () => `INSERT INTO member_authorities VALUES ('${theirs.authorityId}', 'Peterborough');
           UPDATE chapters SET applies_to = 'Peterborough' WHERE ${chapter()}`,
  ],
  [
    'an entry in a manual of theirs',
    'entries',
    'entries_authority_id_manual_id_fkey',
    () => copyOf('entries', `id = '${ours.sectionId}'`, { id: NEW_ID, manual_id: theirs.manualId }),
  ],
  [
    'an entry under an entry of theirs',
    'entries',
    'entries_authority_id_manual_id_parent_id_fkey',
    () => `UPDATE entries SET parent_id = '${theirs.sectionId}' WHERE ${entry()}`,
  ],
  [
    'a place of a chapter of theirs',
    'entries',
    'entries_authority_id_manual_id_chapter_id_fkey',
    () => copyOf('entries', entry(), { id: NEW_ID, chapter_id: theirs.published.chapterId }),
  ],
  [
    'a contents change of an entry of theirs',
    'contents_changes',
    'contents_changes_authority_id_manual_id_entry_id_fkey',
    () => copyOf('contents_changes', change(), { id: NEW_ID, entry_id: theirs.entryId }),
  ],
  [
    'a removal in favour of a chapter of theirs',
    'contents_changes',
    'contents_changes_authority_id_manual_id_replacement_id_fkey',
    () => copyOf('contents_changes', change(), { id: NEW_ID, replacement_id: theirs.published.chapterId }),
  ],
  [
    'a revision of a chapter of theirs',
    'revisions',
    'revisions_authority_id_manual_id_chapter_id_fkey',
    () => copyOf('revisions', draft(), { id: NEW_ID, number: 99, chapter_id: theirs.published.chapterId }),
  ],
  [
    'a revision with a text of theirs',
    'revisions',
    'revisions_authority_id_text_hash_fkey',
    () => `UPDATE revisions SET content_hash = '${SOME_HASH}', version = version + 1, saved_by_id = '${ours.team.author.userId}',
             text_hash = (SELECT text_hash FROM revisions WHERE id = '${theirs.draft.revisionId}') WHERE ${draft()}`,
  ],
  [
    'a contribution to a revision of theirs',
    'contributions',
    'contributions_authority_id_revision_id_fkey',
    () => `${withoutTrigger('comes_of_a_save', 'contributions')};
           INSERT INTO contributions (revision_id, user_id, authority_id)
           VALUES ('${theirs.draft.revisionId}', '${ours.team.publisher.userId}', '${ours.authorityId}')`,
  ],
  [
    'a decision on a revision of theirs',
    'decisions',
    'decisions_authority_id_revision_id_fkey',
    () => `INSERT INTO decisions (authority_id, revision_id, content_hash, outcome, decider_id)
           SELECT '${ours.authorityId}', id, content_hash, 'approved', '${ours.team.approver.userId}'
           FROM revisions WHERE id = '${theirs.inReview.revisionId}'`,
  ],
  [
    'an edition of a manual of theirs',
    'editions',
    'editions_authority_id_manual_id_fkey',
    () =>
      copyOf('editions', edition(), { id: NEW_ID, manual_id: theirs.manualId, position: 9, name: 'Ours' }),
  ],
  [
    'a release in an edition of theirs',
    'releases',
    'releases_authority_id_manual_id_edition_id_fkey',
    () => nextRelease(ours, '', { edition_id: theirs.editions[1] }),
  ],
  [
    'a chapter of theirs in a release',
    'release_chapters',
    'release_chapters_authority_id_manual_id_chapter_id_slug_fkey',
    () => releaseChapter({ chapter_id: theirs.published.chapterId, revision_id: null }),
  ],
  [
    'a revision of theirs in a release',
    'release_chapters',
    'release_chapters_authority_id_manual_id_chapter_id_revisio_fkey',
    () => releaseChapter({ revision_id: theirs.published.revisionId }),
  ],
  [
    'a release’s chapter said to be theirs',
    'release_chapters',
    'release_chapters_authority_id_manual_id_release_id_fkey',
    () =>
      releaseChapter({
        authority_id: theirs.authorityId,
        manual_id: theirs.manualId,
        chapter_id: theirs.published.chapterId,
        revision_id: null,
      }),
  ],
  [
    'an entry of theirs in a release',
    'release_entries',
    'release_entries_authority_id_manual_id_entry_id_fkey',
    () => releaseEntry({ entry_id: theirs.sectionId }),
  ],
  [
    'an amendment about a chapter of theirs',
    'amendments',
    'amendments_authority_id_manual_id_chapter_id_fkey',
    () =>
      inRelease('amendments', amendment(), {
        id: NEW_ID,
        subject_id: theirs.published.chapterId,
        chapter_id: theirs.published.chapterId,
      }),
  ],
  [
    'an amendment about an entry of theirs',
    'amendments',
    'amendments_authority_id_manual_id_entry_id_fkey',
    () =>
      inRelease('amendments', amendment(), {
        id: NEW_ID,
        kind: 'moved',
        subject_id: theirs.entryId,
        entry_id: theirs.entryId,
      }),
  ],
  [
    'an amendment in favour of a chapter of theirs',
    'amendments',
    'amendments_authority_id_manual_id_replacement_id_fkey',
    () => inRelease('amendments', amendment(), { id: NEW_ID, replacement_id: theirs.published.chapterId }),
  ],
  [
    'an amendment that corrects one of theirs',
    'amendments',
    'amendments_authority_id_manual_id_corrects_id_fkey',
    () => {
      const corrected = { corrects_id: theirs.amendmentId, subject_id: theirs.amendmentId }
      return inRelease('amendments', amendment(), { id: NEW_ID, ...corrected, before: null, after: null })
    },
  ],
  [
    'a search row of a chapter of theirs',
    'search_clauses',
    'search_clauses_authority_id_manual_id_chapter_id_fkey',
    () => `INSERT INTO search_clauses (authority_id, manual_id, chapter_id, clause_id, heading, text)
           VALUES ('${ours.authorityId}', '${ours.manualId}', '${theirs.published.chapterId}', '${NEW_ID}', '', '')`,
  ],
  [
    'a chapter of theirs as search finds it',
    'search_chapters',
    'search_chapters_authority_id_manual_id_chapter_id_fkey',
    () => `DELETE FROM search_chapters WHERE chapter_id = '${theirs.published.chapterId}';
           INSERT INTO search_chapters (authority_id, manual_id, chapter_id, slug, title)
           VALUES ('${ours.authorityId}', '${ours.manualId}', '${theirs.published.chapterId}', 'x', 'x')`,
  ],
  [
    'the words of a manual of theirs',
    'search_words',
    'search_words_authority_id_manual_id_fkey',
    () => `INSERT INTO search_words (authority_id, manual_id, lexeme, chapters, weights)
           VALUES ('${ours.authorityId}', '${theirs.manualId}', 'x', '{1}', '{1}')`,
  ],
]

describe('nothing of ours points at anything of theirs:', () => {
  it.each(crossings)('%s', (_, table, key, attack) => {
    // What else would refuse it, by rules that are tried elsewhere, is taken away with the key.
    const others = `${withoutTrigger('USER', table)}; ${withoutTrigger('USER', 'releases')}; ${withoutTrigger('USER', 'manuals')};
                    DROP INDEX releases_manual_id_published_at_key`
    return expectRefused({ attack: attack(), says: key, rule: `${others}; ${withoutConstraint(key, table)}` })
  })
})

it('a manual of ours shows no release of theirs', () =>
  expectRefused({
    attack: `UPDATE manuals SET current_release_id = '${theirs.releases[1]}' WHERE id = '${ours.manualId}'`,
    says: 'a manual shows its newest release',
    rule: `${withoutTrigger('USER', 'manuals')}; DROP INDEX manuals_authority_id_id_current_release_id_key;
           ${withoutConstraint('manuals_authority_id_id_current_release_id_fkey', 'manuals')}`,
  }))

it('readers’ view of revisions shows published ones only', async () => {
  const open = [ours.draft, ours.inReview, ours.approved].map(({ revisionId }) => `'${revisionId}'`)
  expect(await sql(`SELECT id FROM published_revisions WHERE id IN (${open.join()})`)).toEqual([])
  expect(
    await sql(`SELECT id FROM published_revisions WHERE id = '${ours.published.revisionId}'`),
  ).toHaveLength(1)
})
