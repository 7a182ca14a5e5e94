import type { ReactNode } from 'react'
import { LookSwitch } from '@/components/review/look-switch'
import { RedlineView } from '@/components/review/redline'
import { SectionHeading } from '@/components/ui/page-heading'
import { diffClauses } from '@/lib/document/diff'
import type { ChapterDocument } from '@/lib/document/document'
import { renderDocument } from '@/lib/document/render'
import type { FileAddress, ResolveChapter } from '@/lib/document/render-parts'
import { chooseLook } from './choose-look'
import { chosenLook } from './redline-look'

/** What a version changes in the text that readers have, with the whole of it at hand; a first text is shown whole. */
export async function TextUnderReview(props: {
  published: ChapterDocument | null
  document: ChapterDocument
  resolveChapter: ResolveChapter
  fileAddress: FileAddress
  /** What stands under each clause of the redline, by its id. */
  under?: Readonly<Record<string, ReactNode>>
}) {
  const { published, document, resolveChapter, fileAddress } = props
  const whole = (
    <article
      className="text ch-whole-text"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn and escaped by lib/document/render
      dangerouslySetInnerHTML={{ __html: renderDocument(document, { resolveChapter, fileAddress }).html }}
    />
  )
  if (!published) {
    return (
      <>
        <SectionHeading>The text, which is the chapter’s first</SectionHeading>
        {whole}
      </>
    )
  }
  const look = await chosenLook()
  return (
    <>
      <SectionHeading>What changes in the text</SectionHeading>
      <RedlineView
        redline={diffClauses(published, document)}
        look={look}
        addressOf={fileAddress}
        under={props.under ?? {}}
      >
        <LookSwitch look={look} choose={chooseLook} />
      </RedlineView>
      <details className="govuk-details">
        <summary className="govuk-details__summary">
          <span className="govuk-details__summary-text">Read the whole text as readers will have it</span>
        </summary>
        {whole}
      </details>
    </>
  )
}
