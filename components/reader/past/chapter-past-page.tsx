import type { ReactNode } from 'react'
import { chapterHistoryAddress, contentsAddress, type ManualPlace } from '@/lib/reading/addresses/addresses'
import { type IssuedManual, placeOf } from '@/lib/reading/manual/issued-manual'
import { type Crumb, Crumbs } from '../frame/crumbs'
import { type FrameProps, PageFrame, SearchStrip } from '../frame/page-frame'

/** What the pages of one chapter's past have in common: the way back to it, what is told of it, and its name. */
export function ChapterPastPage(
  props: FrameProps & {
    issued: IssuedManual
    /** What is told: "What changed". */
    caption: string
    /** The chapter by its number and title. */
    name: string
    /** The pages above it, below the contents. */
    above: readonly Crumb[]
    /** Whether it reads as a text does, or as a list. */
    look: 'chapter' | 'past'
    path?: string
    canonical: string
    withSearch?: boolean
    children: ReactNode
  },
) {
  const { assets, issued, caption, name, above, look, path = null, canonical } = props
  const contents = { words: 'Contents', href: contentsAddress(placeOf(issued)) }
  return (
    <PageFrame
      assets={assets}
      issued={issued}
      title={`${caption}: ${name}`}
      path={path}
      canonical={canonical}
    >
      {props.withSearch && <SearchStrip issued={issued} />}
      <Crumbs trail={[contents, ...above]} />
      <main id="main" className={look}>
        <h1 className="govuk-heading-xl">
          <span className="govuk-caption-xl">{caption}</span>
          {name}
        </h1>
        {props.children}
      </main>
    </PageFrame>
  )
}

/** The way to all versions of the chapter. */
export function allVersions(place: ManualPlace, slug: string): Crumb {
  return { words: 'All versions', href: chapterHistoryAddress(place, slug) }
}
