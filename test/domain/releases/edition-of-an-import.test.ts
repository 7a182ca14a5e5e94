import { expect, it } from 'vitest'
import { publishForm } from '@/app/workspace/[authority]/[manual]/publish/forms'
import { setUnderReview } from '@/lib/contents/commands/set-under-review'
import { readImport } from '@/lib/contents/read-import'
import { database } from '@/lib/platform/database'
import { importManual } from '@/lib/releases/commands/import-manual'
import { publishRelease } from '@/lib/releases/commands/publish-release'
import { releaseEffect } from '@/lib/releases/queries/release-effect'
import { anAuthority, aPerson } from '../people'

it('the edition that a contents page names at length is one that the publisher’s form can join', async () => {
  const page = `Edition: ${'July 2024, with the amendments of the Safeguarding Partnership'}\n1. All Children\n1.1 Care Planning\n`
  const read = readImport({ contents: new TextEncoder().encode(page), amendments: null })
  if ('problem' in read) throw new Error(read.problem)
  const { id: authorityId, slug, name } = await anAuthority()
  const { manualId } = await importManual(
    { kind: 'console' },
    { authority: { slug, name }, manual: { slug: 'manual', name: 'Procedures' }, outline: read.outline },
  )
  const author = await aPerson({ id: authorityId }, 'author')
  const { id: entryId } = await database().entry.findFirstOrThrow({ where: { manualId, kind: 'section' } })
  await setUnderReview(author.actor, { entryId, underReview: true })

  const publisher = await aPerson({ id: authorityId }, 'publisher')
  const { hash } = await releaseEffect(database(), publisher.actor, manualId)
  const newest = await database().edition.findFirstOrThrow({ where: { manualId } })
  const {
    page: _,
    publishAt,
    ...input
  } = publishForm.parse({
    ...{ page: `/workspace/${slug}/manual/publish`, manualId, effectHash: hash, shown: '[]' },
    ...{ opens: 'joins', edition: '', newest: newest.name },
  })
  expect(publishAt).toBeNull()
  expect(await publishRelease(publisher.actor, input)).toMatchObject({ number: 2, edition: newest.name })
})
