import { randomUUID } from 'node:crypto'
import { encode } from 'next-auth/jwt'
import { sessionCookieName } from '@/app/api/auth/session-cookie'
import { documentFromMarkdown } from '@/lib/document/from-markdown'
import { approveNotice } from '@/lib/notices/commands/approve-notice'
import { makeNotice } from '@/lib/notices/commands/make-notice'
import { environment } from '@/lib/platform/environment'
import { anUploadedPdf, attachmentOf } from '../attachments/a-file'
import type { ManualInTest } from '../manuals'
import type { Person } from '../people'
import { aKeptManual, anApproved, publish, type Team } from '../releases/a-publication'
import { flagged, removed, retitled } from '../releases/working-changes'
import { addressOf, everyAddress, read } from './a-reader'

/**
 * What nobody but staff is to find, in any letters: of the chapter's titles, its text and all that is said of it, and of
 * the section that holds nothing else.
 */
export const SECRET = /zanzibar|quagga|where nobody looks/i

const CONTENTS = `
1. All Children

1.1.1 Values and Principles
1.1.2 Confidentiality Policy

2. Looked After Children

\u00a0 See also: Zanzibar Placements

2.1.1 Decision to Look After
2.1.2 Care Planning
2.1.3 Staying Put

3. Where Nobody Looks

3.1.1 Zanzibar Placements
`

const TEXTS = {
  'Care Planning': 'Plan within ten days.\n\nThen read [[Zanzibar Placements]] and follow it.',
  'Zanzibar Placements': 'The quagga lives at the end of the lane.\n\nSee [[Care Planning]].',
}

/** The manual with a chapter that everybody has read, and is to be for staff. */
export type ManualForStaff = {
  manual: ManualInTest
  team: Team
  /** The chapter, its address, and a file that it alone offers. */
  chapterId: string
  slug: string
  file: string
}

/**
 * A manual of three updates with a chapter that others refer to in every way there is: in a text, in a note, in words of the
 * Amendments, as what replaces a removed chapter. It was renamed, offers a file, and an urgent notice stands on it. The
 * section around it was marked as under review.
 */
export async function aManualForStaff(): Promise<ManualForStaff> {
  const { manual, team } = await aKeptManual({ contents: CONTENTS, texts: TEXTS })
  const chapterId = manual.chapterId('Zanzibar Placements')
  const leaflet = await anUploadedPdf(team.author, manual.authorityId, 'quagga.pdf')
  const withFile = documentFromMarkdown('The quagga moved to the mill.', {
    chapterIdFor: (id) => id,
    newId: randomUUID,
  })
  await anApproved(team, chapterId, {
    document: { ...withFile, content: [...withFile.content, attachmentOf(leaflet)] },
    summary: 'The quagga moved.',
  })
  await anApproved(team, manual.chapterId('Care Planning'), {
    words: `Plan within five days.\n\nThen read [[${chapterId}]] and follow it.`,
    summary: 'Five days; see also Zanzibar Placements.',
  })
  await publish(team, manual.manualId, 'March 2025')
  await retitled(team.author, chapterId, 'Zanzibar Homes')
  await anApproved(team, chapterId, { words: 'The quagga is at home.', summary: 'The quagga is at home.' })
  await removed(team.author, manual.chapterId('Staying Put'), {
    details: 'It is told in “Zanzibar Homes” now.',
    replacementId: chapterId,
  })
  await flagged(team.author, await manual.entryId('Where Nobody Looks'))
  await publish(team, manual.manualId, 'May 2025')
  const lastDay = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10)
  const { noticeId } = await makeNotice(team.author.actor, {
    ...{ manualId: manual.manualId, chapterId, words: 'The quagga is ill.', lastDay },
  })
  await approveNotice(team.approver.actor, { noticeId })
  return { manual, team, chapterId, slug: manual.slugOf('Zanzibar Placements'), file: leaflet.file }
}

/** The headers of a browser in which this person has signed in. */
export async function signedInAs({ sessionId }: Person): Promise<{ cookie: string }> {
  const token = await encode({ token: { sessionId }, secret: environment().NEXTAUTH_SECRET })
  return { cookie: `other=1; ${sessionCookieName()}=${token}` }
}

/** Every door of the manual, those of the chapter itself apart; what a phone keeps has its version in its address. */
export async function doorsOf(place: ManualForStaff): Promise<string[]> {
  const { manual } = place
  const slugs = ['care-planning', 'staying-put', 'decision-to-look-after']
  const searches = [
    'quagga',
    'plan zanzbar',
    'zanzibar',
    'zanzibar homes',
    'zanzbar',
    '3.1.1',
    'read and follow it',
    'plan',
  ]
  const section = await manual.entryId('Where Nobody Looks')
  const version =
    /"version":"([^"]*)"/.exec((await read(addressOf(manual, 'offline.json'))).body)?.[1] ?? '1-1-0'
  return [
    ...everyAddress(manual, 3, slugs),
    ...['follow', 'keep', 'offline.json', 'accessibility', 'sitemap.xml', 'nowhere'].map((page) =>
      addressOf(manual, page),
    ),
    ...['sizes', 'manual', section].map((part) => addressOf(manual, `offline/${version}/${part}.json`)),
    addressOf(manual, `sections/${section}/amendments.atom`),
    ...['search', 'search.json'].flatMap((door) =>
      searches.flatMap((words) => {
        const asked = `${door}?q=${encodeURIComponent(words)}`
        return [addressOf(manual, asked), `/${asked}`]
      }),
    ),
    addressOf(manual, `search?q=quagga&section=${section}`),
    addressOf(manual, 'search?q=quagga&badge=new'),
    addressOf(manual, `follow?chapter=${place.slug}`),
    '/sitemap.xml',
    '/accessibility',
  ]
}

/** The chapter's own doors. */
export function ownDoorsOf(place: ManualForStaff): string[] {
  const { manual, slug, file } = place
  const pages = [
    '',
    '/changes',
    '/history',
    '/changes/1/3',
    '/in-force/2999-12-31',
    '/amendments.atom',
    '/report',
  ]
  return [
    ...pages.map((page) => addressOf(manual, `chapters/${slug}${page}`)),
    ...[1, 2, 3].flatMap((release) => [
      addressOf(manual, `releases/${release}/chapters/${slug}`),
      addressOf(manual, `releases/${release}/chapters/${slug}/changes`),
      addressOf(manual, `paper/${release}/${slug}`),
    ]),
    addressOf(manual, `files/${file}/quagga.pdf`),
  ]
}
