import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { iconAddress } from '@/app/workspace/icon-address'
import '@/app/workspace/workspace.scss'

export const metadata: Metadata = {
  title: 'A draft to read',
  robots: { index: false, follow: false },
  referrer: 'no-referrer',
}

/** Made at each request: for whoever holds the link, and with that request's nonce. */
export const dynamic = 'force-dynamic'

/** The frame of a guest's page: it leads nowhere else. */
export default async function GuestLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en-GB">
      <body className="govuk-template__body ch-body">
        <link rel="icon" href={await iconAddress()} type="image/svg+xml" />
        <a href="#main" className="govuk-skip-link">
          Skip to main content
        </a>
        <header className="ch-header">
          <div className="govuk-width-container">
            <div className="ch-header__row">
              <span className="ch-header__name">Chapterhouse</span>
            </div>
          </div>
        </header>
        <div className="ch-main">
          <div className="govuk-width-container">
            <main className="govuk-main-wrapper" id="main">
              {children}
            </main>
          </div>
        </div>
        <footer className="ch-footer">
          <div className="govuk-width-container">
            <p>This is a draft. It is not in force, and is shown to you alone.</p>
          </div>
        </footer>
      </body>
    </html>
  )
}
