import { expect, it } from 'vitest'
import { setLook } from '@/lib/authorities/commands/set-look'
import { lookSeen } from '@/lib/authorities/look-seen'
import { decidePack } from '@/lib/chapters/commands/decide-pack'
import { replaceInChapters } from '@/lib/chapters/commands/replace-in-chapters'
import { retitleChapter } from '@/lib/chapters/commands/retitle-chapter'
import { findInManual } from '@/lib/chapters/queries/find-in-manual'
import { database } from '@/lib/platform/database'
import { seenMark } from '@/lib/platform/seen-mark'
import { approveRetrospectively } from '@/lib/releases/commands/approve-retrospectively'
import { publishRelease } from '@/lib/releases/commands/publish-release'
import { setReaderSettings } from '@/lib/releases/commands/set-reader-settings'
import { releaseEffect } from '@/lib/releases/queries/release-effect'
import { aManual } from '../chapters/a-manual'
import { sql } from '../database'
import { publishedInEmergency } from '../emergency-inputs'
import { anAuthority, aPerson } from '../people'
import { aDraft, aKeptManual, anApproved } from '../releases/a-publication'
import { begunAndWaiting, holding } from './held'

const row = (id: string) => database().revision.findUniqueOrThrow({ where: { id } })

it('a publication and an approval afterwards, of a manual that names its approvers', async () => {
  const { manual, team } = await aKeptManual()
  const { manualId } = manual
  const emergency = await aDraft(team, manual.chapterId('Staying Put'))
  await publishedInEmergency(team.publisher, emergency)
  await setReaderSettings(team.publisher.actor, { manualId, headings: {}, showApprovers: true })
  await anApproved(team, manual.chapterId('Care Planning'))
  const held = await aDraft(team, manual.chapterId('Decision to Look After'))
  const { hash } = await releaseEffect(database(), team.otherPublisher.actor, manualId)
  const letGo = await holding('SELECT 1 FROM revisions WHERE id = $1 FOR UPDATE', [held])
  const publishing = await begunAndWaiting(
    () => publishRelease(team.otherPublisher.actor, { manualId, effectHash: hash }),
    1,
  )
  const { contentHash } = await row(emergency)
  const approving = await begunAndWaiting(
    () =>
      approveRetrospectively(team.approver.actor, {
        revisionId: emergency,
        contentHash,
        outcome: 'approved',
      }),
    2,
  )
  await letGo()
  expect(await Promise.all([publishing.outcome, approving.outcome])).toEqual(['done', 'done'])
})

it('a publication, and replacing words where one chapter has a draft and another has none', async () => {
  const titles = ['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight']
  const { manual, team } = await aKeptManual({
    contents: ['1. Looked After Children', ...titles.map((title, at) => `1.${at + 1} ${title}`)].join('\n'),
    texts: Object.fromEntries(titles.map((title) => [title, 'Ring the duty team.'])),
  })
  const { manualId } = manual
  const found = async () => {
    const address = { authority: manual.authority.slug, manual: manual.slug }
    const sought = { words: 'duty team', matchCase: false, wholeWord: true }
    return (await findInManual(database(), team.author.actor, address, sought)).chapters
  }
  const published = (await found()).sort((one, other) =>
    one.newest.revisionId < other.newest.revisionId ? -1 : 1,
  )
  const [lowest, ...others] = published
  const drafts: string[] = []
  for (const { id } of others) drafts.push(await aDraft(team, id, { words: 'Ring the duty team at once.' }))
  drafts.sort()
  const [firstDraft, lastDraft] = [drafts.at(-2) ?? '', drafts.at(-1) ?? '']
  expect(lowest && lowest.newest.revisionId < firstDraft).toBe(true)
  const chapters = (await found())
    .filter(({ newest }) => [lowest?.newest.revisionId, firstDraft].includes(newest.revisionId))
    .map(({ id, newest, hits }) => ({
      ...{ chapterId: id, revisionId: newest.revisionId, version: newest.version },
      hits: hits.map(({ key }) => key),
    }))
  expect(chapters).toHaveLength(2)
  await retitleChapter(team.author.actor, {
    chapterId: others.find(({ id }) => id)?.id ?? '',
    title: 'Otherwise',
  })
  const { hash } = await releaseEffect(database(), team.publisher.actor, manualId)

  const letGo = await holding('SELECT 1 FROM revisions WHERE id = $1 FOR UPDATE', [lastDraft])
  const publishing = await begunAndWaiting(
    () => publishRelease(team.publisher.actor, { manualId, effectHash: hash }),
    1,
  )
  const sought = { words: 'duty team', matchCase: false, wholeWord: true }
  const replacing = await begunAndWaiting(
    () =>
      replaceInChapters(team.author.actor, {
        ...{ manualId, sought, replacement: 'hub', chapters, kind: 'updated', summary: 'It is a hub.' },
      }),
    2,
  )
  await letGo()
  expect(await Promise.all([publishing.outcome, replacing.outcome])).toEqual(['done', 'done'])
})

it('deciding on changes of several manuals, and how their pages look', async () => {
  const authority = await anAuthority()
  const manuals = []
  for (const title of ['Care', 'Contact', 'Health']) manuals.push(await aManual(authority, title))
  const author = await aPerson(authority, 'author')
  const approver = await aPerson(authority, 'approver')
  const publisher = await aPerson(authority, 'publisher')
  const changes: { changeId: string; outcome: 'approved' }[] = []
  for (const { chapters } of manuals) {
    const chapterId = chapters[0]?.id ?? ''
    await retitleChapter(author.actor, { chapterId, title: 'Another title' })
    const change = await database().contentsChange.findFirstOrThrow({ where: { entry: { chapterId } } })
    changes.push({ changeId: change.id, outcome: 'approved' as const })
  }
  const [low = '', middle = ''] = manuals.map(({ id }) => id).sort()
  // What is stored last is found last: the manual of the highest id lies first.
  for (const id of [low, middle])
    await database().manual.update({ where: { id }, data: { presentationNumber: { increment: 1 } } })
  await sql('ANALYZE manuals')
  const seen = seenMark(
    lookSeen(await database().authority.findUniqueOrThrow({ where: { id: authority.id } })),
  )
  const look = {
    authorityId: authority.id,
    seen,
    colour: '#7a1f5c',
    contact: '',
    logo: 'keep' as const,
    logoAlt: '',
  }

  const letGo = await holding('SELECT 1 FROM manuals WHERE id = $1 FOR UPDATE', [middle])
  const deciding = await begunAndWaiting(() => decidePack(approver.actor, { revisions: [], changes }), 1)
  const looking = await begunAndWaiting(() => setLook(publisher.actor, look), 2)
  await letGo()
  expect(await Promise.all([deciding.outcome, looking.outcome])).toEqual(['done', 'done'])
})
