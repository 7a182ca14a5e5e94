/** Which chapters stood in a section (or below it), by the number of the release. */
export type SectionPlaces = ReadonlyMap<number, ReadonlySet<string>>

/** Is a change of this release one of the section's? Its chapter stands there since, or stood there until then. */
export function isInSection(
  places: SectionPlaces,
  { chapterId, release }: { chapterId: string; release: { number: number } },
): boolean {
  return Boolean(places.get(release.number)?.has(chapterId) || places.get(release.number - 1)?.has(chapterId))
}
