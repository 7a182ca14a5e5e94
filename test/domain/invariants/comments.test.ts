import { beforeAll, describe, expect, it } from 'vitest'
import { addComment } from '@/lib/comments/commands/add-comment'
import { resolveComment } from '@/lib/comments/commands/resolve-comment'
import { endOfDay } from '@/lib/comments/guest-days'
import { database } from '@/lib/platform/database'
import { published } from '../chapters/a-manual'
import { aDiscussion, approvedBy, clauseOf, type Discussion, guestOf } from '../comments/a-discussion'
import { anAuthority, aPerson } from '../people'
import { copyOf, expectRefused, NEW_ID, withoutConstraint, withoutTrigger } from './attack'

/*
 * What was said, and guests' links, attacked with plain SQL.
 */

let place: Discussion
let gone: Discussion
let commentId = ''
let answerId = ''
let suggestionId = ''
let publishedCommentId = ''
let guest: { guestId: string }
let outsider = ''

beforeAll(async () => {
  place = await aDiscussion()
  gone = await aDiscussion()
  const { author, approver, revisionId } = place
  commentId = (await addComment(approver.actor, { revisionId, body: 'Whom?' })).commentId
  answerId = (await addComment(author.actor, { revisionId, parentId: commentId, body: 'The parents.' }))
    .commentId
  const suggestion = { kind: 'remove' as const, before: ['Ring first.'] }
  suggestionId = (
    await addComment(approver.actor, { revisionId, clauseId: clauseOf('Ring first.'), suggestion })
  ).commentId
  publishedCommentId = (await addComment(gone.author.actor, { revisionId: gone.revisionId, body: 'Whom?' }))
    .commentId
  await resolveComment(gone.author.actor, { commentId: publishedCommentId })
  await approvedBy(gone.approver, gone)
  await published(gone.revisionId)
  guest = await guestOf(place)
  outsider = (await aPerson(await anAuthority(), 'author')).userId
})

const copied = (changes: Record<string, unknown>) =>
  copyOf('comments', `id = '${commentId}'`, { id: NEW_ID, ...changes })

describe('what was said', () => {
  it('is never rewritten', () =>
    expectRefused({
      attack: `UPDATE comments SET body = 'Something else' WHERE id = '${commentId}'`,
      says: 'a comment is never rewritten',
      rule: withoutTrigger('guarded', 'comments'),
    }))

  it('is never deleted', () =>
    expectRefused({
      attack: `DELETE FROM comments WHERE id = '${answerId}'`,
      says: 'a comment is never rewritten',
      rule: withoutTrigger('guarded', 'comments'),
    }))

  it('is never truncated', () =>
    expectRefused({
      attack: 'TRUNCATE comments CASCADE',
      says: 'comments is never changed',
      rule: `${withoutTrigger('never_truncated', 'comments')}; ${withoutTrigger('never_truncated', 'mentions')}`,
    }))

  it('is said by one: a person or a guest', () =>
    expectRefused({
      attack: copied({ guest_id: guest.guestId }),
      says: 'said_by_one',
      rule: withoutConstraint('said_by_one', 'comments'),
    }))

  it('begins open', () =>
    expectRefused({
      attack: copied({ resolved_at: '2026-11-22', resolved_by_id: place.author.userId }),
      says: 'begins open',
      rule: withoutTrigger('guarded_when_said', 'comments'),
    }))

  it('is not an answer to an answer', () =>
    expectRefused({
      attack: copied({ parent_id: answerId }),
      says: 'a reply answers a comment',
      rule: withoutTrigger('guarded_when_said', 'comments'),
    }))

  it('is not said of what is published', () =>
    expectRefused({
      attack: copyOf('comments', `id = '${publishedCommentId}'`, {
        id: NEW_ID,
        resolved_at: null,
        resolved_by_id: null,
      }),
      says: 'a published revision is not commented on',
      rule: withoutTrigger('guarded_when_said', 'comments'),
    }))

  it('stays settled once the version is published', () =>
    expectRefused({
      attack: `UPDATE comments SET resolved_at = NULL, resolved_by_id = NULL WHERE id = '${publishedCommentId}'`,
      says: 'stays as it is',
      rule: withoutTrigger('guarded', 'comments'),
    }))

  it('is said by nobody of another authority', () =>
    expectRefused({
      attack: copied({ author_id: outsider }),
      says: 'somebody with a role in the authority says it, or a guest',
      rule: withoutTrigger('guarded_when_said', 'comments'),
    }))

  it('mentions nobody of another authority', () =>
    expectRefused({
      attack: `INSERT INTO mentions (comment_id, user_id) VALUES ('${commentId}', '${outsider}')`,
      says: 'a mention names somebody with a role in the authority',
      rule: withoutTrigger('guarded', 'mentions'),
    }))
})

