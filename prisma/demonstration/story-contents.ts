import { retitleChapter } from '@/lib/chapters/commands/retitle-chapter'
import { addChapter } from '@/lib/contents/commands/add-chapter'
import { moveEntry } from '@/lib/contents/commands/move-entry'
import { removeChapter } from '@/lib/contents/commands/remove-chapter'
import { workingContents } from '@/lib/contents/queries'
import type { WorkingEntry } from '@/lib/contents/working-tree'
import { database } from '@/lib/platform/database'
import type { MovedChapter, NewChapter, RemovedChapter, RenamedChapter, StoryPlace } from './story'
import type { Telling } from './telling'

/** The id of the chapter that has, or has had, this title. */
export function chapterNamed({ chapterIds }: Telling, title: string): string {
  const id = chapterIds.get(title)
  if (id === undefined) throw new Error(`The manual has no chapter “${title}”`)
  return id
}

/** The author adds a chapter to the contents. */
export async function addChapterAt(telling: Telling, { chapter, place }: NewChapter): Promise<void> {
  const { manualId, people } = telling
  const at = await placeOf(telling, place)
  const { chapterId } = await addChapter(people.author, { manualId, title: chapter, ...at })
  telling.chapterIds.set(chapter, chapterId)
}

/** The author gives a chapter another title. */
export async function retitle(telling: Telling, { chapter, newTitle }: RenamedChapter): Promise<void> {
  const chapterId = chapterNamed(telling, chapter)
  await retitleChapter(telling.people.author, { chapterId, title: newTitle })
  telling.chapterIds.set(newTitle, chapterId)
}

/** The author puts a chapter in another place. */
export async function moveChapterTo(telling: Telling, { chapter, place }: MovedChapter): Promise<void> {
  const chapterId = chapterNamed(telling, chapter)
  const entry = found(flat(await contentsOf(telling)), (one) => one.chapter?.id === chapterId, chapter)
  await moveEntry(telling.people.author, { entryId: entry.id, ...(await placeOf(telling, place)) })
}

/** The author takes a chapter out of the contents, and says what staff should know. */
export async function removeChapterOf(telling: Telling, step: RemovedChapter): Promise<void> {
  const { chapter, details, reason, replacedBy } = step
  await removeChapter(telling.people.author, {
    chapterId: chapterNamed(telling, chapter),
    details: `${details} ${reason.words}`,
    replacementId: replacedBy === null ? null : chapterNamed(telling, replacedBy),
  })
}

/** The section and the entry before a story's place, in the working contents as they are now. */
async function placeOf(telling: Telling, { section, subsection, after }: StoryPlace) {
  const top = found(await contentsOf(telling), (entry) => entry.title === section, section)
  const parent =
    subsection === null ? top : found(top.entries, (entry) => entry.title === subsection, subsection)
  const previous =
    after === null
      ? null
      : found(parent.entries, (entry) => entry.chapter?.id === chapterNamed(telling, after), after)
  return { parentId: parent.id, previousEntryId: previous?.id ?? null }
}

function contentsOf({ manualId }: Telling): Promise<WorkingEntry[]> {
  return workingContents(database(), manualId)
}

function flat(entries: readonly WorkingEntry[]): WorkingEntry[] {
  return entries.flatMap((entry) => [entry, ...flat(entry.entries)])
}

function found(
  entries: readonly WorkingEntry[],
  isIt: (entry: WorkingEntry) => boolean,
  name: string,
): WorkingEntry {
  const entry = entries.find(isIt)
  if (!entry) throw new Error(`The contents have no “${name}” there`)
  return entry
}
