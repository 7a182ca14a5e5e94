import { readFile } from 'node:fs/promises'
import path from 'node:path'
import process from 'node:process'
import { z } from 'zod'

/** Where scripts/steps/assets.mjs puts the files that readers' pages link to. */
const folder = path.join(/* turbopackIgnore: true */ process.cwd(), '.assets')

const manifestSchema = z.object({
  'reader.css': z.string(),
  'reading.css': z.string(),
  'reader.js': z.string(),
  'typing.js': z.string(),
  'copying.js': z.string(),
  'keep.js': z.string(),
  'kept-search.js': z.string(),
  'service-worker.js': z.string(),
  'icon.svg': z.string(),
  /** A hash over all that draws a page. */
  renderer: z.string(),
})

/** What is served under /assets: each plain name with the name that carries its hash. */
export type AssetManifest = z.infer<typeof manifestSchema>

let kept: Promise<AssetManifest> | undefined

/** The manifest as it was made for this build; in development as it is now. Throws where none was made. */
export function assetManifest(): Promise<AssetManifest> {
  if (process.env.NODE_ENV === 'development') return readManifest()
  kept ??= readManifest()
  return kept
}

/** The bytes of an asset by its hashed name, or null where the manifest has none of that name. */
export async function readAsset(name: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const { renderer: _, ...names } = await assetManifest()
  if (!Object.values(names).includes(name)) return null
  return new Uint8Array(await readFile(path.join(/* turbopackIgnore: true */ folder, name)))
}

async function readManifest(): Promise<AssetManifest> {
  const file = path.join(/* turbopackIgnore: true */ folder, 'manifest.json')
  return manifestSchema.parse(JSON.parse(await readFile(file, 'utf8')))
}
