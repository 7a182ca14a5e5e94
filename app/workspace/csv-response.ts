import type { Actor } from '@/lib/people/permissions'
import { Forbidden, NotFound } from '@/lib/platform/errors'
import { signedInActor } from './actor'

/**
 * Answers with a table as a file for a spreadsheet, for whoever is signed in; in plain words where nobody is, or where
 * it is not theirs to read. `read` throws NotFound or Forbidden.
 */
export async function csvResponse(
  read: (actor: Actor) => Promise<{ fileName: string; content: string }>,
): Promise<Response> {
  const actor = await signedInActor()
  if (!actor) return plainWords('You are signed out. Sign in, then ask for this list again.', 401)
  try {
    const { fileName, content } = await read(actor)
    return new Response(content, {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="${fileName}"`,
        'Cache-Control': 'no-store',
        'X-Content-Type-Options': 'nosniff',
      },
    })
  } catch (error) {
    if (error instanceof NotFound) return plainWords(error.message, 404)
    if (error instanceof Forbidden) return plainWords(error.message, 403)
    throw error
  }
}

function plainWords(said: string, status: number): Response {
  return new Response(`${said}\n`, {
    status,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  })
}
