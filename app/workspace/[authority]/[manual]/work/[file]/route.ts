import { signedInPerson } from '@/app/workspace/actor'
import { database } from '@/lib/platform/database'
import { Forbidden, NotFound } from '@/lib/platform/errors'
import { isWorkFile, workFile } from '../files'
import { workLists } from '../work-lists'

type Asked = { params: Promise<{ authority: string; manual: string; file: string }> }

/** A list of the work on a manual, as a file for a spreadsheet; for whoever may read the manual's workspace. */
export async function GET(_request: Request, { params }: Asked): Promise<Response> {
  const { file, ...address } = await params
  if (!isWorkFile(file)) return words('There is no such list.', 404)
  const person = await signedInPerson()
  if (!person) return words('You are signed out. Sign in, then ask for this list again.', 401)
  const { userId, sessionId } = person
  try {
    const lists = await workLists(database(), { kind: 'person', userId, sessionId }, address)
    const { fileName, content } = workFile(file, lists, new Date())
    return new Response(content, {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="${fileName}"`,
        'Cache-Control': 'no-store',
        'X-Content-Type-Options': 'nosniff',
      },
    })
  } catch (error) {
    if (error instanceof NotFound) return words(error.message, 404)
    if (error instanceof Forbidden) return words(error.message, 403)
    throw error
  }
}

function words(said: string, status: number): Response {
  return new Response(`${said}\n`, {
    status,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  })
}
