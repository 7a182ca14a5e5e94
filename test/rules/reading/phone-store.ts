/*
 * As much of a browser's IndexedDB as phones that keep manuals use, in memory. A transaction is over once none of its
 * requests is under way; what an aborted one wrote stays, which no test here may rest on.
 */

type Stores = Map<string, Map<string, unknown>>

/** Is there room for it on the phone? */
type Room = (value: unknown) => boolean

/** An IndexedDB with nothing in it, and room for all that `room` says. */
export function phoneStore(room: Room = () => true): { open: () => object } {
  const stores: Stores = new Map()
  const database = {
    objectStoreNames: { contains: (name: string) => stores.has(name) },
    createObjectStore: (name: string) => stores.set(name, new Map()),
    transaction: () => transactionOn(stores, room),
    close: () => undefined,
  }
  return {
    open: () => {
      const request = { result: database, onupgradeneeded: () => undefined, onsuccess: () => undefined }
      setTimeout(() => {
        request.onupgradeneeded()
        request.onsuccess()
      })
      return request
    },
  }
}

function transactionOn(stores: Stores, room: Room) {
  let underWay = 0
  const transaction = {
    error: null as unknown,
    oncomplete: () => undefined,
    onabort: () => undefined,
    abort: () => transaction.onabort(),
    objectStore: (name: string) => {
      const rows = stores.get(name) ?? new Map<string, unknown>()
      return {
        get: (key: string) => request(() => rows.get(key)),
        getAll: () => request(() => [...rows.values()]),
        getAllKeys: () => request(() => [...rows.keys()]),
        put: (value: unknown, key: string) =>
          request(() => {
            if (!room(value)) throw new DOMException('The phone is full.', 'QuotaExceededError')
            rows.set(key, structuredClone(value))
          }),
        delete: (key: string) => request(() => rows.delete(key)),
      }
    },
  }
  function request(run: () => unknown) {
    underWay += 1
    const asked = {
      ...{ result: undefined as unknown, error: undefined as unknown },
      ...{ onsuccess: () => undefined, onerror: () => undefined },
    }
    setTimeout(() => {
      try {
        if (transaction.error !== null) throw transaction.error
        asked.result = run()
      } catch (error) {
        asked.error = error
        transaction.error = error
        asked.onerror()
        transaction.onabort()
        return
      }
      asked.onsuccess()
      underWay -= 1
      completeWhenDone()
    })
    return asked
  }
  const completeWhenDone = () => setTimeout(() => underWay === 0 && transaction.oncomplete())
  completeWhenDone()
  return transaction
}
