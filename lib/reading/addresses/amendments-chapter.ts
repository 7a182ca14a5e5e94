/**
 * Is this the manual's own entry for the Amendments appendix? Chapterhouse keeps that appendix itself, so the
 * entry leads there.
 */
export function isAmendmentsChapter(title: string): boolean {
  return title.trim().toLowerCase() === 'amendments'
}
