import { describe, expect, it } from 'vitest'
import { replayAmendments } from '@/lib/ledger/replay'
import { database } from '@/lib/platform/database'
import { Blocked, Conflict, Forbidden } from '@/lib/platform/errors'
import { publishRelease } from '@/lib/releases/commands/publish-release'
import { releaseEffect } from '@/lib/releases/queries/release-effect'
import { releaseSnapshot } from '@/lib/releases/queries/release-rows'
import { sql } from '../database'
import { aKeptManual, anApproved, publish, type Team } from './a-publication'
import { releaseAmendments } from './release-amendments'
import { addedFirst, flagged, movedUnder, retitled } from './working-changes'

const TEN = `
1. Looked After Children

1.1

Placements

${['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J'].map((letter, index) => `1.1.${index + 1} Chapter ${letter}`).join('\n')}
`

type Kept = Awaited<ReturnType<typeof aKeptManual>>

/** Everything that a publication writes, counted. */
async function whatStands(manualId: string) {
  const [row] = await sql(
    `SELECT (SELECT count(*) FROM releases WHERE manual_id = $1) AS releases,
            (SELECT count(*) FROM editions WHERE manual_id = $1) AS editions,
            (SELECT count(*) FROM release_chapters WHERE manual_id = $1) AS chapters,
            (SELECT count(*) FROM release_entries WHERE manual_id = $1) AS entries,
            (SELECT count(*) FROM amendments WHERE manual_id = $1) AS amendments,
            (SELECT count(*) FROM revisions WHERE manual_id = $1 AND state = 'published') AS published,
            (SELECT coalesce(string_agg(s.text, ' ' ORDER BY s.id), '') FROM search_clauses s WHERE manual_id = $1) AS search,
            (SELECT current_release_id FROM manuals WHERE id = $1) AS current,
            (SELECT count(*) FROM audit_events e JOIN manuals m ON m.authority_id = e.authority_id WHERE m.id = $1
               AND e.action = 'publishRelease') AS events`,
    [manualId],
  )
  return row
}

describe('a publication', () => {
  it('freezes the approved text, says what changed and moves the manual to the release', async () => {
    const { manual, team } = await aKeptManual()
    const chapterId = manual.chapterId('Care Planning')
    const revisionId = await anApproved(team, chapterId, { words: 'Plans are made within two days.' })
    const { releaseId, number, edition } = await publish(team, manual.manualId)

    expect({ number, edition }).toEqual({ number: 2, edition: 'July 2024' })
    const { currentReleaseId } = await database().manual.findUniqueOrThrow({ where: { id: manual.manualId } })
    expect(currentReleaseId).toBe(releaseId)
    const { chapters } = await releaseSnapshot(database(), releaseId)
    expect(chapters.get(chapterId)?.revision?.id).toBe(revisionId)
    expect(await releaseAmendments(database(), releaseId)).toMatchObject([
      {
        kind: 'updated',
        chapterId,
        chapterNumber: '2.1.2',
        details: 'The time limit is now two working days.',
      },
    ])
    const [published] = await database().publishedRevision.findMany({ where: { chapterId } })
    expect(published).toMatchObject({ id: revisionId, basis: 'approval', releaseId })
  })

  it('gives a release that its amendments, read back and replayed over the one before, give again', async () => {
    const { manual, team } = await aKeptManual({ contents: TEN })
    const section = await manual.entryId('Placements')
    const added = await addedFirst(manual, team.author, 'Chapter Zero', section)
    await anApproved(team, added, { kind: 'new' })
    await anApproved(team, manual.chapterId('Chapter C'))
    await movedUnder(
      team.author,
      await manual.entryId('Chapter D'),
      await manual.entryId('Looked After Children'),
    )
    await flagged(team.author, section)
    const { releaseId } = await publish(team, manual.manualId)

    const before = await releaseSnapshot(database(), manual.release.id)
    const after = await releaseSnapshot(database(), releaseId)
    const rows = await releaseAmendments(database(), releaseId)
    expect(rows.map(({ kind }) => kind).sort()).toEqual(['contents', 'moved', 'new', 'updated'])
    expect(replayAmendments(before, rows)).toEqual(after)
  })

  it('says one row, not eleven, of a chapter inserted before ten others', async () => {
    const { manual, team } = await aKeptManual({ contents: TEN })
    const added = await addedFirst(manual, team.author, 'Chapter Zero', await manual.entryId('Placements'))
    await anApproved(team, added, { kind: 'new', summary: '' })
    const { releaseId } = await publish(team, manual.manualId)
    expect(await releaseAmendments(database(), releaseId)).toMatchObject([
      { kind: 'new', chapterId: added, chapterNumber: '1.1.1', details: 'New chapter.' },
    ])
    const { chapters } = await releaseSnapshot(database(), releaseId)
    expect(chapters.get(manual.chapterId('Chapter J'))?.number).toBe('1.1.11')
  })

  it('holds nothing of a new chapter that nobody has approved, neither title nor place', async () => {
    const { manual, team } = await aKeptManual({ contents: TEN })
    const added = await addedFirst(manual, team.author, 'Chapter Zero', await manual.entryId('Placements'))
    await anApproved(team, manual.chapterId('Chapter A'))
    const { releaseId } = await publish(team, manual.manualId)
    const { chapters, entries } = await releaseSnapshot(database(), releaseId)
    expect(chapters.has(added)).toBe(false)
    expect(JSON.stringify(entries)).not.toContain(added)
    expect(chapters.get(manual.chapterId('Chapter A'))?.number).toBe('1.1.1')
    const { staysBehind } = await releaseEffect(database(), team.publisher.actor, manual.manualId)
    expect(staysBehind).toMatchObject([{ chapterId: added, title: 'Chapter Zero' }])
  })

  it('records itself last, with the number and the hashes, and carries the head of the chain before', async () => {
    const { manual, team } = await aKeptManual()
    await anApproved(team, manual.chapterId('Care Planning'))
    const [head] = await sql('SELECT hash FROM audit_heads WHERE chain = $1', [manual.authorityId])
    const { releaseId } = await publish(team, manual.manualId)
    const release = await database().release.findUniqueOrThrow({ where: { id: releaseId } })
    expect(release.auditHead).toBe(head?.hash)
    const last = await database().auditEvent.findFirstOrThrow({
      where: { authorityId: manual.authorityId },
      orderBy: { sequence: 'desc' },
    })
    expect(last).toMatchObject({
      action: 'publishRelease',
      actorId: team.publisher.userId,
      details: { release: 2, effectHash: release.effectHash, contentHash: release.contentHash },
    })
  })
})

