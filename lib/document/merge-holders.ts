import { stableJson } from './clause-wording'
import type { ChapterDocument, DocumentNode } from './document'
import type { KeyedClauses, Versions } from './merge-alignment'

/** The list or table that a clause stands in: an identity of its own within a merge, and what it is. */
type Holder = { id: string; type: string; attrs?: Record<string, unknown> }

/** By key, the list or table of a clause in one text; null for a clause in none. */
type HolderOf = Map<string, Holder | null>

/** Which lists and tables the clauses of a merge stand in, in each of its three texts. */
export type Holders = {
  base: HolderOf
  mine: HolderOf
  theirs: HolderOf
  /** Which clauses stand in another kind of list than in the base. */
  changed: { mine: Set<string>; theirs: Set<string> }
  /** The lists that both sides made another kind of list, and not the same. */
  clashes: HolderClash[]
  /** One name for the holders of the three texts that have a clause in common, by the id of each. */
  names: Map<string, string>
}

/** A list that both sides made another kind of list: the clauses of it that both have, and what each side made of it. */
export type HolderClash = { key: string; first: string; clauses: Set<string>; mine: Holder; theirs: Holder }

/** Which clauses stand in which kind of list because somebody chose it. */
type Decided = Map<string, Holder>

const HELD = ['listItem', 'tableRow']

/** Finds the lists and tables of three texts, and which of them are one. */
export function holdersOf(
  base: ChapterDocument,
  mine: ChapterDocument,
  theirs: ChapterDocument,
  versions: Versions,
): Holders {
  const was = holdersIn(base, versions.base, 'base')
  const ours = holdersIn(mine, versions.mine, 'mine')
  const others = holdersIn(theirs, versions.theirs, 'theirs')
  const changedIn = (side: HolderOf) =>
    new Set([...side].flatMap(([key, holder]) => (differs(was.get(key), holder) ? [key] : [])))
  const changed = { mine: changedIn(ours), theirs: changedIn(others) }
  const names = namesOf([was, ours, others])
  const clashes = clashesOf(was, ours, others)
  return { base: was, mine: ours, theirs: others, changed, clashes, names }
}

function clashesOf(was: HolderOf, ours: HolderOf, others: HolderOf): HolderClash[] {
  const shared = new Map<string, HolderClash>()
  for (const [key, mine] of ours) {
    const theirs = others.get(key)
    if (!mine || !theirs || kindOf(mine) === kindOf(theirs)) continue
    const pair = `${mine.id} ${theirs.id}`
    const known = shared.get(pair)
    if (known) known.clauses.add(key)
    else shared.set(pair, { key: `list ${key}`, first: key, clauses: new Set([key]), mine, theirs })
  }
  return [...shared.values()].filter(({ clauses, mine, theirs }) => {
    const before = [...clauses].flatMap((key) => (was.has(key) ? [was.get(key) ?? null] : []))
    // Of a list that both began there is no "before": what they made of it does not agree either.
    return (
      before.length === 0 || before.some((holder) => ![kindOf(mine), kindOf(theirs)].includes(kindOf(holder)))
    )
  })
}

function holdersIn(document: ChapterDocument, clauses: KeyedClauses, text: string): HolderOf {
  const holders = new Map<DocumentNode, Holder>()
  for (const [index, { type, attrs, content = [] }] of document.content.entries()) {
    if (!HELD.includes(content[0]?.type ?? '')) continue
    for (const node of content)
      holders.set(node, { id: `${text} ${index}`, type, ...(attrs ? { attrs } : {}) })
  }
  return new Map([...clauses].map(([key, { node }]) => [key, holders.get(node) ?? null]))
}

function differs(was: Holder | null | undefined, is: Holder | null): boolean {
  return was !== undefined && kindOf(was) !== kindOf(is)
}

/** What a list or table is, as text. */
function kindOf(holder: Holder | null): string {
  return holder ? stableJson([holder.type, holder.attrs ?? {}]) : ''
}

function namesOf(texts: HolderOf[]): Map<string, string> {
  const names = new Map<string, string>()
  const nameOf = (id: string): string => {
    let name = id
    for (let next = names.get(name); next !== undefined && next !== name; next = names.get(name)) name = next
    return name
  }
  for (const key of new Set(texts.flatMap((text) => [...text.keys()]))) {
    const [first, ...others] = texts.flatMap((text) => text.get(key)?.id ?? [])
    for (const other of first === undefined ? [] : others) names.set(nameOf(other), nameOf(first ?? other))
  }
  const ids = texts.flatMap((text) => [...text.values()].flatMap((holder) => holder?.id ?? []))
  return new Map(ids.map((id) => [id, nameOf(id)]))
}

