import { randomUUID } from 'node:crypto'
import { saveRevision } from '@/lib/chapters/commands/save-revision'
import { splitChapter } from '@/lib/chapters/commands/split-chapter'
import { clausesOf } from '@/lib/document/clauses'
import { documentFromMarkdown } from '@/lib/document/from-markdown'
import { savedDraft, type Workplace } from './command-workplace'
import { publishedInEmergency } from './emergency-inputs'
import { aPerson } from './people'

/** The inputs of every-command-inputs.ts for chapters that are merged and split. */
export const successionInputs = {
  mergeChapters: ({ manual }: Workplace) => ({
    chapterId: manual.chapterId('Staying Put'),
    intoId: manual.chapterId('Care Planning'),
    details: 'It is part of Care Planning now.',
  }),
  splitChapter: aSplit,
  undoSplit: async (place: Workplace) => {
    const { second } = await splitChapter(place.writer.actor, await aSplit(place))
    return { chapterId: second.chapterId }
  },
}

/** A published text with a heading to split it at. */
async function aSplit(place: Workplace) {
  const { revisionId, save } = await savedDraft(place)
  const document = documentFromMarkdown('Ring first.\n\n## Then', {
    chapterIdFor: () => null,
    newId: randomUUID,
  })
  await saveRevision(place.writer.actor, { ...save, document })
  await publishedInEmergency(await aPerson(place.authority, 'publisher'), revisionId)
  return {
    chapterId: place.manual.chapterId('Staying Put'),
    clauseId: clausesOf(document)[1]?.id ?? '',
    secondTitle: 'Then',
  }
}
