import { answer } from '@/app/(reader)/answers/answer'
import { answerReader } from '@/app/(reader)/answers/answer-reader'
import { assetsOf } from '@/app/(reader)/drawing/assets-of'
import { drawPage } from '@/app/(reader)/drawing/draw-page'
import { assetManifest } from '@/app/assets/manifest'
import { NoReportPage, ReportedPage } from '@/components/problems/reported-page'
import { database } from '@/lib/platform/database'
import { problemPath } from '@/lib/problems/problem-link'
import { problemByLink } from '@/lib/problems/queries/reported'
import { compressed } from '@/lib/reading/serving/page-cache'

type Context = { params: Promise<{ token: string }> }

/** What the link to a report opens: the report, and its answer once there is one. `?sent` says that it was just made. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return answerReader(request, async (reader) => {
    const { token } = await params
    const reported = await problemByLink(database(), token, reader)
    const parts = { assets: assetsOf(await assetManifest()), issued: null }
    const justNow = new URL(request.url).searchParams.has('sent')
    const html = await drawPage(
      reported ? (
        <ReportedPage {...parts} reported={reported} path={problemPath(token)} justNow={justNow} />
      ) : (
        <NoReportPage {...parts} />
      ),
    )
    const answered = answer(request, await compressed(html), {
      ...{ status: reported ? 200 : 404, cacheControl: 'private, no-store' },
    })
    // The address holds the token that opens it: it is sent to nobody.
    answered.headers.set('Referrer-Policy', 'no-referrer')
    return answered
  })
}
