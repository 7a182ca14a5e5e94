import type { AssetManifest } from '@/app/assets/manifest'
import type { ReaderAssets } from '@/components/reader/frame/page-frame'
import { addressFromOutside } from '@/lib/platform/whole-address'

/** The addresses of what a page loads, and the installation's own. */
export function assetsOf(manifest: AssetManifest): ReaderAssets {
  return {
    stylesheet: `/assets/${manifest['reader.css']}`,
    readingStylesheet: `/assets/${manifest['reading.css']}`,
    script: `/assets/${manifest['reader.js']}`,
    typingScript: `/assets/${manifest['typing.js']}`,
    copyingScript: `/assets/${manifest['copying.js']}`,
    icon: `/assets/${manifest['icon.svg']}`,
    origin: new URL(addressFromOutside('/')).origin,
  }
}
