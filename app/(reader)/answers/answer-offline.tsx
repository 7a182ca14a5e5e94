import { assetManifest } from '@/app/assets/manifest'
import { connections, database } from '@/lib/platform/database'
import type { PageOfNowName } from '@/lib/reading/addresses/read-address'
import { FOR_STAFF_ALONE } from '@/lib/reading/manual/audience'
import type { IssuedManual } from '@/lib/reading/manual/issued-manual'
import { readIssuedManual } from '@/lib/reading/manual/queries/issued-manual'
import { withNotices } from '@/lib/reading/manual/queries/live-notices'
import { readManualPointer } from '@/lib/reading/manual/queries/manual-pointer'
import { compressed, type KeptPage } from '@/lib/reading/serving/page-cache'
import { drawKeep, drawOfflineState } from '../drawing/draw-keep'
import { answer } from './answer'
import { answerNotFound } from './answer-not-found'
import { type OfflineOf, offlineBundle, offlineSizes, versionOf } from './offline-versions'

/** The page that keeps a manual on a phone, and what it and the service worker ask for. */
export type OfflineName = Extract<
  PageOfNowName,
  { page: 'keep' | 'offline.json' | 'offline-sizes' | 'offline-bundle' }
>

const JSON_TYPE = 'application/json; charset=utf-8'

/**
 * Answers as everybody reads the manual, whoever asks: a phone outlives a session, so nothing for staff alone is kept on one.
 * Of a manual that only staff may read there is the page, for them, which says so.
 */
export async function answerOffline(
  request: Request,
  { authority, manual }: { authority: string; manual: string },
  asked: OfflineName,
  asRead: () => Promise<IssuedManual>,
): Promise<Response> {
  const manifest = await assetManifest()
  const pointer = await readManualPointer(connections(), authority, manual)
  if (pointer === null) {
    if (asked.page !== 'keep') return answerNotFound(request, null)
    const page = await compressed(await drawKeep(await asRead(), manifest, 'staff'))
    return answer(request, page, { cacheControl: FOR_STAFF_ALONE })
  }
  const issue = () =>
    readIssuedManual(database(), { manualId: pointer.manualId, number: pointer.currentNumber })
  const of: OfflineOf = { pointer, manifest, issue }
  if (asked.page === 'keep' || asked.page === 'offline.json') {
    const issued = await withNotices(database(), await issue(), pointer)
    return asked.page === 'keep'
      ? answer(request, await compressed(await drawKeep(issued, manifest, 'everybody')))
      : answer(request, await compressed(await drawOfflineState(issued, versionOf(of))), { type: JSON_TYPE })
  }
  // Another version may be another server's, while a new program is put in place: that part may be there all the same.
  if (asked.version !== versionOf(of)) return answerNotFound(request, null)
  const found = await versioned(of, asked)
  if (found) return answer(request, found, { type: JSON_TYPE })
  return answer(request, await compressed('{}'), { status: 410, type: JSON_TYPE })
}

function versioned(
  of: OfflineOf,
  asked: Exclude<OfflineName, { page: 'keep' | 'offline.json' }>,
): Promise<KeptPage | null> {
  return asked.page === 'offline-sizes' ? offlineSizes(of) : offlineBundle(of, asked.part, asked.kept)
}
