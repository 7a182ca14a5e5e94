import type { ClausePlace } from '@/lib/document/clause-places'
import type { RedlineRow } from '@/lib/document/diff-row'
import { textAttribute } from '@/lib/document/document'
import { sectionName } from '@/lib/document/section-names'
import { clauseBeginning } from './clause-name'
import { targetChanges } from './target-changes'

/** What a redline's words do not show of a clause, a sentence each: moves, other files, links, formatting alone. */
export function rowNotes(row: RedlineRow): string[] {
  const notes = [...moveNotes(row), ...partedNotes(row), ...fileNotes(row), ...targetChanges(row)]
  if (row.formattingOnly && notes.length === moveNotes(row).length) notes.push('Only its formatting changed.')
  return notes
}

function moveNotes({ move }: RedlineRow): string[] {
  if (!move) return []
  const { from, to } = move
  const [was, is] = [sectionOf(from), sectionOf(to)]
  if (was !== is) return [`Moved from ${was} to ${is}, where it stands ${afterWhat(to)}.`]
  return [`Moved within ${is}: it stood ${afterWhat(from)}, and stands ${afterWhat(to)} now.`]
}

function sectionOf({ section }: ClausePlace): string {
  return section ? sectionName(section) : 'the beginning'
}

function afterWhat({ after, section }: ClausePlace): string {
  if (!after) return 'first'
  return after.id === section?.clause.id ? 'right under the heading' : `after “${clauseBeginning(after, 40)}”`
}

function partedNotes({ parted, after }: RedlineRow): string[] {
  if (!parted) return []
  return [
    after?.kind === 'row'
      ? 'It stands in another table.'
      : 'Its list begins or goes on here: its number is another.',
  ]
}

function fileNotes({ fileReplaced, before, after }: RedlineRow): string[] {
  if (!fileReplaced || !before || !after) return []
  const [was, is] = [textAttribute(before.node, 'name'), textAttribute(after.node, 'name')]
  const thing = after.kind === 'image' ? 'picture' : 'document'
  return [`The ${thing} has been replaced${was === is ? '' : `: ${was} by ${is}`}.`]
}
