import type { Check } from '../check'

/**
 * Each approval of an emergency that was given afterwards is of what was published, by somebody who neither wrote nor
 * published it, in their own place or in that of an approver who did neither.
 */
export const emergenciesHold: Check = {
  name: 'Approvals given after an emergency are of its content, by others than wrote or published it',
  async *run(from) {
    const approvals = await from.$queryRaw<{ id: string; title: string; same: boolean; other: boolean }[]>`
      SELECT d.id, r.title, d.content_hash = r.content_hash AS same,
        NOT EXISTS (
          SELECT 1 FROM unnest(ARRAY[d.decider_id, d.on_behalf_of_id]) AS person
          WHERE person = l.published_by_id OR EXISTS (
            SELECT 1 FROM contributions c WHERE c.revision_id = r.id AND c.user_id = person)) AS other
      FROM decisions d JOIN revisions r ON r.id = d.revision_id JOIN releases l ON l.id = r.release_id
      WHERE r.basis = 'emergency' AND d.outcome = 'approved' AND d.decided_at > l.published_at
      ORDER BY d.id`
    for (const { id, title, same, other } of approvals) {
      const wrong = (sentence: string) => ({ table: 'decisions', id, sentence: `“${title}” ${sentence}` })
      if (!same) yield wrong('was approved afterwards with another content than was published.')
      else
        yield other ? null : wrong('was approved afterwards by, or for, somebody who wrote or published it.')
    }
  },
}
