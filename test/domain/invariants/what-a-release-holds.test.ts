import { beforeAll, describe, it } from 'vitest'
import { aRecord, type Record } from './a-record'
import { copyOf, expectRefused, NEW_ID, nextRelease, withoutConstraint, withoutTrigger } from './attack'

let record: Record
beforeAll(async () => {
  record = await aRecord()
})

const ofRelease = () => `release_id = '${record.releases[1]}'`

describe('a release holds', () => {
  const inNext = (changes: globalThis.Record<string, unknown>) =>
    copyOf('release_chapters', `${ofRelease()} AND chapter_id = '${record.published.chapterId}'`, {
      release_id: NEW_ID,
      ...changes,
    })
  const anyAddress = () =>
    withoutConstraint('release_chapters_authority_id_manual_id_chapter_id_slug_fkey', 'release_chapters')
  const next = (holding: string) => nextRelease(record, holding)

  it('no revision that is not published', () =>
    expectRefused({
      attack: next(
        inNext({
          chapter_id: record.approved.chapterId,
          slug: record.manual.slugOf('Decision to Look After'),
          revision_id: record.approved.revisionId,
        }),
      ),
      says: 'a release holds published revisions only',
      rule: withoutTrigger('published_only', 'release_chapters'),
    }))

  it('no second revision of a chapter', () =>
    expectRefused({
      attack: next(`${inNext({})}; ${inNext({ slug: 'x', revision_id: null })}`),
      says: 'release_chapters_pkey',
      rule: `${withoutConstraint('release_chapters_pkey', 'release_chapters')}; ${anyAddress()}`,
    }))

  it('no revision of another chapter', () =>
    expectRefused({
      attack: next(inNext({ revision_id: record.baseline.revisionId })),
      says: 'release_chapters_authority_id_manual_id_chapter_id_revisio_fkey',
      rule: withoutConstraint(
        'release_chapters_authority_id_manual_id_chapter_id_revisio_fkey',
        'release_chapters',
      ),
    }))

  it('no two chapters at one address', () =>
    expectRefused({
      attack: next(`${inNext({})}; ${inNext({ chapter_id: record.baseline.chapterId, revision_id: null })}`),
      says: 'release_chapters_release_id_slug_key',
      rule: `DROP INDEX release_chapters_release_id_slug_key; ${anyAddress()}`,
    }))

  it('no chapter at another address than its own', () =>
    expectRefused({
      attack: next(inNext({ slug: 'elsewhere' })),
      says: 'release_chapters_authority_id_manual_id_chapter_id_slug_fkey',
      rule: anyAddress(),
    }))

  it('no text that was approved under another title', () =>
    expectRefused({
      attack: next(`UPDATE revisions SET state = 'published', basis = 'approval', release_id = '${NEW_ID}'
                    WHERE id = '${record.approved.revisionId}';
                    ${inNext({
                      chapter_id: record.approved.chapterId,
                      slug: record.manual.slugOf('Decision to Look After'),
                      revision_id: record.approved.revisionId,
                      title: 'A title that nobody approved',
                    })}`),
      says: 'a release shows the title that was approved',
      rule: withoutTrigger('approved_title', 'release_chapters'),
    }))

  it('no chapter at another’s place', () =>
    expectRefused({
      attack: next(
        `${inNext({ chapter_id: record.baseline.chapterId, slug: record.manual.slugOf('Care Planning'), revision_id: null })};
         ${copyOf('release_entries', `${ofRelease()} AND entry_id = '${record.entryId}'`, {
           release_id: NEW_ID,
           parent_id: null,
           chapter_id: record.baseline.chapterId,
         })}`,
      ),
      says: 'release_entries_entry_id_chapter_id_fkey',
      rule: withoutConstraint('release_entries_entry_id_chapter_id_fkey', 'release_entries'),
    }))

  it('no template chapter that its own chapter is not linked to', () =>
    expectRefused({
      attack: next(inNext({ template_chapter_id: record.baseline.chapterId })),
      says: 'a release names the template chapter that its chapter is linked to',
      rule: withoutTrigger('linked_template_only', 'release_chapters'),
    }))

  it('no place of a chapter that it does not hold', () =>
    expectRefused({
      attack: next(
        copyOf('release_entries', `${ofRelease()} AND entry_id = '${record.entryId}'`, {
          release_id: NEW_ID,
          parent_id: null,
        }),
      ),
      says: 'release_entries_release_id_chapter_id_fkey',
      rule: withoutConstraint('release_entries_release_id_chapter_id_fkey', 'release_entries'),
    }))

  it('no two entries at one place', () => {
    const at = (kind: string) =>
      copyOf(
        'release_entries',
        `${ofRelease()} AND parent_id IS NULL AND position = ${kind === 'first' ? 0 : 1}`,
        {
          release_id: NEW_ID,
          position: 0,
        },
      )
    return expectRefused({
      attack: next(`${at('first')}; ${at('second')}`),
      says: 'release_entries_top_level_position',
      rule: 'DROP INDEX release_entries_top_level_position',
    })
  })
})
