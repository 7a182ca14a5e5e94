import type { AssetManifest } from '@/app/assets/manifest'
import type { ReaderAssets } from '@/components/reader/page-frame'

/** The addresses of what a page loads. */
export function assetsOf(manifest: AssetManifest): ReaderAssets {
  return {
    stylesheet: `/assets/${manifest['reader.css']}`,
    script: `/assets/${manifest['reader.js']}`,
    icon: `/assets/${manifest['icon.svg']}`,
  }
}
