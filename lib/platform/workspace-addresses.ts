/*
 * The workspace's addresses, as paths of this installation. Pages, redirects and e-mails take them from here; an
 * e-mail puts the origin before them (lib/notifications/addresses.ts).
 */

/** A manual as its addresses name it: any row of a manual that was read with its authority. */
export type ManualSlugs = { slug: string; authority: { slug: string } }

/** What waits for whoever asks. */
export const MY_WORK = '/workspace'

/** The same as one file for a spreadsheet. */
export const MY_WORK_FILE = '/workspace/my-work.csv'

/** Everything that waits for somebody's decision, in one list. */
export const PACK = '/workspace/pack'

/** Who stands in for whom. */
export const DEPUTIES = '/workspace/deputies'

/** The e-mails that were written. */
export const MAILBOX = '/workspace/mailbox'

/** The accounts, for administrators. */
export const PEOPLE = '/workspace/people'

/** Where a manual that was kept elsewhere is brought in, for administrators. */
export const IMPORT = '/workspace/import'

/** A person's own account. */
export const ACCOUNT = '/workspace/account'

/** Where a person says how much they want to be told by e-mail. */
export const EMAILS_WANTED = `${ACCOUNT}#emails`

/** The page that an outside specialist's personal link opens: the one that stands outside the workspace. */
export function guestReviewPage(token: string): string {
  return `/guest-review/${encodeURIComponent(token)}`
}

/** A manual's home: its chapters. */
export function manualHome({ slug, authority }: ManualSlugs): string {
  return `/workspace/${authority.slug}/${slug}`
}

/** The working tree of a manual's contents. */
export function contentsPage(manual: ManualSlugs): string {
  return `${manualHome(manual)}/contents`
}

/** The page of one place in the contents. */
export function entryPage(manual: ManualSlugs, entryId: string): string {
  return `${contentsPage(manual)}/${entryId}`
}

/** Where a chapter is added. */
export function addChapterPage(manual: ManualSlugs): string {
  return `${contentsPage(manual)}/add`
}

/** What the next update would change, and the button that publishes it. */
export function publishPage(manual: ManualSlugs): string {
  return `${manualHome(manual)}/publish`
}

/** The manual's published amendments, and the corrections of them. */
export function publishedAmendmentsPage(manual: ManualSlugs): string {
  return `${manualHome(manual)}/amendments`
}

/** One published amendment: to ask for a correction of it, or to decide on one. */
export function correctionPage(manual: ManualSlugs, amendmentId: string): string {
  return `${publishedAmendmentsPage(manual)}/${amendmentId}`
}

/** Where evidence of what a manual said on a day is asked for. */
export function evidencePage(manual: ManualSlugs): string {
  return `${manualHome(manual)}/evidence`
}

/** The evidence itself, as a zip. */
export function evidenceFile(manual: ManualSlugs): string {
  return `${evidencePage(manual)}/file`
}

/** How the Amendments are headed, and what else readers are told of the manual. */
export function appendixSettingsPage(manual: ManualSlugs): string {
  return `${manualHome(manual)}/appendix-settings`
}

/** How the readers' pages of the manual's authority look, and whom they name to those who cannot use them. */
export function lookPage(manual: ManualSlugs): string {
  return `${manualHome(manual)}/look`
}

/** Who reads the manual, and which of its chapters are for staff alone. */
export function whoReadsPage(manual: ManualSlugs): string {
  return `${manualHome(manual)}/who-reads`
}

/** The urgent notices of a manual. */
export function noticesPage(manual: ManualSlugs): string {
  return `${manualHome(manual)}/notices`
}

/** The problems that readers reported with a manual's chapters; of one chapter, where its slug is given. */
export function problemsPage(manual: ManualSlugs, chapter?: string): string {
  return `${manualHome(manual)}/problems${chapter === undefined ? '' : `?chapter=${chapter}`}`
}

/** One of them, to read and answer. */
export function problemPage(manual: ManualSlugs, problemId: string): string {
  return `${problemsPage(manual)}/${problemId}`
}

