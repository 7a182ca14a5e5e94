import { clausesOf } from '../clauses'
import type { ChapterDocument } from '../document'
import type { Check, CheckContext, CheckRule } from './check'
import { checkDanglingReferences } from './dangling-references'
import { checkHeadingLevels } from './heading-levels'
import { checkImageAlternatives } from './image-alternatives'
import { checkInBrief } from './in-brief'
import { checkLinkText } from './link-text'
import { checkLongSentences } from './long-sentences'
import { checkLooseModals } from './loose-modals'
import { checkTableHeaders } from './table-headers'

const RULES: CheckRule[] = [
  checkInBrief,
  checkHeadingLevels,
  checkLinkText,
  checkTableHeaders,
  checkImageAlternatives,
  checkDanglingReferences,
  checkLongSentences,
  checkLooseModals,
]

/**
 * What an author might put right in a text, in reading order; what concerns the whole chapter comes first. Pure,
 * and quick enough (10,000 words in some milliseconds) to be asked again after every pause in typing.
 */
export function checkDocument(document: ChapterDocument, context: CheckContext): Check[] {
  const clauses = clausesOf(document)
  const places = new Map(clauses.map(({ id }, place) => [id, place]))
  const placeOf = ({ clauseId }: Check) => (clauseId === null ? -1 : (places.get(clauseId) ?? -1))
  return RULES.flatMap((rule) => rule({ document, clauses, context })).sort(
    (one, other) => placeOf(one) - placeOf(other),
  )
}
