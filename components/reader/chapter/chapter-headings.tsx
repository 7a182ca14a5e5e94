import type { IssuedText } from '@/lib/reading/chapter/chapter-page'

/**
 * The headings of a text, on this page: beside it and going along with it where there is room, folded into one line on
 * a phone. Which of them is read now is marked by a script (scripts/follow-headings.js). Here too is what shows a link at
 * each paragraph (`links`): there are a hundred, and who comes by keyboard or listens wants them only when asked for.
 */
export function ChapterHeadings({ headings, links }: Pick<IssuedText, 'headings'> & { links?: string }) {
  const listed = headings.length < 2 ? [] : headings.filter(({ level }) => level < 4)
  return (
    <nav className="headings" aria-label="On this page">
      <details className="headings__fold">
        <summary className="headings__title">
          On this page
          <span className="headings__now" aria-hidden="true" />
        </summary>
        <div className="headings__in">
          {listed.length > 0 && (
            <ol className="headings__list">
              {listed.map(({ id, number, title, level }) => (
                <li key={id} className={`headings__item headings__item--${level}`}>
                  <a href={`#${id}`}>
                    <span className="headings__number">{number}</span> {title}
                  </a>
                </li>
              ))}
            </ol>
          )}
          {links && (
            <p className="headings__links">
              <a href={links}>Show a link at each paragraph</a>
            </p>
          )}
        </div>
      </details>
    </nav>
  )
}
