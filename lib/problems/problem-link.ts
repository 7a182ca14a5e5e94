import { createHash, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { isUuid } from '@/lib/document/document'
import { wholeAddress } from '@/lib/notifications/addresses'
import type { Database } from '@/lib/platform/database'
import { environment } from '@/lib/platform/environment'
import type { ProblemReport } from '@/prisma/generated/client'

/**
 * The token in the link at which whoever reported a problem reads the answer: made from the report's id and this
 * installation's secret, so that the e-mail with the answer can have the link though it is stored nowhere.
 */
export function problemToken(problemId: string): string {
  const key = Buffer.from(
    hkdfSync('sha256', environment().NEXTAUTH_SECRET, '', 'links of problem reports', 32),
  )
  return `${problemId}.${createHmac('sha256', key).update(problemId).digest('base64url')}`
}

/** What is kept of a token, so that a link still leads there when the secret has been changed. */
export function problemTokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** Where somebody who has signed in reads what they reported. */
export const OWN_PROBLEMS = '/problems'

/** Where a report and its answer are read, as a path. */
export function problemPath(token: string): string {
  return `${OWN_PROBLEMS}/${encodeURIComponent(token)}`
}

/** The same whole, for an e-mail or to be kept by whoever reported it. */
export function problemAddress(problemId: string): string {
  return wholeAddress(problemPath(problemToken(problemId)))
}

/** The report whose link has this token; null for any other. */
export async function problemOfLink(from: Database, token: string): Promise<ProblemReport | null> {
  const known = await from.problemReport.findUnique({ where: { tokenHash: problemTokenHash(token) } })
  const id = known ? null : problemOfToken(token)
  return known ?? (id === null ? null : from.problemReport.findUnique({ where: { id } }))
}

function problemOfToken(token: string): string | null {
  const [id = ''] = token.split('.')
  if (!isUuid(id)) return null
  const [given, right] = [Buffer.from(token), Buffer.from(problemToken(id))]
  return given.length === right.length && timingSafeEqual(given, right) ? id : null
}
