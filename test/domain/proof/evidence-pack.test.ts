import { createHash, randomUUID } from 'node:crypto'
import JSZip from 'jszip'
import { beforeAll, describe, expect, it } from 'vitest'
import { approveRevision } from '@/lib/chapters/commands/approve-revision'
import { saveRevision } from '@/lib/chapters/commands/save-revision'
import { submitRevision } from '@/lib/chapters/commands/submit-revision'
import { documentFromMarkdown } from '@/lib/document/from-markdown'
import { database } from '@/lib/platform/database'
import { dayInLondon } from '@/lib/platform/dates'
import { Forbidden, NotFound } from '@/lib/platform/errors'
import { evidencePack } from '@/lib/proof/evidence-pack'
import { evidenceOf } from '@/lib/proof/queries/evidence'
import { withholdText } from '@/lib/releases/commands/withhold-text'
import { anAuthority, aPerson } from '../people'
import { aKeptManual, anApproved, publish } from '../releases/a-publication'

const CARE = 'Care Planning'
let kept: Awaited<ReturnType<typeof aKeptManual>>
let files: Map<string, Buffer>

const asked = (chapter: string | null, day = dayInLondon(new Date())) => ({
  ...{ authority: kept.manual.authority.slug, manual: kept.manual.slug },
  ...{ chapter, day },
})

async function packed(chapter: string | null, day?: string): Promise<Map<string, Buffer>> {
  const evidence = await evidenceOf(database(), kept.team.publisher.actor, asked(chapter, day))
  const pages = new Map([['pages/contents.html', '<p>Contents</p>']])
  const zip = await JSZip.loadAsync(await evidencePack(evidence, pages, new Date()))
  const entries = Object.values(zip.files).filter(({ dir }) => !dir)
  return new Map(
    await Promise.all(
      entries.map(async (entry) => [entry.name, await entry.async('nodebuffer')] as [string, Buffer]),
    ),
  )
}

const hashOf = (...parts: (Buffer | undefined)[]) =>
  createHash('sha256')
    .update(Buffer.concat(parts.map((part) => part ?? Buffer.alloc(0))))
    .digest('hex')
const textOf = (path: string) => files.get(path)?.toString('utf8') ?? ''

beforeAll(async () => {
  kept = await aKeptManual()
  await anApproved(kept.team, kept.manual.chapterId(CARE), { words: 'Plans are made within two days.' })
  await publish(kept.team, kept.manual.manualId)
  files = await packed(kept.manual.slugOf(CARE))
})

describe('an evidence pack', () => {
  it('is checked as its own instructions say, with nothing but SHA-256', () => {
    const slug = kept.manual.slugOf(CARE)
    const lines = textOf('hashes.txt').trim().split('\n')
    expect(lines.length).toBe(files.size - 1)
    for (const line of lines) {
      const [hash, path = ''] = line.split('  ')
      expect(hashOf(files.get(path)), path).toBe(hash)
    }
    const readMe = textOf('READ ME FIRST.txt')
    const text = hashOf(files.get(`chapters/${slug}/text.json`))
    expect(readMe).toContain(hashOf(files.get('release.json')))
    expect(textOf('release.json')).toContain(`"contentHash":"${text}"`)
    const grounds = JSON.parse(textOf(`chapters/${slug}/grounds.json`))
    expect(grounds).toMatchObject({ contentHash: text, basis: 'approval' })
    expect(grounds.approvals).toMatchObject([
      { contentHash: text, decidedBy: expect.stringContaining('approver') },
    ])
    expect(readMe).toContain(hashOf(files.get('changes.json')))
    expect(textOf('changes.json')).toContain('The time limit is now two working days.')
    expect(readMe).toContain(hashOf(files.get('audit/previous-hash.txt'), files.get('audit/event.json')))
    expect(textOf('audit/event.json')).toContain(hashOf(files.get('release.json')))
  })

  it('of the manual holds each chapter that had a text', async () => {
    const all = await packed(null)
    expect([...all.keys()].filter((path) => path.endsWith('text.json'))).toEqual([
      `chapters/${kept.manual.slugOf(CARE)}/text.json`,
    ])
  })

  it('is of what was published by then, and of nothing before there was anything', async () => {
    const evidence = (day: string) => evidenceOf(database(), kept.team.author.actor, asked(null, day))
    await expect(evidence('2020-01-01')).rejects.toThrow('had not been published by the end of that day')
    await expect(evidence('31 March')).rejects.toThrow(NotFound)
    await expect(evidenceOf(database(), kept.team.author.actor, asked('no-such-chapter'))).rejects.toThrow(
      NotFound,
    )
  })

  it('is for the people of the authority', async () => {
    const stranger = await aPerson(await anAuthority(), 'publisher')
    await expect(evidenceOf(database(), stranger.actor, asked(null))).rejects.toThrow(Forbidden)
  })

  it('names who approved what was published, and nobody whose approval was of other words', async () => {
    const { author, publisher } = kept.team
    const other = await aPerson({ id: kept.manual.authorityId }, 'approver')
    const chapterId = kept.manual.chapterId('Staying Put')
    const revisionId = await anApproved(kept.team, chapterId, { words: 'Young people stay until 19.' })
    const { version } = await database().revision.findUniqueOrThrow({ where: { id: revisionId } })
    await saveRevision(author.actor, {
      ...{ revisionId, version, kind: 'updated', summary: 'The age is now 21.', inForceOn: null },
      document: documentFromMarkdown('Young people stay until 21.', {
        chapterIdFor: (id) => id,
        newId: randomUUID,
      }),
      mayVoid: true,
    })
    await submitRevision(author.actor, { revisionId, minorConfirmed: true })
    const { contentHash } = await database().revision.findUniqueOrThrow({ where: { id: revisionId } })
    await approveRevision(other.actor, { revisionId, contentHash })
    await publish(kept.team, kept.manual.manualId)
    const { versions } = await evidenceOf(
      database(),
      publisher.actor,
      asked(kept.manual.slugOf('Staying Put')),
    )
    expect(versions[0]?.approvals).toMatchObject([{ contentHash, decidedBy: other.name }])
  })

  it('has the notice in the place of a text that is withheld', async () => {
    const { publisher } = kept.team
    const chapterId = kept.manual.chapterId(CARE)
    await anApproved(kept.team, chapterId, { words: 'A name that must go.' })
    await publish(kept.team, kept.manual.manualId)
    const { id } = await database().revision.findFirstOrThrow({
      where: { chapterId },
      orderBy: { number: 'desc' },
    })
    await withholdText(publisher.actor, {
      revisionIds: [id],
      reason: 'A name.',
      notice: 'This text is withheld.',
    })
    const all = await packed(null)
    const everything = [...all.values()].map(String).join('\n')
    expect(everything).not.toContain('A name that must go')
    expect(everything).toContain('This text is withheld.')
  })
})
