import { expect, it } from 'vitest'
import {
  drawnOffline,
  type OfflineOf,
  offlineVersions,
  versionOf,
} from '@/app/(reader)/answers/offline-versions'
import { assetManifest } from '@/app/assets/manifest'
import { assembled, keptWord } from '@/components/reader/scripts/kept/bundle.js'
import { connections, database } from '@/lib/platform/database'
import { readIssuedManual } from '@/lib/reading/manual/queries/issued-manual'
import { readManualPointer } from '@/lib/reading/manual/queries/manual-pointer'
import type { ManualInTest } from '../manuals'
import { aKeptManual } from '../releases/a-publication'
import { addressOf, read } from './a-reader'

/** What phones are sent, and how often a manual was drawn for it. */
function counted() {
  const counts = { drawn: 0 }
  const versions = offlineVersions((of) => {
    counts.drawn += 1
    return drawnOffline(of)
  })
  return { counts, ...versions }
}

async function offlineOf(manual: ManualInTest): Promise<OfflineOf> {
  await read(addressOf(manual))
  const pointer = await readManualPointer(connections(), manual.authority.slug, manual.slug)
  if (pointer === null) throw new Error('The manual is not there for everybody.')
  const issue = () =>
    readIssuedManual(database(), { manualId: pointer.manualId, number: pointer.currentNumber })
  return { pointer, manifest: await assetManifest(), issue }
}

it('a manual is drawn once for all phones, however many manuals are asked for in turn', async () => {
  const { counts, bundle } = counted()
  const manuals = []
  for (let count = 0; count < 5; count++) manuals.push(await offlineOf((await aKeptManual()).manual))
  for (const of of [...manuals, ...manuals]) expect(await bundle(of, 'manual', null)).not.toBe(null)
  expect(counts.drawn).toBe(5)
})

it('nothing is drawn for a part that the manual does not have', async () => {
  const { counts, bundle } = counted()
  const { manual } = await aKeptManual()
  expect(await bundle(await offlineOf(manual), manual.manualId, null)).toBe(null)
  expect(counts.drawn).toBe(0)
})

it('what a phone names of what it has makes nothing new, and nothing is kept of what it lacks', async () => {
  const { bundle } = counted()
  const of = await offlineOf((await aKeptManual()).manual)
  const whole = await bundle(of, 'manual', null)
  for (const word of ['AAAA', 'BBBB'.repeat(1500)]) expect(await bundle(of, 'manual', word)).toBe(whole)
  const { kept } = await assembled(
    '/a/place',
    null,
    JSON.parse(Buffer.from(whole?.identity ?? '').toString()),
  )
  const difference = await bundle(of, 'manual', keptWord(kept))
  expect(difference?.identity.length).toBeLessThan((whole?.identity.length ?? 0) / 2)
  expect(await bundle(of, 'manual', keptWord(kept))).not.toBe(difference)
  expect(await bundle(of, 'manual', null)).toBe(whole)
})

it('another program makes another version, of which a phone is told', async () => {
  const of = await offlineOf((await aKeptManual()).manual)
  const renderer = `${of.manifest.renderer} and more`
  expect(versionOf({ ...of, manifest: { ...of.manifest, renderer } })).not.toBe(versionOf(of))
})
