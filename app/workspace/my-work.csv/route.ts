import { database } from '@/lib/platform/database'
import { csvResponse } from '../csv-response'
import { myWork, myWorkFile } from '../my-work'

/** All that waits for whoever asks, as one file for a spreadsheet. */
export function GET(): Promise<Response> {
  return csvResponse(async (actor) => myWorkFile(await myWork(database(), actor), new Date()))
}