/** Do two clauses belong in one list or table, as far as any of the three texts knows? */
export function sameHolder(holders: Holders, one: string, other: string): boolean {
  const names = [one, other].map((key) => {
    const holder = holders.mine.get(key) ?? holders.theirs.get(key) ?? holders.base.get(key)
    return holder ? holders.names.get(holder.id) : undefined
  })
  return names[0] !== undefined && names[0] === names[1]
}

/** One clause of the result. */
type Placed = { key: string; node: DocumentNode }

/**
 * Clauses in their order as blocks: items and rows gathered into lists and tables. Of a list that both made another kind of
 * list, `theirsKept` has the keys of the clashes in which theirs is kept; in the others mine is.
 */
export function inHolders(
  clauses: Placed[],
  holders: Holders,
  theirsKept: ReadonlySet<string>,
): DocumentNode[] {
  const decided: Decided = new Map(
    holders.clashes.flatMap(({ key, clauses, mine, theirs }) =>
      [...clauses].map((clause) => [clause, theirsKept.has(key) ? theirs : mine] as const),
    ),
  )
  const runs: Placed[][] = []
  for (const clause of clauses) {
    const run = runs.at(-1)
    const before = run?.at(-1)
    const held = HELD.includes(clause.node.type)
    const goesOn =
      held &&
      before?.node.type === clause.node.type &&
      together(holders, before.key, clause.key) &&
      agree(decided, run ?? [], clause)
    if (run && goesOn) run.push(clause)
    else runs.push([clause])
  }
  return runs.flatMap((run): DocumentNode[] => {
    const nodes = run.map(({ node }) => node)
    const [first] = nodes
    if (!first || !HELD.includes(first.type)) return nodes
    return [{ ...holderOf(run, first.type, holders, decided), content: nodes }]
  })
}

/** Were the same kinds of list chosen for a clause and for those before it, where any was? */
function agree(decided: Decided, run: Placed[], clause: Placed): boolean {
  const kind = decided.get(clause.key)
  const before = run.findLast(({ key }) => decided.has(key))
  return !kind || !before || kindOf(decided.get(before.key) ?? null) === kindOf(kind)
}

/** Does the second go on in the first's list or table? As the side says that changed it. */
function together(holders: Holders, one: string, other: string): boolean {
  if (one === other) return true
  const inOne = (text: HolderOf) => {
    const [before, after] = [text.get(one), text.get(other)]
    if (before === undefined || after === undefined) return undefined
    return before !== null && before.id === after?.id
  }
  const [was, ours, others] = [inOne(holders.base), inOne(holders.mine), inOne(holders.theirs)]
  return threeWay(was, ours, others) ?? sameHolder(holders, one, other)
}

/** What a list or table is: as was chosen, or as the side says that changed it, else as its first clause has it. */
function holderOf(run: Placed[], held: string, holders: Holders, decided: Decided): Omit<Holder, 'id'> {
  const fits = (holder: Holder | null | undefined) =>
    holder && (held === 'tableRow') === (holder.type === 'table') ? holder : undefined
  const candidates = run.flatMap(({ key }) => {
    const [was, ours, others] = [holders.base, holders.mine, holders.theirs].map((text) =>
      fits(text.get(key)),
    )
    const kinds = [was, ours, others].map((holder) => holder && kindOf(holder))
    const kind = threeWay(...([kinds[0], kinds[1], kinds[2]] as const))
    const holder = [ours, others, was].find((candidate) => candidate && kindOf(candidate) === kind)
    return holder ? [{ holder, changed: was !== undefined && kindOf(was) !== kind }] : []
  })
  const settled = run.flatMap(({ key }) => fits(decided.get(key)) ?? [])[0]
  const chosen = settled ?? (candidates.find(({ changed }) => changed) ?? candidates[0])?.holder
  if (!chosen) return { type: held === 'tableRow' ? 'table' : 'bulletList' }
  return { type: chosen.type, ...(chosen.attrs ? { attrs: chosen.attrs } : {}) }
}

function threeWay<T>(was: T | undefined, ours: T | undefined, others: T | undefined): T | undefined {
  if (was === undefined) return ours ?? others
  return ours !== undefined && ours !== was ? ours : (others ?? ours ?? was)
}
