import { chapterHome, contentsPage, reviewPage } from '@/lib/platform/workspace-addresses'
import type { Blocker, BlockerPlace } from '@/lib/releases/blocker'
import type { ReleaseEffect } from '@/lib/releases/effect'
import { chapterLinks } from './chapter-links'
import { sendBackId } from './send-back-id'

/** Where to put something right: the words of the link, what they say besides, and its address. */
export type BlockerLink = { words: string; more: string; href: string }

/** The kinds that are put right on the page of the contents. */
const IN_CONTENTS: readonly Blocker['kind'][] = [
  'own-change',
  'returned-change',
  'replacement',
  'succession',
  'document',
]

/** The kinds that a version is sent back for. */
const SENT_BACK: readonly Blocker['kind'][] = ['approval', 'summary', 'comment', 'document', 'withheld']

/** The ways to where a blocker is put right: its exact places, else its chapters; and what this page itself can do. */
export function blockerLinks(effect: ReleaseEffect, blocker: Blocker, maySendBack: boolean): BlockerLink[] {
  const places = blocker.places.flatMap((place) => placeLink(effect, place))
  const named = new Set(blocker.places.flatMap(({ chapterId }) => chapterId ?? []))
  const chapters = chapterLinks(
    effect,
    blocker.chapterIds.filter((id) => !named.has(id)),
  ).map(({ slug, title }) => ({ words: title, more: '', href: chapterHome(effect.manual, slug) }))
  const contents = IN_CONTENTS.includes(blocker.kind) && places.length === 0
  const back =
    maySendBack && SENT_BACK.includes(blocker.kind)
      ? effect.coming.filter(({ chapterId }) => blocker.chapterIds.includes(chapterId))
      : []
  return [
    ...places,
    ...chapters,
    ...(contents ? [{ words: 'The contents', more: '', href: contentsPage(effect.manual) }] : []),
    ...back.map(({ revisionId }) => ({
      ...{ words: 'Send it back', more: '' },
      href: `#${sendBackId(revisionId)}`,
    })),
  ]
}

function placeLink(effect: ReleaseEffect, place: BlockerPlace): BlockerLink[] {
  const { chapterId, commentId, entryId, words } = place
  const more = words === '' ? '' : `“${shortened(words)}”`
  if (entryId !== null)
    return [{ words: 'The contents', more, href: `${contentsPage(effect.manual)}/${entryId}` }]
  const [chapter] = chapterId === null ? [] : chapterLinks(effect, [chapterId])
  if (!chapter) return []
  const href =
    commentId === null
      ? chapterHome(effect.manual, chapter.slug)
      : reviewPage(effect.manual, chapter.slug, commentId)
  return [{ words: chapter.title, more, href }]
}

function shortened(words: string): string {
  return words.length > 90 ? `${words.slice(0, 80).trimEnd()} …` : words
}