describe('suggested wording', () => {
  it('is not taken without a save: nobody is made a contributor so', () =>
    expectRefused({
      attack: `UPDATE comments SET suggestion_state = 'taken' WHERE id = '${suggestionId}'`,
      says: 'a suggestion is taken by the save',
      rule: withoutTrigger('guarded', 'comments'),
    }))

  it('is answered once', () =>
    expectRefused({
      attack: `UPDATE comments SET suggestion_state = 'declined' WHERE id = '${suggestionId}';
               UPDATE comments SET suggestion_state = 'open' WHERE id = '${suggestionId}'`,
      says: 'a suggestion is answered once',
      rule: withoutTrigger('guarded', 'comments'),
    }))

  it('is for a clause', () =>
    expectRefused({
      attack: copyOf('comments', `id = '${suggestionId}'`, { id: NEW_ID, clause_id: null }),
      says: 'suggests_for_a_clause',
      rule: withoutConstraint('suggests_for_a_clause', 'comments'),
    }))

  it('makes its suggester a contributor when it is taken with a save', async () => {
    // The save is made up here; what counts is that taking it in the same transaction names the suggester.
    const taken = `UPDATE revisions SET saved_quietly = saved_quietly WHERE id = '${place.revisionId}';
                   UPDATE comments SET suggestion_state = 'taken' WHERE id = '${suggestionId}'`
    await expectRefused({
      attack: `${taken}; DO $$ BEGIN IF EXISTS (SELECT 1 FROM contributions WHERE revision_id = '${place.revisionId}'
                 AND user_id = '${place.approver.userId}') THEN RAISE EXCEPTION 'the approver contributed'; END IF; END $$`,
      says: 'the approver contributed',
      rule: withoutTrigger('contribution_recorded', 'comments'),
    })
  })
})

describe('a guest’s link', () => {
  it('that was taken back stays so', async () => {
    await expectRefused({
      attack: `UPDATE guest_reviewers SET revoked_at = clock_timestamp() WHERE id = '${guest.guestId}';
               UPDATE guest_reviewers SET revoked_at = NULL WHERE id = '${guest.guestId}'`,
      says: 'the link of a guest is only taken back',
      rule: withoutTrigger('guarded', 'guest_reviewers'),
    })
  })

  it('is not made longer, and leads nowhere else', () =>
    expectRefused({
      attack: `UPDATE guest_reviewers SET expires_at = expires_at + interval '1 day' WHERE id = '${guest.guestId}'`,
      says: 'the link of a guest is only taken back',
      rule: withoutTrigger('guarded', 'guest_reviewers'),
    }))

  const until = (expiresAt: string) =>
    copyOf('guest_reviewers', `id = '${guest.guestId}'`, {
      ...{ id: NEW_ID, token_hash: 'b'.repeat(64) },
      ...{ created_at: '2026-08-31T23:30:00Z', expires_at: expiresAt },
    })

  it('is short-lived', () =>
    expectRefused({
      attack: until('2026-11-02T00:00:00Z'),
      says: 'short_lived',
      rule: withoutConstraint('short_lived', 'guest_reviewers'),
    }))

  it('lasts sixty days where one of them has an hour more', async () => {
    // Made on 1 September at half past midnight in London, and good to the end of 31 October.
    const made = `${until(endOfDay('2026-10-31').toISOString())}; RAISE EXCEPTION 'it was made'`
    await expect(database().$executeRawUnsafe(`DO $$ BEGIN ${made}; END $$`)).rejects.toThrow('it was made')
  })

  it('is made for no version that is published, and not ahead of its day', async () => {
    const link = (changes: object) =>
      copyOf('guest_reviewers', `id = '${guest.guestId}'`, {
        ...{ id: NEW_ID, token_hash: 'b'.repeat(64) },
        ...changes,
      })
    const rule = withoutTrigger('guarded_when_invited', 'guest_reviewers')
    const { authority, revisionId } = gone
    await expectRefused({
      attack: link({ authority_id: authority.id, revision_id: revisionId }),
      says: 'a guest is asked to read an open revision',
      rule,
    })
    await expectRefused({
      attack: link({ created_at: '2090-01-01T00:00:00Z', expires_at: '2090-02-01T00:00:00Z' }),
      says: 'the link of a guest is good from now',
      rule,
    })
  })

  it('is kept as a hash', () =>
    expectRefused({
      attack: copyOf('guest_reviewers', `id = '${guest.guestId}'`, {
        id: NEW_ID,
        token_hash: 'the token itself',
      }),
      says: 'kept_as_a_hash',
      rule: withoutConstraint('kept_as_a_hash', 'guest_reviewers'),
    }))

  it('that was taken back says nothing', () =>
    expectRefused({
      attack: `UPDATE guest_reviewers SET revoked_at = clock_timestamp() WHERE id = '${guest.guestId}';
               ${copied({ author_id: null, guest_id: guest.guestId })}`,
      says: 'the link of this guest is no longer good',
      rule: withoutTrigger('guarded_when_said', 'comments'),
    }))

  it('speaks of its own draft', async () => {
    const other = await aDiscussion()
    await expectRefused({
      attack: `INSERT INTO comments (authority_id, revision_id, body, guest_id)
               VALUES ('${other.authority.id}', '${other.revisionId}', 'Hm.', '${guest.guestId}')`,
      says: 'comments_authority_id_revision_id_guest_id_fkey',
      rule: withoutConstraint('comments_authority_id_revision_id_guest_id_fkey', 'comments'),
    })
  })
})
