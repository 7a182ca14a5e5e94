import { z } from 'zod'
import { chapterHome, manualHome, publishPage, reviewPage } from '@/lib/platform/workspace-addresses'

/*
 * Where a form was sent from, as it says itself in a hidden field: one of the workspace's own pages, so that no form
 * leads elsewhere.
 */

const SLUG = '[a-z0-9-]+'
const ANY = { slug: SLUG, authority: { slug: SLUG } }

/** A manual's home. */
export const fromManualHome = pageLike(manualHome(ANY))

/** The publisher's page of a manual. */
export const fromPublishPage = pageLike(publishPage(ANY))

/** A chapter's page. */
export const fromChapterHome = pageLike(chapterHome(ANY, SLUG))

/** The page of a chapter's review. */
export const fromReviewPage = pageLike(reviewPage(ANY, SLUG))

function pageLike(pattern: string) {
  return z.string().regex(new RegExp(`^${pattern}$`))
}
