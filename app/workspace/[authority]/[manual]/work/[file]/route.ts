import { csvResponse } from '@/app/workspace/csv-response'
import { database } from '@/lib/platform/database'
import { NotFound } from '@/lib/platform/errors'
import { isWorkFile, workFile } from '../files'
import { workLists } from '../work-lists'

type Asked = { params: Promise<{ authority: string; manual: string; file: string }> }

/** A list of the work on a manual, as a file for a spreadsheet; for whoever may read the manual's workspace. */
export async function GET(_request: Request, { params }: Asked): Promise<Response> {
  const { file, ...address } = await params
  return csvResponse(async (actor) => {
    if (!isWorkFile(file)) throw new NotFound('There is no such list.')
    return workFile(file, await workLists(database(), actor, address), new Date())
  })
}