describe('the effect that was shown', () => {
  const shownTo = async ({ publisher }: Team, manualId: string) => {
    const { hash, lines } = await releaseEffect(database(), publisher.actor, manualId)
    return { manualId, effectHash: hash, shown: lines }
  }

  it('is not published where work was approved between preview and button: the difference is shown', async () => {
    const { manual, team } = await aKeptManual()
    await anApproved(team, manual.chapterId('Care Planning'))
    const shown = await shownTo(team, manual.manualId)
    await anApproved(team, manual.chapterId('Staying Put'), { summary: 'From the age of 16.' })
    const before = await whatStands(manual.manualId)

    const refusal = await publishRelease(team.publisher.actor, shown).catch((error) => error)
    expect(refusal).toBeInstanceOf(Conflict)
    expect(refusal.now.difference).toMatchObject({
      come: [{ words: 'Updated – 2.1.3 Staying Put: From the age of 16.' }],
      gone: [],
      changed: [],
    })
    expect(await whatStands(manual.manualId)).toEqual(before)

    const { effect } = refusal.now
    await publishRelease(team.publisher.actor, { manualId: manual.manualId, effectHash: effect.hash })
  })

  it('is not published where a chapter was retitled since', async () => {
    const { manual, team } = await aKeptManual()
    await anApproved(team, manual.chapterId('Care Planning'))
    const shown = await shownTo(team, manual.manualId)
    await retitled(team.author, manual.chapterId('Staying Put'), 'Staying Close')
    await expect(publishRelease(team.publisher.actor, shown)).rejects.toThrow(Conflict)
  })

  it.each([
    ['a text', ({ manual, team }: Kept) => anApproved(team, manual.chapterId('Care Planning'))],
    [
      'a place',
      async ({ manual, team }: Kept) => flagged(team.author, await manual.entryId('Care Planning')),
    ],
  ])(
    'with %s is published once where two publishers press at once: one wins, the other is told',
    async (_, make) => {
      const kept = await aKeptManual()
      await make(kept)
      const { manual, team } = kept
      const shown = await shownTo(team, manual.manualId)
      const both = await Promise.allSettled([
        publishRelease(team.publisher.actor, shown),
        publishRelease(team.otherPublisher.actor, shown),
      ])
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
      expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { name: 'Conflict' } })
      expect(await database().release.count({ where: { manualId: manual.manualId } })).toBe(2)
    },
  )
})

describe('a crash in the middle of publishing', () => {
  /** Lets the publication run into a trigger of ours at this table, which ends its own connection. */
  async function crashAt(table: string) {
    await sql(`CREATE OR REPLACE FUNCTION crash() RETURNS trigger LANGUAGE plpgsql AS $$
               BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END $$`)
    await sql(
      `CREATE TRIGGER crash AFTER INSERT OR UPDATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION crash()`,
    )
    return () => sql(`DROP TRIGGER crash ON ${table}`)
  }

  it.each(['releases', 'revisions', 'release_entries', 'amendments', 'search_clauses', 'audit_events'])(
    'at %s moves nothing, and the same effect can be published afterwards',
    async (table) => {
      const { manual, team } = await aKeptManual()
      const added = await addedFirst(
        manual,
        team.author,
        'Advocacy',
        await manual.entryId('Looked After Children'),
      )
      await anApproved(team, added, { kind: 'new' })
      const { hash } = await releaseEffect(database(), team.publisher.actor, manual.manualId)
      const before = await whatStands(manual.manualId)
      const mend = await crashAt(table)
      const asked = { manualId: manual.manualId, effectHash: hash, edition: 'August 2024' }
      await expect(publishRelease(team.publisher.actor, asked)).rejects.toThrow()
      await mend()
      expect(await whatStands(manual.manualId)).toEqual(before)
      await expect(publishRelease(team.publisher.actor, asked)).resolves.toMatchObject({ number: 2 })
    },
  )
})

describe('a publication is refused', () => {
  it('where nothing is waiting', async () => {
    const { manual, team } = await aKeptManual()
    await expect(publish(team, manual.manualId)).rejects.toThrow(Blocked)
  })

  it('to authors and approvers, and to a publisher of another authority', async () => {
    const { manual, team } = await aKeptManual()
    await anApproved(team, manual.chapterId('Care Planning'))
    const { hash } = await releaseEffect(database(), team.publisher.actor, manual.manualId)
    const asked = { manualId: manual.manualId, effectHash: hash }
    const stranger = (await aKeptManual()).team.publisher
    for (const { actor } of [team.author, team.approver, stranger])
      await expect(publishRelease(actor, asked)).rejects.toThrow(Forbidden)
  })
})
