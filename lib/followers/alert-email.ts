import { FOLLOWING_LINK } from '@/lib/notifications/following-link'
import { longDate } from '@/lib/platform/dates'
import { countOf } from '@/lib/platform/words'
import type { ToldChange } from '@/lib/reading/amendments/atom'
import { editionWords } from '@/lib/reading/amendments/edition-words'

/** What an alert is about: the manual as it is called now, and what is followed of it. */
export type AlertOf = {
  manual: { authorityName: string; manualName: string }
  /** As followedWords() calls it. */
  followed: string
  /** Makes an address of a path of this installation. */
  wholeAddress: (path: string) => string
}

/**
 * The e-mail that tells followers of listed changes: each with its words as they were approved and the way to what changed,
 * update by update, oldest first and in the order of the Amendments.
 */
export function alertEmail(of: AlertOf, changes: readonly ToldChange[]): { subject: string; body: string } {
  const { manual, followed, wholeAddress } = of
  const updates = [...new Set(changes.map(({ row }) => row.release.number))].sort((one, other) => one - other)
  const parts = updates.map((number) => {
    const own = changes.filter(({ row }) => row.release.number === number)
    const [first] = own
    const heading = first
      ? `Update ${number}, ${longDate(first.row.release.publishedAt)} (${editionWords(first.row.release.edition)})`
      : ''
    return [heading, '-'.repeat(heading.length), '', ...own.map(changeIn(wholeAddress))].join('\n')
  })
  return {
    subject: `${manual.manualName}: ${subjectOf(changes)}`,
    body: [
      `${countOf(changes.length, 'change', 'changes')} of ${followed} in ${manual.manualName}, ${manual.authorityName}.`,
      ...parts,
      afterwards(followed, manual.manualName),
    ].join('\n\n'),
  }
}

/** What ends each e-mail to a follower: why they get it, and how to stop. */
export function afterwards(followed: string, manualName: string): string {
  return `--\nYou follow ${followed} of ${manualName}. To change how often you are told, or to stop:\n${FOLLOWING_LINK}\n`
}

function subjectOf(changes: readonly ToldChange[]): string {
  const [only] = changes
  return changes.length === 1 && only
    ? `${only.row.title} (${only.word.toLowerCase()})`
    : countOf(changes.length, 'change', 'changes')
}

function changeIn(wholeAddress: AlertOf['wholeAddress']) {
  return ({ row, word, href }: ToldChange) =>
    [
      `${word}: ${[row.number, row.title].filter(Boolean).join(' ')}`,
      ...(row.details.trim() === '' ? [] : [row.details.trim()]),
      ...(row.replacement ? [`What replaces it: ${row.replacement.title}`] : []),
      `What changed: ${wholeAddress(href)}`,
      '',
    ].join('\n')
}
