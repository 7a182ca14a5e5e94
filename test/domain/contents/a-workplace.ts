import { numberContents } from '@/lib/contents/number-contents'
import { workingContents } from '@/lib/contents/queries'
import type { WorkingEntry } from '@/lib/contents/working-tree'
import { database } from '@/lib/platform/database'
import { aManual, type ManualInTest } from '../manuals'
import { anAuthority, aPerson, type Person } from '../people'

/** Two sections of three chapters, of which the last has fixed its number. */
export const CONTENTS = `
1. All Children

1.1.1 Values and Principles
1.1.2 Confidentiality Policy
1.1.3 Equality and Diversity

2. Looked After Children

2.1.1 Decision to Look After
2.1.2 Care Planning
2.1.4 Staying Put
`

/** A manual whose contents are changed, and its author. */
export async function aWorkplace(): Promise<{ manual: ManualInTest; author: Person }> {
  const authority = await anAuthority()
  return { manual: await aManual(authority, CONTENTS), author: await aPerson(authority, 'author') }
}

/** "1.1.1 Values and Principles", … as the contents stand now. */
export async function printed({ manualId }: ManualInTest): Promise<string[]> {
  const contents = await workingContents(database(), manualId)
  const numbers = numberContents(contents)
  const lines = (entry: WorkingEntry): string[] => [
    ...(entry.chapter ? [`${numbers.get(entry)} ${entry.title ?? entry.chapter.title}`] : []),
    ...entry.entries.flatMap(lines),
  ]
  return contents.flatMap(lines)
}
