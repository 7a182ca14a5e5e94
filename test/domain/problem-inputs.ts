import type { Permission } from '@/lib/people/permissions'
import { database } from '@/lib/platform/database'
import { reportProblem } from '@/lib/problems/commands/report-problem'
import { problemOfLink } from '@/lib/problems/problem-link'
import type { ProblemReport } from '@/prisma/generated/client'
import type { Workplace } from './command-workplace'
import type { ManualInTest } from './manuals'
import type { Person } from './people'

/** What a report of a test says: by default by nobody in particular, of the whole of Care Planning. */
export type Report = { chapter?: string; clause?: string; words?: string; email?: string; by?: Person }

/** What the form of a chapter's page sends. */
export function reportOf(manual: ManualInTest, report: Report = {}) {
  return {
    ...{ authoritySlug: manual.authority.slug, manualSlug: manual.slug },
    ...{ chapterSlug: manual.slugOf(report.chapter ?? 'Care Planning'), release: 1 },
    clause: report.clause ?? '',
    words: report.words ?? 'The number of the duty desk is wrong.',
    email: report.email ?? '',
  }
}

/** A report that nobody has answered yet, and the token of its link. */
export async function aReport(
  manual: ManualInTest,
  report: Report = {},
): Promise<{ token: string; problem: ProblemReport }> {
  const actor = report.by?.actor ?? ({ kind: 'reader', token: null } as const)
  const { token } = await reportProblem(actor, reportOf(manual, report))
  const problem = await problemOfLink(database(), token)
  if (!problem) throw new Error('The link does not lead to the report')
  return { token, problem }
}

/** The inputs of the commands of reported problems, for every-command-inputs.ts. */
export const problemInputs: Partial<Record<Permission, (place: Workplace) => Promise<unknown> | unknown>> = {
  reportProblem: ({ manual }) => reportOf(manual),
  answerProblem: async ({ manual }) => ({
    problemId: (await aReport(manual)).problem.id,
    answer: 'It is put right with the next update.',
  }),
  eraseReport: async ({ manual }) => ({ problemId: (await aReport(manual)).problem.id }),
}
