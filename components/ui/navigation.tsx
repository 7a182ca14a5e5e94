'use client'

import { usePathname } from 'next/navigation'

/** Links to the rooms of the workspace; the one that the page stands in is marked. */
export function Navigation(props: { links: readonly { words: string; href: string }[] }) {
  const path = usePathname()
  const here = props.links
    .filter(({ href }) => path === href || path.startsWith(`${href}/`))
    .reduce((longest, { href }) => (href.length > longest.length ? href : longest), '')
  // Only the first page itself is "/workspace": everything else is below it.
  const marked = here === '/workspace' && path !== here ? '' : here
  return (
    <nav className="ch-navigation" aria-label="Workspace">
      <div className="govuk-width-container">
        <ul className="ch-navigation__list">
          {props.links.map(({ words, href }) => (
            <li key={href}>
              <a
                className="ch-navigation__link"
                href={href}
                aria-current={href === marked ? currentness(path, href) : undefined}
              >
                {words}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </nav>
  )
}

/** "page" on the link's own page, "true" on one below it. */
function currentness(path: string, href: string): 'page' | 'true' {
  return path === href ? 'page' : 'true'
}
