import type { ReactNode } from 'react'
import { isOpenToSearchEngines } from '@/lib/reading/findable/findable'
import { type IssuedManual, placeOf } from '@/lib/reading/manual/issued-manual'
import { stylesheetIn } from '@/lib/reading/manual/look'
import { Banners } from './banners'
import { Bar, type Room } from './bar'
import { PageFooter, ProductFooter } from './page-footer'
import { SearchForm } from './search-form'

/** Where the page's stylesheet, script and icon are, and where people find this installation ("https://manuals.example"). */
export type ReaderAssets = {
  stylesheet: string
  /** The part of it that contents, chapters and search need. */
  readingStylesheet: string
  script: string
  /** What the script loads when somebody is about to type. */
  typingScript: string
  /** What copies an edition of the Amendments. */
  copyingScript: string
  icon: string
  origin: string
  /** Only what is a page's own is drawn: what is kept on a phone has the frame once for all its pages. */
  withoutFrame?: true
}

/** What every reader's page is given besides its own content. */
export type FrameProps = {
  assets: ReaderAssets
  /** The manual that the page belongs to; null for the list of manuals. */
  issued: IssuedManual | null
}

/** A reader's page from <html> to </html>: it loads one stylesheet and one small script, and works without the script. */
export function PageFrame(
  props: FrameProps & {
    /** What the page is, first in the browser's tab. */
    title: string
    /** The page's address below its manual and release ("/amendments", '' for the contents); null for a page that no release has. */
    path: string | null
    room?: Room
    /** The chapter that the page is of. */
    chapterId?: string
    /** The page's one address, below the installation's; null where it has none of its own, as an error has not. */
    canonical: string | null
    /** What search engines say of the page; a page without it is kept out of them, as pages of the past are in any case. */
    description?: string
    /** It is drawn with components/reader/styles/reading.scss alone: one of the pages that a first visit is for. */
    isForReading?: true
    /** The same content for programs. */
    json?: string
    /** The same as it changes, for readers of feeds. */
    feed?: string
    children: ReactNode
  },
) {
  const { issued, assets } = props
  if (assets.withoutFrame) return props.children
  const look = issued?.look
  const stylesheet = props.isForReading ? assets.readingStylesheet : assets.stylesheet
  const titles = [props.title, issued?.manualName, issued?.authorityName ?? 'Chapterhouse']
  const indexed = props.description !== undefined && (!issued || isOpenToSearchEngines(issued))
  return (
    <html lang="en-GB">
      {/* biome-ignore lint/style/noHeadElement: this is the document itself, drawn outside Next's pages */}
      <head>
        <meta charSet="utf-8" />
        <title>{[...new Set(titles.filter(Boolean))].join(' – ')}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content={look?.colour ?? '#063a3f'} />
        {props.description && <meta name="description" content={props.description} />}
        {!indexed && <meta name="robots" content="noindex" />}
        {props.canonical !== null && <link rel="canonical" href={assets.origin + props.canonical} />}
        <link rel="stylesheet" href={stylesheetIn(look?.colour ?? null, stylesheet)} />
        {/* The logo itself where there is one: one request for both. */}
        {look?.logo ? (
          <link rel="icon" href={look.logo.href} />
        ) : (
          <link rel="icon" href={assets.icon} type="image/svg+xml" />
        )}
        {props.json && <link rel="alternate" type="application/json" href={props.json} />}
        {props.feed && <link rel="alternate" type="application/atom+xml" href={props.feed} />}
        <script src={assets.script} data-typing={assets.typingScript} defer />
      </head>
      <body className={issued?.demonstration ? 'demonstration' : undefined}>
        <a href="#main" className="govuk-skip-link">
          Skip to main content
        </a>
        <header>
          <Bar issued={issued} room={props.room} />
          {issued && <Banners issued={issued} path={props.path ?? ''} chapterId={props.chapterId ?? null} />}
        </header>
        <div className="govuk-width-container">
          {props.children}
          {issued ? <PageFooter issued={issued} path={props.path} /> : <ProductFooter />}
        </div>
      </body>
    </html>
  )
}

/** The search box in a strip of its own, on the pages that are not themselves about finding. */
export function SearchStrip({ issued }: { issued: IssuedManual }) {
  return (
    <div className="strip">
      <SearchForm place={placeOf(issued)} quiet jumps />
    </div>
  )
}
