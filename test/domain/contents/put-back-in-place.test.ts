import { expect, it } from 'vitest'
import { reinstateChapter } from '@/lib/chapters/commands/reinstate-chapter'
import { addChapter } from '@/lib/contents/commands/add-chapter'
import { removeChapter } from '@/lib/contents/commands/remove-chapter'
import { database } from '@/lib/platform/database'
import { releaseEffect } from '@/lib/releases/queries/release-effect'
import { aKeptManual } from '../releases/a-publication'

const CONTENTS = `1. Practice

1.1.1 One
1.1.2 Two
1.1.3 Three
1.1.4 Four
1.1.5 Five
`

it('a chapter comes back to where it stood, whatever came and went meanwhile', async () => {
  const { manual, team } = await aKeptManual({ contents: CONTENTS })
  const { actor } = team.author
  const remove = (title: string) =>
    removeChapter(actor, { chapterId: manual.chapterId(title), details: 'Gone.', replacementId: null })
  await remove('One')
  await remove('Two')
  // Somebody adds another at the end, so that the siblings are counted anew.
  await addChapter(actor, {
    manualId: manual.manualId,
    title: 'Six',
    parentId:
      (await database().entry.findFirstOrThrow({ where: { chapterId: manual.chapterId('Three') } }))
        .parentId ?? '',
    at: 'last',
  })
  await reinstateChapter(actor, { chapterId: manual.chapterId('Two') })
  await reinstateChapter(actor, { chapterId: manual.chapterId('One') })
  const { amendments } = await releaseEffect(database(), team.publisher.actor, manual.manualId)
  expect(amendments.map(({ kind, chapterTitle, details }) => `${kind} ${chapterTitle}: ${details}`)).toEqual(
    [],
  )
})
