import type { ReactNode } from 'react'
import { Navigation } from './navigation'

/** A page of the workspace from <html> to </html>: skip link, the bar with the product's name, what is given, a footer. */
export function Frame(props: {
  /** The address of the site's icon. */
  icon: string
  /** At the right of the bar: who is signed in. */
  person?: ReactNode
  /** Links to other rooms, under the bar. */
  navigation?: readonly { words: string; href: string }[]
  children: ReactNode
}) {
  return (
    <html lang="en-GB">
      <body className="govuk-template__body ch-body">
        <link rel="icon" href={props.icon} type="image/svg+xml" />
        <a href="#main" className="govuk-skip-link">
          Skip to main content
        </a>
        <header className="ch-header">
          <div className="govuk-width-container">
            <div className="ch-header__row">
              <a className="ch-header__name" href="/workspace">
                Chapterhouse
              </a>
              {props.person}
            </div>
          </div>
        </header>
        {props.navigation && <Navigation links={props.navigation} />}
        <div className="ch-main">
          <div className="govuk-width-container">
            <main className="govuk-main-wrapper" id="main">
              {props.children}
            </main>
          </div>
        </div>
        <footer className="ch-footer">
          <div className="govuk-width-container">
            <p>
              Chapterhouse keeps procedures manuals: what readers see is what has been published, and nothing
              else.{' '}
              <a className="govuk-link" href="/accessibility">
                Accessibility statement
              </a>
            </p>
          </div>
        </footer>
      </body>
    </html>
  )
}
