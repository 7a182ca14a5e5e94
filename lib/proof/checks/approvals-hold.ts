import { approvalsGiven } from '@/lib/chapters/deciding'
import type { Database } from '@/lib/platform/database'
import type { Prisma } from '@/prisma/generated/client'
import { type Check, type Finding, inBatches } from '../check'

const withDecisions = {
  release: { select: { number: true, imported: true } },
  decisions: { where: { outcome: 'approved' } },
  contributions: { select: { userId: true } },
} satisfies Prisma.RevisionInclude

type Decided = Prisma.RevisionGetPayload<{ include: typeof withDecisions }>

/** Each published version stands on what it says: approvals of its very content, the baseline, or an emergency. */
export const approvalsHold: Check = {
  name: 'Published versions stand on approvals of their content, an import or a recorded emergency',
  async *run(from) {
    for await (const revision of inBatches((after: Decided | null, most) =>
      publishedAfter(from, after, most),
    )) {
      const sentence = problemOf(revision)
      yield sentence === null ? null : { table: 'revisions', id: revision.id, sentence }
    }
  },
}

function publishedAfter(from: Database, after: Decided | null, take: number): Promise<Decided[]> {
  return from.revision.findMany({
    where: { state: 'published' },
    orderBy: { id: 'asc' },
    include: withDecisions,
    take,
    ...(after && { cursor: { id: after.id }, skip: 1 }),
  })
}

function problemOf(revision: Decided): Finding['sentence'] | null {
  const { title, basis, release, approvalsRequired } = revision
  if (!release) return `“${title}” is published in no release.`
  if (basis === 'baseline')
    return release.imported && release.number === 1
      ? null
      : `“${title}” says that an import brought it, and none did.`
  if (basis === 'emergency')
    return revision.emergencyReason?.trim() && revision.retrospectiveApprovalDue
      ? null
      : `“${title}” was published in an emergency without a reason or a day of approval.`
  const { submittedAt, contentHash, decisions, contributions } = revision
  const approvals = decisions.filter(
    (decision) =>
      decision.contentHash === contentHash && submittedAt !== null && decision.decidedAt >= submittedAt,
  )
  const given = approvalsGiven(
    approvals,
    contributions.map(({ userId }) => userId),
  )
  return given >= approvalsRequired
    ? null
    : `“${title}” has ${given} of the ${approvalsRequired} approvals of this content that it was published on.`
}
