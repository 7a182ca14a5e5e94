import { Button } from '@/components/ui/button'
import type { Asked } from '@/lib/chapters/matching-chapters'
import type { ListedChapter } from '@/lib/chapters/queries/manual-chapters'
import { STANDING_WORDS, type Standing } from '@/lib/chapters/standing'

/** Narrows a manual's chapters by words and by standing; an ordinary form and links, so that the address keeps it. */
export function ChapterFilter(props: { home: string; asked: Asked; chapters: readonly ListedChapter[] }) {
  const { home, asked, chapters } = props
  const standings = (Object.keys(STANDING_WORDS) as Standing[]).flatMap((standing) => {
    const count = chapters.filter((chapter) => chapter.standing === standing).length
    return count === 0 ? [] : [{ standing, count }]
  })
  return (
    <search>
      <form className="ch-filter" action={home} method="get">
        {asked.standing && <input type="hidden" name="standing" value={asked.standing} />}
        <label className="govuk-label govuk-label--s" htmlFor="q">
          Find a chapter by title or number
        </label>
        <div className="ch-filter__row">
          <input className="govuk-input" type="search" id="q" name="q" defaultValue={asked.words} />
          <Button kind="secondary">Find</Button>
        </div>
      </form>
      <nav aria-label="Chapters by standing">
        <ul className="ch-facets">
          <Facet
            words="All"
            count={chapters.length}
            href={address(home, asked.words, null)}
            here={asked.standing === null}
          />
          {standings.map(({ standing, count }) => (
            <Facet
              words={STANDING_WORDS[standing]}
              count={count}
              href={address(home, asked.words, standing)}
              here={asked.standing === standing}
              key={standing}
            />
          ))}
        </ul>
      </nav>
    </search>
  )
}

function Facet(props: { words: string; count: number; href: string; here: boolean }) {
  return (
    <li>
      <a className="ch-facet" href={props.href} aria-current={props.here ? 'true' : undefined}>
        {props.words} <span className="ch-facet__count">{props.count}</span>
      </a>
    </li>
  )
}

function address(home: string, words: string, standing: Standing | null): string {
  const query = new URLSearchParams()
  if (words !== '') query.set('q', words)
  if (standing !== null) query.set('standing', standing)
  return query.size === 0 ? home : `${home}?${query}`
}
