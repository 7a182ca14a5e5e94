import { alignClauses } from './align-clauses'
import { boxOf } from './boxes'
import { wordingOf } from './clause-wording'
import { type Clause, clausesOf } from './clauses'
import type { ChapterDocument } from './document'

/** The clauses of one text by the key that its counterparts in the other two have too, in reading order. */
export type KeyedClauses = Map<string, Clause>

/** The three texts of a merge. */
export type Versions = { base: KeyedClauses; mine: KeyedClauses; theirs: KeyedClauses }

/**
 * Gives each clause a key, equal for what is one clause in two or three of the texts. Boxes are matched by what
 * they are; the rest with the base by id, equal words and likeness ({@link alignClauses}); what both sides added,
 * by id and by equal words after the same clause of the base. A key is the clause's id while that is free.
 */
export function alignVersions(
  base: ChapterDocument,
  mine: ChapterDocument,
  theirs: ChapterDocument,
): Versions {
  const [was, ours, others] = [clausesOf(base), clausesOf(mine), clausesOf(theirs)]
  const taken = new Set<string>()
  const keyFor = ({ id }: Clause) => {
    let key = id
    for (let n = 2; key === '' || taken.has(key); n++) key = `${id}#${n}`
    taken.add(key)
    return key
  }
  const baseKeys = was.map(keyFor)
  const mineKeys = keysFromBase(was, baseKeys, ours, idsIn(others))
  const theirKeys = keysFromBase(was, baseKeys, others, idsIn(ours))

  const addedByMine = new Map<string, string[]>()
  const mineSigns = signsOf(ours, mineKeys)
  const allMineKeys = ours.map((clause, index) => {
    const known = mineKeys[index]
    if (known !== undefined) return known
    const key = keyFor(clause)
    for (const sign of mineSigns[index] ?? []) addedByMine.set(sign, [...(addedByMine.get(sign) ?? []), key])
    return key
  })
  const theirSigns = signsOf(others, theirKeys)
  const met = new Set<string>()
  const allTheirKeys = [...theirKeys]
  // All by what is surest, then all by what is less so.
  for (const rank of [0, 1]) {
    for (const index of others.keys()) {
      const sign = theirSigns[index]?.[rank]
      if (sign === undefined || allTheirKeys[index] !== undefined) continue
      const key = addedByMine.get(sign)?.find((candidate) => !met.has(candidate))
      if (key === undefined) continue
      met.add(key)
      allTheirKeys[index] = key
    }
  }
  return {
    base: keyed(was, baseKeys),
    mine: keyed(ours, allMineKeys),
    theirs: keyed(
      others,
      others.map((clause, index) => allTheirKeys[index] ?? keyFor(clause)),
    ),
  }
}

function idsIn(clauses: Clause[]): Set<string> {
  return new Set(clauses.map(({ id }) => id))
}

function keyed(clauses: Clause[], keys: string[]): KeyedClauses {
  return new Map(clauses.map((clause, index) => [keys[index] ?? '', clause]))
}

/** For each clause of a side the key of its counterpart in the base; undefined for an added one. */
function keysFromBase(
  base: Clause[],
  baseKeys: string[],
  side: Clause[],
  otherIds: Set<string>,
): (string | undefined)[] {
  const keys: (string | undefined)[] = side.map((clause) => {
    const place = boxOf(clause.kind) ? base.findIndex(({ kind }) => kind === clause.kind) : -1
    return baseKeys[place]
  })
  const baseIds = idsIn(base)
  const places = [...base.keys()].filter((index) => !boxOf(base[index]?.kind ?? ''))
  // What both sides have and the base has not is one clause that both added: its id says so, whatever its words.
  const sidePlaces = [...side.keys()].filter((index) => {
    const { kind = '', id = '' } = side[index] ?? {}
    return !boxOf(kind) && (baseIds.has(id) || !otherIds.has(id))
  })
  const aligned = alignClauses(
    places.flatMap((index) => base[index] ?? []),
    sidePlaces.flatMap((index) => side[index] ?? []),
  )
  for (const [index, place] of aligned.entries()) {
    if (place !== null) keys[sidePlaces[index] ?? -1] = baseKeys[places[place] ?? -1]
  }
  return keys
}

/** By what an added clause is known to be the other side's: its id (a box: its kind), and its words where it stands. */
function signsOf(clauses: Clause[], keys: (string | undefined)[]): ([string, string] | null)[] {
  let after = ''
  return clauses.map((clause, index) => {
    const key = keys[index]
    if (key !== undefined) {
      after = key
      return null
    }
    const sure = boxOf(clause.kind) ? clause.kind : clause.id
    return [`is ${sure || `${clause.kind} without id ${index}`}`, `after ${after}: ${wordingOf(clause)}`]
  })
}
