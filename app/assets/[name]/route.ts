import { answer } from '@/app/(reader)/answer'
import { answerNotFound } from '@/app/(reader)/answer-not-found'
import { orProblem } from '@/app/(reader)/or-problem'
import { compressed, type KeptPage } from '@/lib/reading/page-cache'
import { readAsset } from '../manifest'

const types: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
}

const kept = new Map<string, KeptPage>()

/** The stylesheet, the script and the icon of readers' pages: their names carry their hash, so they are kept for a year. */
export function GET(request: Request, { params }: { params: Promise<{ name: string }> }): Promise<Response> {
  return orProblem(request, async () => {
    const { name } = await params
    const page = await keptAsset(name)
    if (!page) return answerNotFound(request, null)
    return answer(request, page, {
      type: types[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
      cacheControl: 'public, max-age=31536000, immutable',
    })
  })
}

/** An asset's bytes in each encoding, read once: its name names its content. Null where there is none of that name. */
async function keptAsset(name: string): Promise<KeptPage | null> {
  const known = kept.get(name)
  if (known) return known
  const bytes = await readAsset(name)
  if (!bytes) return null
  const page = await compressed(bytes, 'small')
  kept.set(name, page)
  return page
}
