import { assetManifest } from '@/app/assets/manifest'
import { ProblemPage } from '@/components/reader/problem-page'
import { compressed } from '@/lib/reading/serving/page-cache'
import { assetsOf } from '../drawing/assets-of'
import { drawPage } from '../drawing/draw-page'
import { answer } from './answer'

/** Answers, or, where something failed that should not, says so with 500 under the same policies; the log has why. */
export async function orProblem(request: Request, respond: () => Promise<Response>): Promise<Response> {
  try {
    return await respond()
  } catch (error) {
    console.error(error)
    return answer(request, await compressed(await problemDocument()), {
      status: 500,
      cacheControl: 'no-store',
    })
  }
}

async function problemDocument(): Promise<string> {
  try {
    return await drawPage(<ProblemPage assets={assetsOf(await assetManifest())} issued={null} />)
  } catch {
    return '<!DOCTYPE html><html lang="en-GB"><title>Something went wrong</title><h1>Something went wrong</h1>'
  }
}
