import { BOXES, boxOf } from './boxes'
import { longestIncreasing } from './longest-increasing'
import type { KeyedClauses, Versions } from './merge-alignment'
import { type Holders, sameHolder } from './merge-holders'

/**
 * The order in which the clauses of a merge stand, by their keys, and which of them each side moved.
 *
 * The order is mine, to which theirs is applied: what they added, moved, or reworded after I had removed it goes
 * after the clause that it follows in their text. (A three-way comparison of the sequences knows no moves: a
 * clause moved by both would be removed once and added twice.) Where both added after one clause, mine stands
 * first, up to a heading: a section that I began there stays whole, and theirs stays in the section it was in.
 */
export function mergeOrder(
  { base, mine, theirs }: Versions,
  holders: Holders,
  survives: (key: string) => boolean,
): { order: string[]; moved: { mine: Set<string>; theirs: Set<string> } } {
  const moved = { mine: movedKeys(base, mine), theirs: movedKeys(base, theirs) }
  const [ours, others] = [blockKeys(mine).filter(survives), blockKeys(theirs).filter(survives)]
  const placed = new Set(ours)
  const placedByThem = new Set(
    others.filter((key) => !placed.has(key) || (moved.theirs.has(key) && !moved.mine.has(key))),
  )
  const after = followers(others, placedByThem)

  const order = [...boxKeys([base, mine, theirs])].filter(survives)
  let [anchor, waiting] = ['', after.get('') ?? []]
  const seat = () => {
    order.push(...waiting)
    waiting = []
  }
  for (const key of ours) {
    if (placedByThem.has(key)) continue
    const clause = mine.get(key)
    const addedByMe = !base.has(key) && !theirs.has(key) && clause?.kind !== 'heading'
    const [first] = waiting
    const inAnchorsHolder = first !== undefined && sameHolder(holders, anchor, first)
    if (!addedByMe || (inAnchorsHolder && !sameHolder(holders, anchor, key))) seat()
    order.push(key)
    const following = after.get(key)
    if (!following) continue
    seat()
    anchor = key
    waiting = following
  }
  seat()
  return { order, moved }
}

/** Of what a side kept of the base, all that is not on a longest run in the base's order. */
function movedKeys(base: KeyedClauses, side: KeyedClauses): Set<string> {
  const places = new Map(blockKeys(base).map((key, place) => [key, place]))
  const kept = blockKeys(side).filter((key) => places.has(key))
  const stayed = longestIncreasing(kept.map((key) => places.get(key) ?? 0))
  return new Set(kept.filter((_, index) => !stayed.has(index)))
}

function blockKeys(clauses: KeyedClauses): string[] {
  return [...clauses].flatMap(([key, { kind }]) => (boxOf(kind) ? [] : [key]))
}

/** The boxes of all three texts, in the order that boxes have. */
function boxKeys(texts: KeyedClauses[]): Set<string> {
  const all = texts.flatMap((clauses) => [...clauses])
  return new Set(BOXES.flatMap(({ type }) => all.filter(([, { kind }]) => kind === type).map(([key]) => key)))
}

/** By each key that stands without their doing (or '' for the top): what they put after it. */
function followers(others: string[], placedByThem: Set<string>): Map<string, string[]> {
  const after = new Map<string, string[]>()
  let anchor = ''
  for (const key of others) {
    if (!placedByThem.has(key)) anchor = key
    else after.set(anchor, [...(after.get(anchor) ?? []), key])
  }
  return after
}
