// What is kept on this phone: one IndexedDB, which the service worker, the page that keeps and the page that searches share.
//
//   parts    by id ("/example/manual#manual", "/example/manual#SECTION"): what a part is, and the hash of each of its pages
//   pages    by hash: a page of whichever parts have it
//   files    by address: stylesheet, scripts and pictures, as bytes with their type
//   states   by place ("/example/manual"): what is urgent now, and when that was last asked
//   indexes  by the part's id: its search index, made from its pages on the phone

const NAME = 'chapterhouse'
const VERSION = 1
const STORES = ['parts', 'pages', 'files', 'states', 'indexes']

/** Runs with the stores in one transaction: all that it writes is there afterwards, or nothing. */
export async function withStores(mode, run) {
  const database = await opened()
  try {
    const transaction = database.transaction(STORES, mode)
    const done = new Promise((resolve, reject) => {
      transaction.oncomplete = resolve
      transaction.onabort = () => reject(transaction.error ?? new Error('Nothing was stored.'))
    })
    // Awaited below; it may fail before that.
    done.catch(() => {})
    const stores = Object.fromEntries(STORES.map((name) => [name, transaction.objectStore(name)]))
    try {
      const result = await run(stores)
      await done
      return result
    } catch (error) {
      // A request that failed has ended the transaction already, and it knows why: for want of room, as a rule.
      if (transaction.error === null) abort(transaction)
      throw transaction.error ?? error
    }
  } finally {
    database.close()
  }
}

/** The answer of a request of IndexedDB. */
export function answerOf(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

/** The parts of a manual that are kept; with no place, of every manual. */
export function keptParts(place) {
  return withStores('readonly', async ({ parts }) => {
    const all = await answerOf(parts.getAll())
    return place === undefined ? all : all.filter((part) => part.place === place)
  })
}

/** The kept page at a path of a manual, with its part and what is urgent; `page` is null where no part has it, null where nothing is kept. */
export function keptPage(place, path) {
  return withStores('readonly', async (stores) => {
    const parts = (await answerOf(stores.parts.getAll())).filter((part) => part.place === place)
    const newest = parts.toSorted(newestFirst)
    const part = newest.find(({ pages }) => Object.hasOwn(pages, path)) ?? newest[0]
    if (!part) return null
    const hash = part.pages[path]
    return {
      part,
      parts,
      page: hash === undefined ? null : await answerOf(stores.pages.get(hash)),
      elsewhere: await answerOf(stores.pages.get(part.pages['*'])),
      state: await answerOf(stores.states.get(place)),
    }
  })
}

/**
 * The parts of a manual that are searched, newest first. The whole manual holds what its sections hold: beside it only those
 * are searched that are newer, as where the whole could not be brought up to date.
 */
export async function partsToSearch(place) {
  const parts = (await keptParts(place)).toSorted(newestFirst)
  const whole = parts.find(({ part }) => part === 'manual')
  return whole ? parts.filter((part) => part === whole || newestFirst(part, whole) < 0) : parts
}

/** A version is an update and how it is presented: a text that is withheld makes no update. */
function newestFirst(one, other) {
  const [[update, presented], [otherUpdate, otherPresented]] = [one, other].map(({ version }) =>
    version.split('-'),
  )
  return otherUpdate - update || otherPresented - presented
}

/** A kept file as it was answered, or null. */
export function keptFile(address) {
  return withStores('readonly', async ({ files }) => (await answerOf(files.get(address))) ?? null)
}

/** What was to be brought up to date has been forgotten meanwhile, and is not kept again. */
export class Forgotten extends Error {
  name = 'Forgotten'
}

/**
 * Stores a part with what it did not have before and what is urgent, and lets go of what no part has any more: whole, or,
 * where the phone has no room, not at all. Its search index goes with the texts that it was made of.
 */
export function storePart(part, { pages, files, state, isUpdate }) {
  return withStores('readwrite', async (stores) => {
    if (isUpdate && (await answerOf(stores.parts.get(part.id))) === undefined) throw new Forgotten()
    for (const [hash, page] of pages) stores.pages.put(page, hash)
    for (const [address, file] of files) stores.files.put(file, address)
    stores.parts.put(part, part.id)
    stores.indexes.delete(part.id)
    await putState(stores, part.place, state)
    await letGo(stores)
    // Somewhere else a part may have been forgotten since this one was asked for.
    const hashes = new Set(await answerOf(stores.pages.getAllKeys()))
    const addresses = new Set(await answerOf(stores.files.getAllKeys()))
    if (!Object.values(part.pages).every((hash) => hashes.has(hash))) throw new Error('A page is missing.')
    if (!part.files.every((address) => addresses.has(address))) throw new Error('A file is missing.')
  })
}

/** Stores what is urgent now, and of the parts of this version that they are still the newest. */
export function storeState(place, state) {
  return withStores('readwrite', (stores) => putState(stores, place, state))
}

async function putState({ states, parts }, place, { notices, version }) {
  states.put({ notices }, place)
  for (const part of await answerOf(parts.getAll()))
    if (part.place === place && part.version === version)
      parts.put({ ...part, checkedAt: new Date().toISOString() }, part.id)
}

/** Forgets a part, and what no other has. */
export function forgetPart(id) {
  return withStores('readwrite', async (stores) => {
    stores.parts.delete(id)
    stores.indexes.delete(id)
    await letGo(stores)
  })
}

async function letGo(stores) {
  const parts = await answerOf(stores.parts.getAll())
  const hashes = new Set(parts.flatMap(({ pages }) => Object.values(pages)))
  const addresses = new Set(parts.flatMap(({ files }) => files))
  const places = new Set(parts.map(({ place }) => place))
  for (const [store, wanted] of [
    [stores.pages, hashes],
    [stores.files, addresses],
    [stores.states, places],
  ])
    for (const key of await answerOf(store.getAllKeys())) if (!wanted.has(key)) store.delete(key)
}

function abort(transaction) {
  try {
    transaction.abort()
  } catch {
    // It was over.
  }
}

function opened() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, VERSION)
    request.onupgradeneeded = () => {
      for (const name of STORES)
        if (!request.result.objectStoreNames.contains(name)) request.result.createObjectStore(name)
    }
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}
