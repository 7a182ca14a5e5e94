import { chapterHref } from '@/lib/reading/addresses/addresses'
import type { IssuedChapter } from '@/lib/reading/manual/contents-tree'
import { type IssuedManual, placeOf } from '@/lib/reading/manual/issued-manual'

/** The chapters before and after this one in the contents. */
export function Neighbours(props: {
  issued: IssuedManual
  previous: IssuedChapter | null
  next: IssuedChapter | null
}) {
  const links = [
    { rel: 'prev', words: 'Previous chapter', chapter: props.previous },
    { rel: 'next', words: 'Next chapter', chapter: props.next },
  ]
  return (
    <nav className="neighbours" aria-label="Neighbouring chapters">
      {links.map(
        ({ rel, words, chapter }) =>
          chapter && (
            <a
              key={rel}
              className={`neighbours__link neighbours__link--${rel}`}
              rel={rel}
              href={chapterHref(placeOf(props.issued), chapter)}
            >
              <span className="neighbours__words">{words}</span>
              <span className="neighbours__title">
                {chapter.number} {chapter.title}
              </span>
            </a>
          ),
      )}
    </nav>
  )
}
