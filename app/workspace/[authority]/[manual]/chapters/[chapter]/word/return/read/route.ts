import type { NextResponse } from 'next/server'
import type { BroughtBack, ShownReturn, Unread } from '@/components/word/read-answer'
import type { ChapterAddress } from '@/lib/chapters/queries/chapter'
import { storedRevision } from '@/lib/chapters/queries/revision'
import { clausesOf } from '@/lib/document/clauses'
import { diffWords } from '@/lib/document/diff-words'
import { database } from '@/lib/platform/database'
import { returnedFile } from '@/lib/word/queries/returned-file'
import type { Returned } from '@/lib/word/returned-changes'
import { answerUpload } from '../../read-upload'

/** Compares an edited Word file with the text it was printed from and gives what it changes; nothing is stored. */
export async function POST(
  request: Request,
  context: { params: Promise<ChapterAddress> },
): Promise<NextResponse<BroughtBack | Unread>> {
  return answerUpload(request, context, async ({ actor, address, bytes, name }) => {
    const { revisionId, returned, report } = await returnedFile(database(), actor, address, bytes)
    const { document } = await storedRevision(database(), revisionId)
    const clauses = clausesOf(document)
    const texts = new Map(clauses.map(({ id, text }) => [id, text]))
    const headings = new Map(clauses.map(({ id, headingId }) => [id, texts.get(headingId ?? '') ?? '']))
    return {
      revisionId,
      fileName: name,
      report,
      returned: returned.map((found) => shown(found, headings.get(found.clauseId ?? '') ?? '')),
    }
  })
}

function shown(found: Returned, place: string): ShownReturn {
  const { suggestion } = found
  if (!suggestion) return { ...found, place, what: 'A comment', runs: [] }
  const before = suggestion.before.join(' | ')
  if (suggestion.kind === 'replace') {
    return { ...found, place, what: 'Changed wording', runs: diffWords(before, suggestion.after.join(' | ')) }
  }
  if (suggestion.kind === 'remove')
    return { ...found, place, what: 'A paragraph to remove', runs: diffWords(before, '') }
  return { ...found, place, what: 'New text', runs: diffWords('', suggestion.after.join(' | ')) }
}
