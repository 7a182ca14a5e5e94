import type { Database } from '@/lib/platform/database'

/** How a manual's Amendments are headed and whether readers see who approved, for somebody let into its workspace. */
export function readerSettingsOf(from: Database, manualId: string) {
  return from.manual.findUniqueOrThrow({
    where: { id: manualId },
    select: { appendixHeadings: true, showApprovers: true },
  })
}
