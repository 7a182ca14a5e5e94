import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { saveRevision } from '@/lib/chapters/commands/save-revision'
import { documentToSave } from '@/lib/chapters/document-to-save'
import { database } from '@/lib/platform/database'
import { Blocked } from '@/lib/platform/errors'
import { anySpoiltDocument, hostileDocuments } from '@/test/rules/document/hostile-documents'
import { aWorkplace, drafted, rowOf } from './a-story'

/** All that a save could have changed. */
async function whatIsStored(revisionId: string) {
  return {
    revision: await rowOf(revisionId),
    texts: await database().text.count(),
    events: await database().auditEvent.count(),
    contributions: await database().revision.findUniqueOrThrow({
      where: { id: revisionId },
      select: { savedAt: true, savedById: true, _count: { select: { contributions: true } } },
    }),
  }
}

/** Saves a document as its author would; whether it is automatic makes no difference to what is refused. */
async function saving(actor: Parameters<typeof saveRevision>[0], revisionId: string, document: unknown) {
  const { version, kind, summary } = await rowOf(revisionId)
  return saveRevision(actor, { revisionId, version, document, kind, summary, inForceOn: null })
}

describe('what is no document', () => {
  it.each(hostileDocuments)(
    '%s is refused with a sentence at the save, and changes nothing',
    async (_what, json) => {
      const { carePlanning, author } = await aWorkplace()
      const revisionId = await drafted(carePlanning.id, author)
      const before = await whatIsStored(revisionId)
      const refusal = await saving(author.actor, revisionId, json).catch((error: unknown) => error)
      expect(refusal).toBeInstanceOf(Blocked)
      expect(refusal).toMatchObject({ blockers: [expect.stringMatching(/^[A-Z].*\.$/s)] })
      expect(await whatIsStored(revisionId)).toEqual(before)
    },
  )

  it('of any spoilt document a save refuses what is none, and then nothing is changed', async () => {
    const { carePlanning, author } = await aWorkplace()
    const revisionId = await drafted(carePlanning.id, author)
    await fc.assert(
      fc.asyncProperty(anySpoiltDocument, async (json) => {
        const parsed = documentToSave(json, () => crypto.randomUUID())
        const before = await whatIsStored(revisionId)
        const outcome: unknown = await saving(author.actor, revisionId, json).catch((error: unknown) => error)
        // A document all the same, whose files (if it names any) are nowhere, is refused too.
        if ('problem' in parsed || outcome instanceof Error) {
          expect(outcome).toBeInstanceOf(Blocked)
          expect(await whatIsStored(revisionId)).toEqual(before)
        }
      }),
      { numRuns: 40 },
    )
  })
})
