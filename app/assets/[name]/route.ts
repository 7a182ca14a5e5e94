import { answer } from '@/app/(reader)/answer'
import { answerNotFound } from '@/app/(reader)/answer-not-found'
import { letProxyKeep } from '@/app/(reader)/kept-by-proxy'
import { orProblem } from '@/app/(reader)/or-problem'
import { fileHeaders } from '@/app/file-headers'
import { LEAST_CONTRAST, weakestContrast } from '@/lib/platform/contrast'
import { database } from '@/lib/platform/database'
import { paletteRule } from '@/lib/platform/palette'
import { colourAsked } from '@/lib/reading/look'
import { compressed, type KeptPage } from '@/lib/reading/page-cache'
import { readLogo } from '@/lib/reading/queries/logo'
import { readAsset } from '../manifest'

const types: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
}

const FOR_A_YEAR = 'public, max-age=31536000, immutable'

const kept = new Map<string, KeptPage>()

/** As many names as an installation has, and some: there are sixteen million colours. */
const MOST_KEPT = 200

/**
 * The stylesheet, also in an authority's colour, the scripts and the icon of readers' pages, and authorities' logos: their
 * names carry their hash, so they are kept for a year.
 */
export function GET(request: Request, { params }: { params: Promise<{ name: string }> }): Promise<Response> {
  return orProblem(request, async () => {
    const { name } = await params
    return letProxyKeep(await answerAsset(request, name), new Date())
  })
}

async function answerAsset(request: Request, name: string): Promise<Response> {
  const [, logo] = /^logo\.([0-9a-f]{64})$/.exec(name) ?? []
  if (logo !== undefined) return answerLogo(request, logo)
  const page = await keptAsset(name)
  if (!page) return answerNotFound(request, null)
  return answer(request, page, {
    type: types[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
    cacheControl: FOR_A_YEAR,
  })
}

async function answerLogo(request: Request, hash: string): Promise<Response> {
  const logo = await readLogo(database(), hash)
  if (!logo) return answerNotFound(request, null)
  return new Response(logo.bytes, {
    headers: { ...fileHeaders(logo.mediaType, null, FOR_A_YEAR), ETag: `"${hash}"` },
  })
}

/** An asset's bytes in each encoding, made once: its name names its content. Null where there is none of that name. */
async function keptAsset(name: string): Promise<KeptPage | null> {
  const known = kept.get(name)
  if (known) return known
  const bytes = (await readAsset(name)) ?? (await colouredStylesheet(name))
  if (!bytes) return null
  const page = await compressed(bytes, 'small')
  const [oldest] = kept.size >= MOST_KEPT ? kept.keys() : []
  if (oldest !== undefined) kept.delete(oldest)
  kept.set(name, page)
  return page
}

/** The stylesheet with an authority's colour after it; null for a name that asks for none, or for one that cannot be read. */
async function colouredStylesheet(name: string): Promise<string | null> {
  const asked = colourAsked(name)
  if (!asked || weakestContrast(asked.colour) < LEAST_CONTRAST) return null
  const stylesheet = await readAsset(asked.stylesheet)
  return stylesheet && Buffer.from(stylesheet).toString() + paletteRule(asked.colour)
}
