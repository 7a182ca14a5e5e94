import type { IssuedText } from '@/lib/reading/page-content'

/**
 * The headings of a text, on this page: beside it and going along with it where there is room, folded into one line on
 * a phone. Which of them is read now is marked by a script (scripts/follow-headings.js). Here too is what shows a link at
 * each paragraph: there are a hundred of them, and who comes by keyboard or listens wants them only when asked for.
 */
export function ChapterHeadings({ headings }: Pick<IssuedText, 'headings'>) {
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
          <label className="headings__links">
            <input type="checkbox" id="paragraph-links" autoComplete="off" /> Show a link at each paragraph
          </label>
        </div>
      </details>
    </nav>
  )
}
