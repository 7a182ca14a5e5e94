import { type FrameProps, PageFrame } from '@/components/reader/frame/page-frame'
import { EmailField, FormProblem } from '@/components/reader/pieces/posted-form'
import { LONGEST_REPORT } from '@/lib/problems/lengths'
import { chapterAddress, reportAddress } from '@/lib/reading/addresses/addresses'
import { type Paragraph, paragraphBeginning, paragraphNamed } from '@/lib/reading/chapter/paragraphs'
import type { IssuedChapter } from '@/lib/reading/manual/contents-tree'
import { type IssuedManual, placeOf } from '@/lib/reading/manual/issued-manual'
import { numberedTitle } from '@/lib/reading/manual/numbered-title'
import { Quoted } from './quoted'

/** What was typed into the form, or chosen beforehand: the paragraph by its clause's id or anchor. */
export type ReportTyped = { clause: string; words: string; email: string }

/** What is wrong with the form, and with which of its fields; null: with none of them. */
export type ReportProblem = { of: 'words' | 'email' | 'clause' | null; words: string }

/** Where a reader says what is wrong with a chapter or a paragraph of it. `signedIn`: the answer goes to their account. */
export function ReportPage(
  props: FrameProps & {
    issued: IssuedManual
    chapter: IssuedChapter
    paragraphs: readonly Paragraph[]
    signedIn: boolean
    typed: ReportTyped
    problem?: ReportProblem | undefined
  },
) {
  const { issued, chapter, paragraphs, typed, problem } = props
  const title = 'Report a problem'
  const about = paragraphNamed(paragraphs, typed.clause)
  return (
    <PageFrame {...props} title={problem ? `Error: ${title}` : title} path={null} canonical={null}>
      <main id="main" className="report">
        <h1 className="govuk-heading-xl">{title}</h1>
        <p className="govuk-body">
          With <a href={chapterAddress(placeOf(issued), chapter.slug)}>{numberedTitle(chapter)}</a>, as of
          update {issued.number}.
        </p>
        <form action="/problems" method="post">
          {problem && <FormProblem words={problem.words} />}
          <input type="hidden" name="authority" value={issued.authoritySlug} />
          <input type="hidden" name="manual" value={issued.manualSlug} />
          <input type="hidden" name="chapter" value={chapter.slug} />
          <input type="hidden" name="release" value={issued.number} />
          {about ? (
            <>
              <input type="hidden" name="clause" value={about.id} />
              <Quoted words={about.words} caption="The paragraph" />
              <p className="govuk-body">
                <a href={reportAddress(placeOf(issued), chapter.slug)}>
                  It is about another paragraph, or the whole chapter
                </a>
              </p>
            </>
          ) : (
            <Choose paragraphs={paragraphs} />
          )}
          <Words typed={typed} problem={problem} />
          {props.signedIn ? (
            <p className="govuk-body">You have signed in: the answer goes to your account.</p>
          ) : (
            <EmailField
              className="report__field"
              label="Your e-mail address (if you want the answer by e-mail)"
              hint="It is used for the answer alone, and forgotten a year after it. Without it you read the answer at a link that you are shown next."
              typed={typed.email}
              wrong={problem?.of === 'email'}
            />
          )}
          <button className="govuk-button" type="submit">
            Send the report
          </button>
        </form>
      </main>
    </PageFrame>
  )
}

/** Which paragraph it is about, where none is named yet. */
function Choose({ paragraphs }: { paragraphs: readonly Paragraph[] }) {
  if (paragraphs.length === 0) return <input type="hidden" name="clause" value="" />
  return (
    <div className="report__field">
      <label className="govuk-label" htmlFor="clause">
        What it is about
      </label>
      <select className="govuk-input report__select" id="clause" name="clause" defaultValue="">
        <option value="">The whole chapter</option>
        {paragraphs.map((paragraph) => (
          <option key={paragraph.id} value={paragraph.id}>
            {paragraph.heading ? '' : '\u00a0\u00a0'}
            {paragraphBeginning(paragraph)}
          </option>
        ))}
      </select>
    </div>
  )
}

function Words({ typed, problem }: { typed: ReportTyped; problem: ReportProblem | undefined }) {
  const wrong = problem?.of === 'words'
  return (
    <div className="report__field">
      <label className="govuk-label" htmlFor="words">
        What is wrong
      </label>
      <p className="ask__hint" id="words-hint">
        Such as a telephone number that is out of date, or words that two people read differently. Do not
        write anything by which a child or a family could be known. At most {LONGEST_REPORT} characters.
      </p>
      <textarea
        className="govuk-input report__words"
        id="words"
        name="words"
        rows={6}
        required
        maxLength={LONGEST_REPORT}
        defaultValue={typed.words}
        aria-invalid={wrong || undefined}
        aria-describedby={wrong ? 'words-hint problem' : 'words-hint'}
      />
    </div>
  )
}
