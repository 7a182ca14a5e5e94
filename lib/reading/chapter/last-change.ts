import type { ChapterPage } from './chapter-page'

/** The number of the newest update up to the one that is read that changed a chapter: its text, its title or its place. */
export function lastChangeOf({ text, changes }: Pick<ChapterPage, 'text' | 'changes'>): number {
  return Math.max(1, text?.updated.number ?? 1, ...changes.map(({ release }) => release.number))
}
