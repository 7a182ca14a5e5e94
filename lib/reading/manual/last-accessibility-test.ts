/**
 * When the pages of this version of Chapterhouse were last tested against WCAG 2.2 AA: all that an accessibility statement
 * says of a day. To be put right with each test of all of them (e2e/every-reader-page.spec.ts is the part that runs by
 * itself).
 */
export const LAST_ACCESSIBILITY_TEST = new Date('2026-11-22T12:00:00Z')
