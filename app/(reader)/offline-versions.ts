import type { AssetManifest } from '@/app/assets/manifest'
import type { IssuedManual } from '@/lib/reading/issued-manual'
import { bundleSince, offlineVersion, wholeBundle } from '@/lib/reading/offline-bundle'
import { type KeptPage, pageCache } from '@/lib/reading/page-cache'
import type { ManualPointer } from '@/lib/reading/queries/manual-pointer'
import { assetsOf } from './assets-of'
import { type DrawnOffline, drawOffline, everyPart } from './draw-offline'
import { offlineAssetsOf } from './offline-assets'

/** A manual as everybody reads it, and the program that draws it. */
export type OfflineOf = {
  pointer: ManualPointer
  manifest: AssetManifest
  issue: () => Promise<IssuedManual>
}

const developing = process.env.NODE_ENV === 'development'

/** As sent, in every encoding: made once for each version, and asked for again and again. */
const bundles = pageCache(developing ? 0 : 48 * 1024 * 1024)

/** As drawn: a version's parts, and what a phone lacks of each, are made of the same pages. */
const drawn = new Map<string, Promise<DrawnOffline>>()
const MOST_DRAWN = 3

/** Which version phones may keep now. A release, a withholding, another look or another program each make another. */
export function versionOf({ pointer, manifest }: OfflineOf): string {
  return offlineVersion({
    release: pointer.currentNumber,
    presentation: pointer.presentationNumber,
    renderer: manifest.renderer,
  })
}

/** How large each part is, in bytes: `bytes` as it is read, `sent` as it comes over the network. */
export function offlineSizes(of: OfflineOf): Promise<KeptPage> {
  return kept(of, 'sizes', async () => {
    const all = await drawnOf(of)
    const parts = []
    for (const { part } of everyPart(all)) {
      const bundle = await wholePart(of, all, part)
      if (bundle) parts.push({ part, bytes: bundle.identity.length, sent: bundle.br.length })
    }
    return JSON.stringify({ parts })
  })
}

/** A part whole, or what a phone lacks that says what it has of it; null where the manual has no such part. */
export async function offlineBundle(
  of: OfflineOf,
  part: string,
  has: string | null,
): Promise<KeptPage | null> {
  const all = await drawnOf(of)
  if (has === null) return wholePart(of, all, part)
  const found = everyPart(all).find((each) => each.part === part)
  if (!found) return null
  const whole = wholeBundle(versionOf(of), all.issue, found)
  return kept(of, `${part} ${has}`, async () => JSON.stringify(bundleSince(whole, has)))
}

async function wholePart(of: OfflineOf, all: DrawnOffline, part: string): Promise<KeptPage | null> {
  const found = everyPart(all).find((each) => each.part === part)
  return found
    ? kept(of, part, async () => JSON.stringify(wholeBundle(versionOf(of), all.issue, found)))
    : null
}

function kept({ pointer, manifest }: OfflineOf, path: string, make: () => Promise<string>) {
  return bundles.page(
    {
      manualId: pointer.manualId,
      release: pointer.currentNumber,
      presentation: pointer.presentationNumber,
      notices: '',
      audience: 'public',
      path,
      renderer: manifest.renderer,
    },
    make,
  )
}

function drawnOf(of: OfflineOf): Promise<DrawnOffline> {
  const name = `${of.pointer.manualId} ${versionOf(of)}`
  const known = drawn.get(name)
  if (known) return known
  const drawing = draw(of)
  drawn.set(name, drawing)
  const forget = () => drawn.delete(name)
  // In development the program changes under it, but not while one reader keeps a part.
  drawing.then(() => developing && setTimeout(forget, 20_000).unref(), forget)
  for (const oldest of drawn.keys()) if (drawn.size > MOST_DRAWN) drawn.delete(oldest)
  return drawing
}

async function draw({ pointer, manifest, issue }: OfflineOf): Promise<DrawnOffline> {
  return drawOffline(await issue(), pointer.authorityId, assetsOf(manifest), offlineAssetsOf(manifest))
}
