import { countOf } from '@/lib/platform/words'
import type { Met } from './reading'
import type { Survey } from './survey'
import type { WordBody } from './word-body'

/**
 * What became of what a Word file holds, a sentence each: `left` was not carried over, `changed` was carried in another
 * form, `look` is for the author to look at.
 */
export type ReportLine = { kind: 'left' | 'changed' | 'look'; sentence: string }

/** Everything that a Word file held and the text does not, or not as it was. Pictures are told of where they are carried. */
export function reportOf(survey: Survey, met: Met, body: WordBody): ReportLine[] {
  const left = (sentence: string): ReportLine => ({ kind: 'left', sentence })
  const changed = (sentence: string): ReportLine => ({ kind: 'changed', sentence })
  const look = (sentence: string): ReportLine => ({ kind: 'look', sentence })
  const lines: (ReportLine | null | false)[] = [
    met.titles.length > 0 &&
      changed(`The title ${quoted(met.titles)} was taken off: a chapter shows its own.`),
    met.typedNumbers > 0 &&
      changed(
        `The number typed before ${countOf(met.typedNumbers, 'heading', 'headings')} was taken off: headings number themselves.`,
      ),
    met.contentsLines > 0 && changed('The table of contents was taken off: a chapter makes its own.'),
    survey.trackedChanges > 0 && changed('Tracked changes were taken as accepted.'),
    survey.formattingChanges > 0 && changed('Tracked changes of formatting were taken as accepted.'),
    survey.textBoxes > 0 &&
      changed(
        `The words of ${countOf(survey.textBoxes, 'text box', 'text boxes')} stand after the paragraph beside which they stood.`,
      ),
    met.innerTables > 0 &&
      changed(`${countOf(met.innerTables, 'table', 'tables')} inside a table became paragraphs.`),
    met.headingsMadeBold.length > 0 &&
      changed(`Headings inside a table or box became bold words: ${quoted(met.headingsMadeBold)}.`),
    met.headerRowsGuessed > 0 &&
      changed(
        `The first row of ${countOf(met.headerRowsGuessed, 'table', 'tables')} was made the header, because all its words were bold.`,
      ),
    met.innerLinks > 0 && changed('Links to another place in the file became plain words.'),
    met.brokenReferences.length > 0 &&
      changed(
        `References to chapters that are not in this manual became plain words: ${quoted(met.brokenReferences)}.`,
      ),
    met.droppedLinks.length > 0 &&
      changed(`Links that lead to no web or e-mail address became plain words: ${quoted(met.droppedLinks)}.`),
    survey.lostTextBoxes > 0 &&
      left(`${countOf(survey.lostTextBoxes, 'text box', 'text boxes')} with what was in them.`),
    survey.footnotes + survey.endnotes > 0 &&
      left(
        `${countOf(survey.footnotes + survey.endnotes, 'footnote or endnote', 'footnotes and endnotes')}: ${quoted(body.notes)}.`,
      ),
    survey.embedded > 0 &&
      left(
        `${countOf(survey.embedded, 'embedded object', 'embedded objects')}. Attach such files to the chapter instead.`,
      ),
    survey.charts > 0 && left(`${countOf(survey.charts, 'chart or diagram', 'charts and diagrams')}.`),
    survey.equations > 0 && left(`${countOf(survey.equations, 'equation', 'equations')}.`),
    survey.headers.length > 0 && left(`The page header: ${quoted(survey.headers)}.`),
    survey.footers.length > 0 && left(`The page footer: ${quoted(survey.footers)}.`),
    survey.pageNumbers && left('Page numbers.'),
    (survey.colours > 0 || survey.highlights > 0 || survey.fonts > 0) &&
      left('Colours, highlighting, fonts and sizes of letters: a chapter looks as all chapters do.'),
    met.underlined > 0 && left('Underlining: readers would take it for a link.'),
    met.raised > 0 && look('Raised or lowered letters (as in a footnote’s number) stand on the line now.'),
    met.struckWords.length > 0 &&
      look(`Words that were struck through are carried as plain words: ${quoted(met.struckWords)}.`),
    survey.fields > 0 &&
      look('Cross-references and other fields of Word are carried as the words they showed.'),
    met.boldLines.length > 0 &&
      look(`These lines are bold and may be meant as headings: ${quoted(met.boldLines)}.`),
    met.tablesWithoutHeader > 0 &&
      look(`${countOf(met.tablesWithoutHeader, 'table', 'tables')} without a header row.`),
    ...messagesInPlainWords(body.messages).map(look),
  ]
  return lines.filter((line) => line !== null && line !== false)
}

/** “one”, “two” and 3 more: enough to find them by. */
export function quoted(words: string[]): string {
  const shown = [...new Set(words.map((each) => each.trim()).filter((each) => each !== ''))]
  const first = shown.slice(0, 5).map((each) => `“${each.length > 80 ? `${each.slice(0, 80)}…` : each}”`)
  const more = shown.length - first.length
  return first.join(', ') + (more > 0 ? ` and ${more} more` : '')
}

/** The converter's own remarks, those of them that concern words a person wrote. */
function messagesInPlainWords(messages: string[]): string[] {
  const sentences = messages.map((message) => {
    if (/w:sym element/.test(message)) return 'A symbol of a special font was left out.'
    if (/unexpected non-(row|cell)/.test(message))
      return 'A table is built in an unusual way: check its cells.'
    if (/Could not find image file/.test(message)) return 'A picture is missing from the file.'
    if (/unrecognised element.*(altChunk|subDoc)/.test(message))
      return 'A part of the text is another file, and was left out.'
    return ''
  })
  return [...new Set(sentences.filter((sentence) => sentence !== ''))]
}
