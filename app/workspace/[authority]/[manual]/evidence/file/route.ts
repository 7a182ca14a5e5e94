import { signedInPerson } from '@/app/workspace/actor'
import { manualInWorkspace } from '@/lib/chapters/queries/manual'
import { database } from '@/lib/platform/database'
import { ChapterhouseError, NotFound } from '@/lib/platform/errors'
import { evidencePack } from '@/lib/proof/evidence-pack'
import { evidenceOf } from '@/lib/proof/queries/evidence'
import { drawEvidencePages } from '../draw-evidence-pages'

type Asked = { params: Promise<{ authority: string; manual: string }> }

/** The evidence of a manual or one of its chapters at the end of `?day`, as a zip, for whoever may read its workspace. */
export async function GET(request: Request, { params }: Asked): Promise<Response> {
  const person = await signedInPerson()
  if (!person) return plainWords('You are signed out. Sign in, then ask for the pack again.', 401)
  const actor = { kind: 'person', userId: person.userId, sessionId: person.sessionId } as const
  const search = new URL(request.url).searchParams
  const day = search.get('day') ?? ''
  const chapter = search.get('chapter') || null
  try {
    const address = await params
    const manual = await manualInWorkspace(database(), actor, address)
    const evidence = await evidenceOf(database(), actor, { ...address, chapter, day })
    const slugs = evidence.versions.map(({ slug }) => slug)
    const pages = await drawEvidencePages(manual.id, evidence.release.number, slugs)
    const name = `evidence-${chapter ?? manual.slug}-${day}.zip`
    return new Response(await evidencePack(evidence, pages, new Date()), {
      headers: {
        'Content-Type': 'application/zip',
        'Content-Disposition': `attachment; filename="${name}"`,
        'Cache-Control': 'private, no-store',
        'X-Content-Type-Options': 'nosniff',
      },
    })
  } catch (error) {
    if (!(error instanceof ChapterhouseError)) throw error
    return plainWords(error.message, error instanceof NotFound ? 404 : 403)
  }
}

function plainWords(said: string, status: number): Response {
  return new Response(`${said}\n`, {
    status,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  })
}