/** The lists of drafts, approvals and reviews of a manual. */
export function workPage(manual: ManualSlugs): string {
  return `${manualHome(manual)}/work`
}

/** One of those lists as a file for a spreadsheet, by the file's name: "drafts.csv". */
export function workListFile(manual: ManualSlugs, file: string): string {
  return `${workPage(manual)}/${file}`
}

/** Who looks after which chapter. */
export function ownersPage(manual: ManualSlugs): string {
  return `${workPage(manual)}/owners`
}

/** Where words are looked for in the chapters of a manual. */
export function findAndReplacePage(manual: ManualSlugs): string {
  return `${manualHome(manual)}/find-and-replace`
}

/** What was replaced at one moment. */
export function replacedPage(manual: ManualSlugs, savedAt: Date): string {
  return `${findAndReplacePage(manual)}/done?at=${encodeURIComponent(savedAt.toISOString())}`
}

/** The words that mean the same in the manual's authority, or are explained, and the searches that found nothing. */
export function wordsPage(manual: ManualSlugs): string {
  return `${manualHome(manual)}/words`
}

/** Where a term is added. */
export function addTermPage(manual: ManualSlugs): string {
  return `${wordsPage(manual)}/add`
}

/** Where a term is changed. */
export function termPage(manual: ManualSlugs, termId: string): string {
  return `${wordsPage(manual)}/${termId}`
}

/** How many approve, and how long they may take. */
export function reviewRulesPage(manual: ManualSlugs): string {
  return `${manualHome(manual)}/review-rules`
}

/** The bytes of a file of the authority, for those who write and review the manual. */
export function workspaceFile(manual: ManualSlugs, file: string): string {
  return `${manualHome(manual)}/files/${file}`
}

/** A chapter's page, by the chapter's slug; what is done with the chapter stands below it. */
export function chapterHome(manual: ManualSlugs, chapter: string): string {
  return `${manualHome(manual)}/chapters/${chapter}`
}

/** The editor. */
export function editPage(manual: ManualSlugs, chapter: string): string {
  return `${chapterHome(manual, chapter)}/edit`
}

/** The Word files of a chapter: to download, and the ways to bring one in or back. */
export function wordPage(manual: ManualSlugs, chapter: string): string {
  return `${chapterHome(manual, chapter)}/word`
}

/** Where a Word file becomes a chapter's text. */
export function bringInPage(manual: ManualSlugs, chapter: string): string {
  return `${wordPage(manual, chapter)}/bring-in`
}

/** The page on which the version under way is published without an approval. */
export function emergencyPage(manual: ManualSlugs, chapter: string): string {
  return `${chapterHome(manual, chapter)}/emergency`
}

/** The page on which an approver reads and decides; a comment's id leads to that comment. */
export function reviewPage(manual: ManualSlugs, chapter: string, commentId?: string): string {
  return `${chapterHome(manual, chapter)}/review${commentId === undefined ? '' : `#comment-${commentId}`}`
}

/** The page on which a publication in an emergency, of this version, is approved afterwards. */
export function afterwardsPage(manual: ManualSlugs, chapter: string, revisionId: string): string {
  return `${chapterHome(manual, chapter)}/afterwards?revision=${revisionId}`
}

/** Where published texts of a chapter are withheld, and shown again. */
export function withholdPage(manual: ManualSlugs, chapter: string): string {
  return `${chapterHome(manual, chapter)}/withhold`
}

/** Where a chapter is merged into another. */
export function mergePage(manual: ManualSlugs, chapter: string): string {
  return `${chapterHome(manual, chapter)}/merge`
}

/** Where a chapter is split into two. */
export function splitPage(manual: ManualSlugs, chapter: string): string {
  return `${chapterHome(manual, chapter)}/split`
}

/** Where an approved version of a chapter is published alone. */
export function outOfTurnPage(manual: ManualSlugs, chapter: string): string {
  return `${chapterHome(manual, chapter)}/out-of-turn`
}
