import { approveRevision } from '@/lib/chapters/commands/approve-revision'
import { openDraft } from '@/lib/chapters/commands/open-draft'
import { returnRevision } from '@/lib/chapters/commands/return-revision'
import { saveRevision } from '@/lib/chapters/commands/save-revision'
import { submitRevision } from '@/lib/chapters/commands/submit-revision'
import { lastPublished, storedRevision } from '@/lib/chapters/queries/revision'
import { database } from '@/lib/platform/database'
import type { NewChapter, StoryReason, StoryRevision } from './story'
import { chapterNamed } from './story-contents'
import { changedDocument, changeMarkdown } from './story-texts'
import type { Telling } from './telling'

/** The author changes a chapter's text and submits it; gives the revision's id. */
export async function submit(telling: Telling, revision: StoryRevision): Promise<string> {
  const chapterId = chapterNamed(telling, revision.chapter)
  const replaced = revision.changes.some((change) => 'file' in change)
  const before = telling.markdown.get(chapterId) ?? ''
  const markdown = changeMarkdown(before, revision.changes, telling.readText)
  return submitText(telling, chapterId, { ...revision, markdown, keepsClauses: !replaced })
}

/** The author writes the first text of a chapter that has been added to the contents, and submits it. */
export async function submitFirstText(
  telling: Telling,
  { chapter, file, ...said }: NewChapter,
): Promise<string> {
  const markdown = telling.readText(file)
  return submitText(telling, chapterNamed(telling, chapter), {
    ...said,
    inForceOn: null,
    markdown,
    keepsClauses: false,
  })
}

/** The approver approves what was submitted. */
export async function approve({ people }: Telling, revisionId: string): Promise<void> {
  const { contentHash } = await storedRevision(database(), revisionId)
  await approveRevision(people.approver, { revisionId, contentHash })
}

/** The approver sends back what was submitted, and says what has to be put right. */
export async function giveBack({ people }: Telling, revisionId: string, remark: string): Promise<void> {
  const { contentHash } = await storedRevision(database(), revisionId)
  await returnRevision(people.approver, { revisionId, contentHash, remark })
}

type Written = {
  kind: 'new' | 'updated' | 'minor'
  summary: string
  reason: StoryReason
  inForceOn: string | null
  markdown: string
  keepsClauses: boolean
}

async function submitText(telling: Telling, chapterId: string, written: Written): Promise<string> {
  const { author } = telling.people
  const { revisionId } = await openDraft(author, { chapterId })
  const { version, document } = await storedRevision(database(), revisionId)
  const chapterIdFor = await referencesOf(telling, chapterId)
  await saveRevision(author, {
    revisionId,
    version,
    document: changedDocument(written.markdown, written.keepsClauses ? document : null, chapterIdFor),
    kind: written.kind,
    summary: `${written.summary} ${written.reason.words}`,
    inForceOn: written.inForceOn,
  })
  await submitRevision(author, { revisionId })
  telling.markdown.set(chapterId, written.markdown)
  return revisionId
}

/**
 * What `[[Chapter Title]]` names in a chapter's text: an inherited text refers to the template's chapters, and
 * only what the template does not have is the manual's own; any other text refers to the manual's own.
 */
async function referencesOf(telling: Telling, chapterId: string): Promise<(title: string) => string | null> {
  const published = await lastPublished(database(), chapterId)
  const own = (title: string) => telling.chapterIds.get(title) ?? null
  return published?.basedOnId ? (title) => telling.templateIds.get(title) ?? own(title) : own
}
