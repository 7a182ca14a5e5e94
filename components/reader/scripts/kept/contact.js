// What a phone that keeps parts of a manual does when it meets the network: it asks which version there is now, what is
// urgent, and brings each part to that version by what it lacks.

import { assembled, DoesNotFit, hexHash, keptWord } from './bundle.js'
import { answerOf, Forgotten, forgetPart, keptParts, storePart, storeState, withStores } from './database.js'

/** How large the address of a difference may become: more pages than that are asked for whole. */
const MOST_KEPT = 1500
/** How often the newest version is asked for anew, where the next release comes in meanwhile. */
const MOST_TRIES = 3

/** The server has no such manual or part any more, for this reader. */
export class Gone extends Error {}

/** What the server says of a manual now. Throws Gone where everybody may not, or no longer, read it. */
export async function currentState(place) {
  const response = await fetch(`${place}/offline.json`, { cache: 'no-cache' })
  if (response.status === 404 || response.status === 410)
    throw new Gone('The manual is not there for everybody.')
  if (!response.ok) throw new Error(`The server answered ${response.status}.`)
  return response.json()
}

/**
 * Brings all that is kept of a manual to what it is now. What is no longer there for everybody is forgotten; and so is a
 * part that cannot be brought up to date for want of room: it may hold what has been withdrawn. Throws where the network
 * fails, and leaves as it is what it fails for, once every other part has been brought up to date.
 */
export async function meetTheNetwork(place) {
  const parts = await keptParts(place)
  if (parts.length === 0) return
  try {
    const state = await currentState(place)
    const failures = []
    // For want of room even for this, what is outdated is let go below all the same.
    await storeState(place, state).catch((error) => failures.push(error))
    for (const part of parts)
      if (part.version !== state.version)
        await bringUpToDate(place, part).catch((error) => failures.push(error))
    if (failures.length > 0) throw failures[0]
  } catch (error) {
    if (!(error instanceof Gone)) throw error
    for (const { id } of parts) await forgetPart(id)
  }
}

async function bringUpToDate(place, part) {
  try {
    await keepPart(place, part.part, undefined, true)
  } catch (error) {
    if (error instanceof Forgotten) return
    if (!(error instanceof Gone) && error?.name !== 'QuotaExceededError') throw error
    await forgetPart(part.id)
  }
}

/**
 * Keeps a part as it is now, whole or by what is lacking. `tell` hears { doing: 'pages' | 'files', done, of }: bytes of the
 * pages, then pictures. What was kept before (or `isUpdate` says so) and is forgotten meanwhile stays forgotten: Forgotten
 * is thrown.
 */
export async function keepPart(place, name, tell = () => {}, isUpdate = false) {
  const [before = null] = (await keptParts(place)).filter(({ part }) => part === name)
  const { state, bundle } = await newestBundle(place, name, before, tell)
  const { kept, added } = await fitting(place, name, before, bundle, tell)
  const files = await fetchFiles(bundle.files, tell)
  const now = new Date().toISOString()
  const part = { ...kept, keptAt: now, checkedAt: now, sizes: sizesOf(kept, added, before) }
  await storePart(part, { pages: added, files, state, isUpdate: isUpdate || before !== null })
  return part
}

/** What brings a part to the newest version: where the next one comes meanwhile, to that. */
async function newestBundle(place, name, before, tell) {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const state = await currentState(place)
    const bundle = await fetchBundle(place, name, state.version, before, tell)
    if (bundle !== null) return { state, bundle }
  }
  throw new Error('Another version came each time that one was asked for.')
}

/** The part that the bundle makes of what is kept, or by itself where it is the whole; where neither fits, that of the whole. */
async function fitting(place, name, before, bundle, tell) {
  try {
    return await assembled(place, before, bundle)
  } catch (error) {
    if (!(error instanceof DoesNotFit) || before === null) throw error
    const alone = await assembled(place, null, bundle).catch(() => null)
    if (alone !== null) return alone
    const whole = await fetchBundle(place, name, bundle.version, null, tell)
    if (whole === null) throw error
    Object.assign(bundle, whole)
    return assembled(place, null, whole)
  }
}

async function fetchBundle(place, name, version, before, tell) {
  const word = before && Object.keys(before.pages).length <= MOST_KEPT ? `/${keptWord(before)}` : ''
  const response = await fetch(`${place}/offline/${version}/${name}${word}.json`, { cache: 'no-store' })
  // No such version: it is over, or this server does not know it yet.
  if (response.status === 404) return null
  if (response.status === 410) throw new Gone('The manual has no such part.')
  if (!response.ok) throw new Error(`The server answered ${response.status}.`)
  return JSON.parse(await readWhole(response, (done) => tell({ doing: 'pages', done, of: null })))
}

/** The words of an answer, counted as they come in. */
async function readWhole(response, tell) {
  const reader = response.body.getReader()
  const decoder = new TextDecoder()
  let words = ''
  let done = 0
  for (;;) {
    const piece = await reader.read()
    if (piece.done) return words + decoder.decode()
    done += piece.value.length
    words += decoder.decode(piece.value, { stream: true })
    tell(done)
  }
}

/** The files that are not kept yet, each checked against the hash that its address names. */
async function fetchFiles(files, tell) {
  const known = await withStores(
    'readonly',
    async (stores) => new Set(await answerOf(stores.files.getAllKeys())),
  )
  const lacking = files.filter(({ address }) => !known.has(address))
  const fetched = new Map()
  for (const { address, hash } of lacking) {
    tell({ doing: 'files', done: fetched.size, of: lacking.length })
    const response = await fetch(address)
    if (!response.ok) throw new Error(`The server answered ${response.status} to ${address}.`)
    const bytes = await response.arrayBuffer()
    if (hash !== null && (await hexHash(bytes)) !== hash) throw new DoesNotFit(`${address} came broken.`)
    fetched.set(address, { type: response.headers.get('content-type') ?? '', bytes })
  }
  return fetched
}

/** How many bytes each page of a part has, by its hash. */
function sizesOf({ pages }, added, before) {
  const encoder = new TextEncoder()
  return Object.fromEntries(
    Object.values(pages).map((hash) => [
      hash,
      before?.sizes[hash] ?? encoder.encode(added.get(hash)?.html ?? '').length,
    ]),
  )
}
