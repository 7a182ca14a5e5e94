import type { Metadata } from 'next'
import { RedlineView } from '@/components/review/redline'
import { ActionForm } from '@/components/ui/action-form'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { TextareaField } from '@/components/ui/field'
import { PageHeading, SectionHeading } from '@/components/ui/page-heading'
import { nextSteps } from '@/lib/chapters/next-steps'
import { type ChapterInWorkspace, chapterInWorkspace } from '@/lib/chapters/queries/chapter'
import { chapterPlaces } from '@/lib/chapters/queries/manual'
import { textsOf } from '@/lib/chapters/queries/revision'
import { diffClauses } from '@/lib/document/diff'
import { renderDocument } from '@/lib/document/render'
import { database } from '@/lib/platform/database'
import { longDateAndTime } from '@/lib/platform/dates'
import { Blocked } from '@/lib/platform/errors'
import { currentActor } from '../../../../../actor'
import { orRefusal } from '../../../../../refuse'
import { chapterHome, manualHome } from '../../addresses'
import { StandingTag } from '../../standing-tag'
import { approve, sendBack } from './actions'
import { AsListed } from './as-listed'
import '../../chapters.scss'

export const metadata: Metadata = { title: 'Read and decide' }

/** What a version changes against the text that readers have, and the decision on it. */
export default async function ReviewPage(props: {
  params: Promise<{ authority: string; manual: string; chapter: string }>
}) {
  const actor = await currentActor()
  const params = await props.params
  return orRefusal(async () => {
    const view = await chapterInWorkspace(database(), actor, params)
    const { manual, chapter, place, open } = view
    const texts = await textsOf(database(), { openId: open?.id ?? null, chapterId: chapter.id })
    if (!open || !texts.open) {
      throw new Blocked('There is nothing to read: no version of this chapter is under way.', [])
    }
    const home = chapterHome(manual, chapter.slug)
    const places = await chapterPlaces(database(), manual.id)
    const { html } = renderDocument(texts.open.document, {
      resolveChapter: (id) => {
        const found = places.find((candidate) => candidate.chapter.id === id)
        if (!found) return null
        const { slug, title } = found.chapter
        return { title, number: found.number ?? '', href: chapterHome(manual, slug) }
      },
    })
    return (
      <>
        <Breadcrumbs
          trail={[
            { words: manual.name, href: manualHome(manual) },
            { words: chapter.title, href: home },
          ]}
        />
        <PageHeading caption={[place?.number, `Version ${open.number}`].filter(Boolean).join(' · ')}>
          {chapter.title}
        </PageHeading>
        <p className="govuk-body">
          <StandingTag standing={view.standing} />{' '}
          <span className="ch-since">
            Written by {open.contributors.map(({ name }) => name).join(', ') || 'nobody yet'}
            {open.submittedAt && `, submitted on ${longDateAndTime(open.submittedAt)}`}
          </span>
        </p>
        <AsListed chapter={{ title: chapter.title, number: place?.number ?? null }} open={open} />
        <SectionHeading>
          {texts.published ? 'What changes in the text' : 'The text, which is the first'}
        </SectionHeading>
        <RedlineView redline={diffClauses(texts.published, texts.open.document)} />
        <details className="govuk-details">
          <summary className="govuk-details__summary">
            <span className="govuk-details__summary-text">Read the whole text as readers will have it</span>
          </summary>
          <article
            className="text ch-whole-text"
            // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn and escaped by lib/document/render
            dangerouslySetInnerHTML={{ __html: html }}
          />
        </details>
        <Decision view={view} open={open} contentHash={texts.open.contentHash} page={home} />
      </>
    )
  })
}

function Decision(props: {
  view: ChapterInWorkspace
  open: NonNullable<ChapterInWorkspace['open']>
  contentHash: string
  page: string
}) {
  const { view, open, contentHash, page } = props
  const step = nextSteps({
    state: open.state === 'published' ? null : open.state,
    roles: view.manual.roles,
    contributed: open.contributed,
    hasPlace: view.place !== null,
  }).find(({ name }) => name === 'decide')
  const what = (
    <>
      <input type="hidden" name="revisionId" value={open.id} />
      <input type="hidden" name="contentHash" value={contentHash} />
      <input type="hidden" name="page" value={page} />
    </>
  )
  return (
    <section className="ch-decision" aria-labelledby="decision">
      <SectionHeading id="decision">Your decision</SectionHeading>
      {!step && <p className="govuk-body">{NOT_NOW[open.state]}</p>}
      {step && !step.allowed && <p className="govuk-body ch-steps__why">{step.why}</p>}
      {step?.allowed && (
        <>
          <ActionForm action={approve} submit="Approve">
            {what}
            <p className="govuk-body">
              You approve exactly what stands on this page: the text, its title, the kind of change, the
              amendment summary and the date. A later change of any of them undoes it.
            </p>
          </ActionForm>
          <ActionForm action={sendBack} submit="Return to the author" kind="secondary" className="ch-return">
            {what}
            <TextareaField
              name="remark"
              label="Or return it: what has to be put right?"
              hint="The author sees these words, and they are kept with the decision"
            />
          </ActionForm>
        </>
      )}
    </section>
  )
}

const NOT_NOW = {
  draft: 'There is nothing to decide yet: this is a draft, which its author has not submitted.',
  in_review: '',
  approved: 'This version is approved, and waits for publication.',
  published: '',
} as const
