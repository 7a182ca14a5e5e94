import { database } from '@/lib/platform/database'
import type { ContentsChangeKind } from '@/prisma/generated/enums'
import type { ManualInTest } from '../manuals'
import type { Person } from '../people'

type Told = { details?: string; replacementId?: string }

/** Records a change of the contents as its command does. */
async function recorded(
  { authorityId, manualId }: ManualInTest,
  maker: Person,
  entryId: string,
  kind: ContentsChangeKind,
  told: Told = {},
): Promise<void> {
  await database().contentsChange.create({
    data: { authorityId, manualId, entryId, kind, madeById: maker.userId, ...told },
  })
}

/** A chapter that nobody has written yet, put first in the section; gives its id. */
export async function addedFirst(manual: ManualInTest, maker: Person, title: string, parentId: string) {
  const { authorityId, manualId } = manual
  const slug = title.toLowerCase().replaceAll(' ', '-')
  const chapter = await database().chapter.create({
    data: { authorityId, manualId, slug, title, origin: 'authored' },
  })
  await database().entry.updateMany({ where: { parentId }, data: { position: { increment: 1 } } })
  const entry = await database().entry.create({
    data: { authorityId, manualId, parentId, position: 0, kind: 'chapter', chapterId: chapter.id },
  })
  await recorded(manual, maker, entry.id, 'added')
  return chapter.id
}

/** A chapter with another working title. */
export async function retitled(manual: ManualInTest, maker: Person, chapterId: string, title: string) {
  await database().chapter.update({ where: { id: chapterId }, data: { title } })
  const { id } = await database().entry.findFirstOrThrow({ where: { chapterId } })
  await recorded(manual, maker, id, 'retitled')
}

/** A chapter taken out of the contents, all its places. */
export async function removed(manual: ManualInTest, maker: Person, chapterId: string, told: Told = {}) {
  for (const { id } of await database().entry.findMany({ where: { chapterId } })) {
    await database().entry.update({ where: { id }, data: { removedAt: new Date() } })
    await recorded(manual, maker, id, 'removed', told)
  }
}

/** A chapter put back where it stood. */
export async function reinstated(manual: ManualInTest, maker: Person, chapterId: string) {
  const { id } = await database().entry.findFirstOrThrow({ where: { chapterId } })
  await database().entry.update({ where: { id }, data: { removedAt: null } })
  await recorded(manual, maker, id, 'reinstated')
}

/** An entry put last under another section. */
export async function movedUnder(manual: ManualInTest, maker: Person, entryId: string, parentId: string) {
  await database().entry.update({ where: { id: entryId }, data: { parentId, position: 1000 } })
  await recorded(manual, maker, entryId, 'moved')
}

/** An entry marked as under review. */
export async function flagged(manual: ManualInTest, maker: Person, entryId: string) {
  await database().entry.update({ where: { id: entryId }, data: { underReview: true } })
  await recorded(manual, maker, entryId, 'flagged')
}
