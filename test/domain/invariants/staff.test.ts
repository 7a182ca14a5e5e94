import { beforeAll, describe, expect, it } from 'vitest'
import { addComment } from '@/lib/comments/commands/add-comment'
import { database } from '@/lib/platform/database'
import { aDeputyship } from '../chapters/a-deputy'
import { aDiscussion, type Discussion } from '../comments/a-discussion'
import { sql } from '../database'
import { aManual } from '../manuals'
import { aPerson } from '../people'
import { aKeptManual } from '../releases/a-publication'
import { copyOf, expectRefused, NEW_ID, withoutTrigger } from './attack'

/*
 * Staff read and have no part in the work, and what is for them counts at once: both against SQL that runs past every command.
 */

let place: Discussion
let commentId = ''
let staff = ''

beforeAll(async () => {
  place = await aDiscussion()
  const { approver, revisionId, manual } = place
  commentId = (await addComment(approver.actor, { revisionId, body: 'Whom?' })).commentId
  const member = await aPerson({ id: manual.authorityId }, 'staff')
  staff = member.userId
  await aDeputyship(manual.authorityId, approver, member)
})

describe('somebody with the role of staff and no other', () => {
  it('says nothing of a draft', () =>
    expectRefused({
      attack: copyOf('comments', `id = '${commentId}'`, { id: NEW_ID, author_id: staff }),
      says: 'somebody with a role in the authority says it, or a guest',
      rule: withoutTrigger('guarded_when_said', 'comments'),
    }))

  it('is told of none by a mention', () =>
    expectRefused({
      attack: `INSERT INTO mentions (comment_id, user_id) VALUES ('${commentId}', '${staff}')`,
      says: 'a mention names somebody with a role in the authority',
      rule: withoutTrigger('guarded', 'mentions'),
    }))

  it('decides for no approver, whoever appointed them', async () => {
    const [row] = await sql('SELECT is_deputy($1, $2, $3) AS may', [
      staff,
      place.approver.userId,
      place.manual.authorityId,
    ])
    expect(row).toEqual({ may: false })
    await sql(`INSERT INTO memberships (user_id, authority_id, role) VALUES ($1, $2, 'author')`, [
      staff,
      place.manual.authorityId,
    ])
    const [asAuthor] = await sql('SELECT is_deputy($1, $2, $3) AS may', [
      staff,
      place.approver.userId,
      place.manual.authorityId,
    ])
    expect(asAuthor).toEqual({ may: true })
    await sql(`DELETE FROM memberships WHERE user_id = $1 AND role = 'author'`, [staff])
  })
})

describe('a chapter that becomes one for staff, or everybody’s again', () => {
  it('has the manual’s pages drawn anew, whoever changes it', async () => {
    const { manual } = await aKeptManual()
    const presentation = async () =>
      (await database().manual.findUniqueOrThrow({ where: { id: manual.manualId } })).presentationNumber
    const before = await presentation()
    const set = (staffOnly: boolean) =>
      sql('UPDATE chapters SET staff_only = $1 WHERE id = $2', [staffOnly, manual.chapterId('Care Planning')])
    await set(true)
    expect(await presentation()).toBe(before + 1)
    await set(true)
    expect(await presentation()).toBe(before + 1)
    await set(false)
    expect(await presentation()).toBe(before + 2)
  })

  it('leaves the pages of the authority’s other manuals as they are', async () => {
    const { manual } = await aKeptManual()
    const other = await aManual(manual.authority)
    const [before] = await sql('SELECT presentation_number FROM manuals WHERE id = $1', [other.manualId])
    await sql('UPDATE chapters SET staff_only = true WHERE id = $1', [manual.chapterId('Care Planning')])
    expect(await sql('SELECT presentation_number FROM manuals WHERE id = $1', [other.manualId])).toEqual([
      before,
    ])
  })
})
