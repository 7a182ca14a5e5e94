import type { AssetManifest } from '@/app/assets/manifest'

/** The scripts of the pages that keep a manual and read what is kept; no other page loads them. */
export type OfflineAssets = { keep: string; search: string }

/** Their addresses. */
export function offlineAssetsOf(manifest: AssetManifest): OfflineAssets {
  return { keep: `/assets/${manifest['keep.js']}`, search: `/assets/${manifest['kept-search.js']}` }
}
