/*
 * As much of a browser's IndexedDB as phones that keep manuals use, in memory. A transaction is over once none of its
 * requests is under way; what an aborted one wrote stays, which no test here may rest on.
 */

type Stores = Map<string, Map<string, unknown>>

/** An IndexedDB with nothing in it. */
export function phoneStore(): { open: () => object } {
  const stores: Stores = new Map()
  const database = {
    objectStoreNames: { contains: (name: string) => stores.has(name) },
    createObjectStore: (name: string) => stores.set(name, new Map()),
    transaction: () => transactionOn(stores),
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

function transactionOn(stores: Stores) {
  let underWay = 0
  const transaction = {
    error: null,
    oncomplete: () => undefined,
    onabort: () => undefined,
    abort: () => transaction.onabort(),
    objectStore: (name: string) => {
      const rows = stores.get(name) ?? new Map<string, unknown>()
      return {
        get: (key: string) => request(() => rows.get(key)),
        getAll: () => request(() => [...rows.values()]),
        getAllKeys: () => request(() => [...rows.keys()]),
        put: (value: unknown, key: string) => request(() => rows.set(key, structuredClone(value))),
        delete: (key: string) => request(() => rows.delete(key)),
      }
    },
  }
  function request(run: () => unknown) {
    underWay += 1
    const asked = { result: undefined as unknown, onsuccess: () => undefined, onerror: () => undefined }
    setTimeout(() => {
      asked.result = run()
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
