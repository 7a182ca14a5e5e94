import type { AssetManifest } from '@/app/assets/manifest'
import { database } from '@/lib/platform/database'
import { NotFound } from '@/lib/platform/errors'
import type { IssuedManual } from '@/lib/reading/manual/issued-manual'
import { readContents } from '@/lib/reading/manual/queries/contents'
import type { ManualPointer } from '@/lib/reading/manual/queries/manual-pointer'
import { bundleSince, offlineVersion, wholeBundle } from '@/lib/reading/offline/bundle'
import { drawnInTurn } from '@/lib/reading/offline/drawn-in-turn'
import { keepableParts } from '@/lib/reading/offline/parts'
import { compressed, type KeptPage, pageCache } from '@/lib/reading/serving/page-cache'
import { assetsOf } from '../drawing/assets-of'
import { type DrawnOffline, drawOffline, everyPart } from '../drawing/draw-offline'
import { offlineAssetsOf } from '../drawing/offline-assets'

/** A manual as everybody reads it, and the program that draws it. */
export type OfflineOf = {
  pointer: ManualPointer
  manifest: AssetManifest
  issue: () => Promise<IssuedManual>
}

const developing = process.env.NODE_ENV === 'development'

/** Which version phones may keep now. A release, a withholding, another look or another program each make another. */
export function versionOf({ pointer, manifest }: OfflineOf): string {
  return offlineVersion({
    release: pointer.currentNumber,
    presentation: pointer.presentationNumber,
    renderer: manifest.renderer,
  })
}

/** Draws all that a phone may keep of a manual: seconds, where the manual is large. */
export async function drawnOffline({ pointer, manifest, issue }: OfflineOf): Promise<DrawnOffline> {
  return drawOffline(await issue(), pointer.authorityId, assetsOf(manifest), offlineAssetsOf(manifest))
}

/**
 * What phones are sent. Whole parts are kept as sent, in every encoding, and nothing is drawn for one that is: there is one
 * of each version, however many phones ask. A difference is made for each that asks, of the whole, and never kept: there
 * are as many as somebody cares to name.
 */
export function offlineVersions(draw: (of: OfflineOf) => Promise<DrawnOffline>) {
  const bundles = pageCache(developing ? 0 : 48 * 1024 * 1024)
  // A version's parts are made of the same pages. In development the program changes under it, but not while one reader keeps a part.
  const inTurn = drawnInTurn<DrawnOffline>(3, developing ? 20_000 : null)
  const drawnOf = (of: OfflineOf) => inTurn(`${of.pointer.manualId} ${versionOf(of)}`, () => draw(of))

  const kept = ({ pointer, manifest }: OfflineOf, path: string, make: () => Promise<string>) =>
    bundles.page(
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

  const wholePart = (of: OfflineOf, part: string) =>
    kept(of, part, async () => {
      const drawn = (await hasPart(of, part)) ? await drawnOf(of) : null
      const found = drawn && everyPart(drawn).find((each) => each.part === part)
      if (!found) throw new NotFound('The manual has no such part.')
      return JSON.stringify(wholeBundle(versionOf(of), drawn.issue, found))
    })

  return {
    /** How large each part is, in bytes: `bytes` as it is read, `sent` as it comes over the network. */
    sizes: (of: OfflineOf): Promise<KeptPage> =>
      kept(of, 'sizes', async () => {
        const parts = []
        for (const { part } of everyPart(await drawnOf(of))) {
          const { identity, br } = await wholePart(of, part)
          parts.push({ part, bytes: identity.length, sent: br.length })
        }
        return JSON.stringify({ parts })
      }),

    /**
     * A part whole; for a phone that says what it has of it, what it lacks, unless that is the most of it. Null where the
     * manual has no such part.
     */
    bundle: async (of: OfflineOf, part: string, has: string | null): Promise<KeptPage | null> => {
      const whole = await wholePart(of, part).catch(nullIfNotFound)
      if (whole === null) return null
      const since = has === null ? null : bundleSince(JSON.parse(Buffer.from(whole.identity).toString()), has)
      return since === null ? whole : compressed(JSON.stringify(since))
    },
  }
}

/** Asked before anything is drawn: what is asked for may be anything. */
async function hasPart({ issue }: OfflineOf, part: string): Promise<boolean> {
  if (part === 'manual') return true
  const { entries } = await readContents(database(), await issue())
  return keepableParts(entries).some((each) => each.part === part)
}

function nullIfNotFound(error: unknown): null {
  if (error instanceof NotFound) return null
  throw error
}

/** Those of this server. */
export const { sizes: offlineSizes, bundle: offlineBundle } = offlineVersions(drawnOffline)
