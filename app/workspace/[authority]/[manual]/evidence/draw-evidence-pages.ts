import { drawManualPage } from '@/app/(reader)/drawing/draw-manual-page'
import { assetManifest, readAsset } from '@/app/assets/manifest'
import { database } from '@/lib/platform/database'
import { environment } from '@/lib/platform/environment'
import { NotFound } from '@/lib/platform/errors'
import type { EvidencePages } from '@/lib/proof/evidence-pack'
import { readIssuedManual } from '@/lib/reading/manual/queries/issued-manual'

/** What the pages of a pack load, beside them, and where their manual is published. */
const assetsOfPack = () => ({
  stylesheet: 'reader.css',
  readingStylesheet: 'reader.css',
  script: '',
  typingScript: '',
  copyingScript: '',
  icon: '',
  origin: new URL(environment().NEXTAUTH_URL).origin,
})

/** The contents, the amendments, these chapters and what changed in them, as readers have them at a release. */
export async function drawEvidencePages(
  manualId: string,
  release: number,
  slugs: readonly string[],
): Promise<EvidencePages> {
  const issued = await readIssuedManual(database(), {
    manualId,
    number: release,
    at: { release },
    audience: 'staff',
  })
  const assets = assetsOfPack()
  const pages = new Map<string, string>()
  const draw = async (name: string, asked: Parameters<typeof drawManualPage>[1]) => {
    pages.set(`pages/${name}.html`, offline(await drawManualPage(issued, asked, assets)))
  }
  await draw('contents', { page: 'contents' })
  await draw('amendments', { page: 'amendments' })
  for (const slug of slugs) {
    await draw(`chapter-${slug}`, { page: 'chapter', slug })
    await draw(`changes-${slug}`, { page: 'chapter-changes', slug }).catch(unlessFirstVersion)
  }
  pages.set('pages/reader.css', await stylesheet())
  return pages
}

/** A first version has nothing that it changed. */
function unlessFirstVersion(error: unknown): void {
  if (!(error instanceof NotFound)) throw error
}

async function stylesheet(): Promise<string> {
  const { 'reader.css': name } = await assetManifest()
  const bytes = await readAsset(name)
  return new TextDecoder().decode(bytes ?? new Uint8Array())
}

/** A page for a folder on somebody's disk: without a script, images from the pack, links to where the manual is published. */
function offline(html: string): string {
  const { origin } = new URL(environment().NEXTAUTH_URL)
  return html
    .replace(/<script [^>]*><\/script>|<link rel="icon"[^>]*>/g, '')
    .replace(/src="\/[^"]*\/files\/([0-9a-f]{64})\/[^"]*"/g, 'src="../files/$1"')
    .replace(/(href|action)="\//g, `$1="${origin}/`)
}
