import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { askedAbout } from '@/app/comment-forms'
import type { CommentWays } from '@/components/comments/comment-ways'
import { CommentsSection } from '@/components/comments/comments-section'
import { rowComments } from '@/components/comments/row-comments'
import { SelectionComment } from '@/components/comments/selection-comment'
import { RedlineView } from '@/components/review/redline'
import { PageHeading, SectionHeading } from '@/components/ui/page-heading'
import { visitAsGuest } from '@/lib/comments/guest-visit'
import { clauseAnchor, clausesOf } from '@/lib/document/clauses'
import { diffClauses } from '@/lib/document/diff'
import { renderDocument } from '@/lib/document/render'
import { longDate } from '@/lib/platform/dates'
import { guestReviewPage } from '@/lib/platform/workspace-addresses'
import { withGuestLink } from '../guest-visit'
import './guest-review.scss'

/** One draft for an outside specialist: what it changes, all of it, and what was said of it. Nothing here leads elsewhere. */
export default async function GuestReviewPage(props: {
  params: Promise<{ token: string }>
  searchParams: Promise<Record<string, unknown>>
}) {
  const { token } = await props.params
  const visit = await withGuestLink(await headers(), () => visitAsGuest(token))
  if (!visit) notFound()
  const { guest, document, published, threads } = visit
  const page = guestReviewPage(token)
  const fileAddress = (file: string) => `${page}/files/${file}`
  const ways: CommentWays = {
    add: `${page}/comments`,
    fields: { revisionId: visit.revisionId },
    version: 0,
    voids: false,
    people: [],
    approves: false,
  }
  const whole = (
    <article
      className="text ch-whole-text"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn and escaped by lib/document/render
      dangerouslySetInnerHTML={{
        // References to chapters stay words: the rest of the manual is not this guest's to see.
        __html: renderDocument(document, { resolveChapter: () => null, fileAddress }).html,
      }}
    />
  )
  return (
    <>
      <PageHeading caption={`${visit.manualName} · draft`}>{visit.title}</PageHeading>
      <p className="govuk-body">
        {guest.name}, you have been asked to read this draft of {visit.authorityName} and to say what you
        think of it. The page shows the draft as it is now; it may change while you read. Your link is good
        until {longDate(new Date(guest.expiresAt.getTime() - 1))}.
      </p>
      <p className="govuk-body">
        What you write is seen by the people who work on this draft.{' '}
        {visit.ownThreads
          ? 'Some of their comments are about words that are not shown to anybody outside. Yours, and the answers to them, are'
          : 'Everybody’s comments on it are'}{' '}
        <a className="govuk-link" href="#comments">
          at the end of the page
        </a>
        .
      </p>
      {published ? (
        <>
          <SectionHeading>What changes in the text</SectionHeading>
          <RedlineView
            redline={diffClauses(published, document)}
            addressOf={fileAddress}
            under={rowComments(document, threads, page)}
          />
          <details className="govuk-details">
            <summary className="govuk-details__summary">
              <span className="govuk-details__summary-text">Read the whole draft</span>
            </summary>
            {whole}
          </details>
        </>
      ) : (
        <>
          <SectionHeading>
            {visit.withheld ? 'The text' : 'The text, which is the chapter’s first'}
          </SectionHeading>
          {whole}
        </>
      )}
      <CommentsSection
        threads={threads}
        document={document}
        ways={ways}
        about={askedAbout(await props.searchParams)}
        page={page}
        rows={published !== null}
        {...(visit.ownThreads ? { none: 'You have not commented on this draft yet.' } : {})}
      />
      <SelectionComment
        page={page}
        anchors={Object.fromEntries(clausesOf(document).map(({ id }) => [clauseAnchor(id), id]))}
      />
    </>
  )
}
