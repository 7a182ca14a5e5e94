import { answer } from '@/app/(reader)/answers/answer'
import { answerNotFound } from '@/app/(reader)/answers/answer-not-found'
import { letProxyKeep } from '@/app/(reader)/answers/kept-by-proxy'
import { orProblem } from '@/app/(reader)/answers/or-problem'
import { fileHeaders } from '@/app/file-headers'
import { database } from '@/lib/platform/database'
import { paletteRule } from '@/lib/platform/palette'
import { colourAsked } from '@/lib/reading/manual/look'
import { isSomebodysColour } from '@/lib/reading/manual/queries/colours'
import { readLogo } from '@/lib/reading/manual/queries/logo'
import { compressed, type KeptPage } from '@/lib/reading/serving/page-cache'
import { readAsset } from '../manifest'

const types: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
}

const FOR_A_YEAR = 'public, max-age=31536000, immutable'

/** By their names. Those in a colour apart: they do not crowd out the others, which every page loads. */
const kept = new Map<string, Promise<KeptPage>>()
const keptInColour = new Map<string, Promise<KeptPage>>()

/** As many colours as the authorities of an installation have, and some. */
const MOST_IN_COLOUR = 200

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
  const bytes = await readAsset(name)
  return bytes ? keptIn(kept, name, compressed(bytes, 'small')) : colouredStylesheet(name)
}

/** The stylesheet with an authority's colour after it; null for a name that asks for none, or for one that no authority has. */
async function colouredStylesheet(name: string): Promise<KeptPage | null> {
  const asked = colourAsked(name)
  if (!asked || !(await isSomebodysColour(database(), asked.colour))) return null
  const known = keptInColour.get(name)
  if (known) return known
  const stylesheet = await readAsset(asked.stylesheet)
  if (!stylesheet) return null
  const [oldest] = keptInColour.size >= MOST_IN_COLOUR ? keptInColour.keys() : []
  if (oldest !== undefined) keptInColour.delete(oldest)
  return keptIn(
    keptInColour,
    name,
    compressed(Buffer.from(stylesheet).toString() + paletteRule(asked.colour), 'small'),
  )
}

/** Kept while it is being made, so that whoever asks meanwhile has it made once. */
function keptIn(pages: Map<string, Promise<KeptPage>>, name: string, making: Promise<KeptPage>) {
  pages.set(name, making)
  making.catch(() => pages.delete(name))
  return making
}
