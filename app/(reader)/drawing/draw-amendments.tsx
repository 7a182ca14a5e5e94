import { AmendmentsPage } from '@/components/reader/amendments/amendments-page'
import type { ReaderAssets } from '@/components/reader/frame/page-frame'
import { ChapterChangesPage } from '@/components/reader/past/chapter-changes-page'
import { database } from '@/lib/platform/database'
import { addressFromOutside } from '@/lib/platform/whole-address'
import {
  amendmentsAddress,
  chapterAddress,
  chapterFeedAddress,
  contentsAddress,
  manualFeedAddress,
  sectionFeedAddress,
} from '@/lib/reading/addresses/addresses'
import { listedChanges } from '@/lib/reading/amendments/appendix'
import type { AppendixPart } from '@/lib/reading/amendments/appendix-page'
import { amendmentsAtom } from '@/lib/reading/amendments/atom'
import { amendmentsJson, NO_NEXT_UPDATE } from '@/lib/reading/amendments/json'
import { readAppendix } from '@/lib/reading/amendments/queries/appendix'
import { readCarriedEditions } from '@/lib/reading/amendments/queries/carried-editions'
import { readChapterOfFeed, readSectionOfFeed } from '@/lib/reading/amendments/queries/feeds'
import { readLedger } from '@/lib/reading/amendments/queries/ledger'
import { readSectionPlaces } from '@/lib/reading/amendments/queries/section-places'
import { isInSection } from '@/lib/reading/amendments/section-places'
import { staffEmail } from '@/lib/reading/amendments/staff-email'
import { sectionAnchor } from '@/lib/reading/manual/anchors'
import { type IssuedManual, placeOf } from '@/lib/reading/manual/issued-manual'
import { numberedTitle } from '@/lib/reading/manual/numbered-title'
import { readChapterChanges } from '@/lib/reading/past/queries/chapter-changes'
import { drawPage } from './draw-page'

/** A page of the Amendments appendix. Throws NotFound for a year or edition that it does not have. */
export async function drawAmendments(
  issued: IssuedManual,
  part: AppendixPart,
  assets: ReaderAssets,
): Promise<string> {
  const page = await readAppendix(database(), issued, part)
  const [edition] = page.editions
  const email = part.is === 'edition' && edition ? staffEmail(issued, edition, addressFromOutside) : null
  return drawPage(
    <AmendmentsPage issued={issued} assets={assets} page={page} {...(email ? { email } : {})} />,
  )
}

/** What the last change of a chapter changed. Throws NotFound where there was no such chapter. */
export async function drawChapterChanges(
  issued: IssuedManual,
  slug: string,
  assets: ReaderAssets,
): Promise<string> {
  const page = await readChapterChanges(database(), issued, slug)
  return drawPage(<ChapterChangesPage issued={issued} assets={assets} page={page} />)
}

/** The whole appendix for programs. */
export async function drawAmendmentsJson(issued: IssuedManual): Promise<string> {
  const { releases, rows } = await readLedger(database(), issued)
  const carried = await readCarriedEditions(database(), issued)
  const next = issued.at === 'current' ? issued : NO_NEXT_UPDATE
  return JSON.stringify(amendmentsJson(releases, rows, carried, next))
}

/** The feed of one chapter's amendments, which a removed chapter keeps. Throws NotFound where there never was one. */
export async function drawChapterFeed(issued: IssuedManual, slug: string): Promise<string> {
  const chapter = await readChapterOfFeed(database(), issued, slug)
  const { rows } = await readLedger(database(), issued, chapter.chapterId)
  const place = placeOf(issued)
  return amendmentsAtom(
    {
      issued,
      title: `${issued.manualName}, ${numberedTitle(chapter)}`,
      page: chapterAddress(place, slug),
      self: chapterFeedAddress(place, slug),
      wholeAddress: addressFromOutside,
    },
    listedChanges(rows),
  )
}

/** The feed of what changes in one section. Throws NotFound for one that the release does not have. */
export async function drawSectionFeed(issued: IssuedManual, entryId: string): Promise<string> {
  const section = await readSectionOfFeed(database(), issued, entryId)
  const sections = await readSectionPlaces(database(), issued.manualId, [entryId], {
    from: 1,
    to: issued.number,
  })
  const places = sections.get(entryId) ?? new Map()
  const { rows } = await readLedger(database(), issued)
  const place = placeOf(issued)
  return amendmentsAtom(
    {
      issued,
      title: `${issued.manualName}, ${numberedTitle(section)}`,
      page: `${contentsAddress(place)}#${sectionAnchor({ id: entryId, number: section.number })}`,
      self: sectionFeedAddress(place, entryId),
      wholeAddress: addressFromOutside,
    },
    listedChanges(rows).filter((change) => isInSection(places, change)),
  )
}

/** The feed of a manual's amendments. */
export async function drawManualFeed(issued: IssuedManual): Promise<string> {
  const { rows } = await readLedger(database(), issued)
  const place = placeOf(issued)
  return amendmentsAtom(
    {
      issued,
      title: `${issued.authorityName}, ${issued.manualName}`,
      page: amendmentsAddress(place),
      self: manualFeedAddress(place),
      wholeAddress: addressFromOutside,
    },
    listedChanges(rows),
  )
}
