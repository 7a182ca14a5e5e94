import { assetManifest } from '@/app/assets/manifest'

/** The address of the icon, which the workspace shares with readers' pages. */
export async function iconAddress(): Promise<string> {
  return `/assets/${(await assetManifest())['icon.svg']}`
}
