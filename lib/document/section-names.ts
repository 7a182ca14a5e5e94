import type { NumberedHeading } from './numbered-headings'

/** "Section 3.1, Before the Meeting". */
export function sectionName(heading: NumberedHeading): string {
  return `Section ${sectionNumber(heading)}, ${heading.title}`
}

/** The number without the full stop of the first rank: "3", "3.1". */
export function sectionNumber(heading: NumberedHeading): string {
  return heading.number.replace(/\.$/, '')
}
