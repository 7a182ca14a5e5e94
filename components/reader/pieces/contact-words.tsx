import { withLinks } from '@/lib/reading/chapter/contact-links'

/** An authority's own words of how to reach it, line by line; e-mail addresses and telephone numbers can be used at once. */
export function ContactWords({ words }: { words: string }) {
  return (
    <p className="govuk-body govuk-inset-text contact">
      {withLinks(words).map(({ at, words: piece, href }) =>
        href === null ? (
          <span key={at}>{piece}</span>
        ) : (
          <a key={at} href={href}>
            {piece}
          </a>
        ),
      )}
    </p>
  )
}
