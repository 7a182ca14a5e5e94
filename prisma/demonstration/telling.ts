import type { Actor } from '@/lib/people/permissions'
import type { WorkingRole } from '@/lib/people/working-roles'

/** Where a story is told: a manual with its baseline, the people who work on it, and what its texts are known by. */
export type Telling = {
  manualId: string
  people: Record<WorkingRole, Actor>
  /** The template's chapters by title: inherited texts refer to those. */
  templateIds: ReadonlyMap<string, string>
  /** The manual's chapters by every title that they have had. */
  chapterIds: Map<string, string>
  /** The Markdown that each chapter's text comes from, by the chapter's id. */
  markdown: Map<string, string>
  readText: (file: string) => string
}
