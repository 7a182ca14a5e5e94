import type { CommentForSomebody } from '@/lib/comments/queries/comments-for'
import { reviewPage } from '@/lib/platform/workspace-addresses'
import { LISTS } from './my-work'
import { sinceInWords } from './waiting-list'
import { WaitingSection } from './waiting-section'

/** How many letters of a comment are shown. */
const SHOWN = 240

const whys: Record<CommentForSomebody['why'], string> = {
  mention: 'mentions you',
  own: 'on what you wrote',
  answer: 'answers you',
}

/** What others said to a person and nobody has settled, the newest first; each leads to its place. */
export function CommentList({ comments }: { comments: readonly CommentForSomebody[] }) {
  return (
    <WaitingSection title={LISTS.comments} count={comments.length}>
      {comments.map(({ id, why, by, body, saidAt, title, slug, manual }) => (
        <li className="ch-waiting__item" key={id}>
          <a className="govuk-link ch-waiting__title" href={reviewPage(manual, slug, id)}>
            {title}
          </a>
          <span className="ch-waiting__facts">
            {by} {whys[why]}. {sinceInWords(saidAt)}
          </span>
          <blockquote className="ch-remark">
            {body.length > SHOWN ? `${body.slice(0, SHOWN).trimEnd()} …` : body}
          </blockquote>
        </li>
      ))}
    </WaitingSection>
  )
}
