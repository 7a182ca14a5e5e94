// Where search indexes are kept: beside the parts that they were made of, and gone with them.

import { answerOf, withStores } from './database.js'
import { indexOf, openIndex } from './search-index.js'

/** The kept pages of a part. */
export function readPages({ pages }) {
  return withStores('readonly', (stores) =>
    Promise.all(Object.values(pages).map((hash) => answerOf(stores.pages.get(hash)))),
  )
}

/** The index of a part, made now where there is none of this version of it. */
export async function readIndex(part, tell) {
  const known = await withStores('readonly', (stores) => answerOf(stores.indexes.get(part.id)))
  if (known?.root === part.root) return openIndex(known.index)
  return openIndex(await makeIndex(part, tell))
}

/** Makes the index of a part, and keeps it where there is room; without, it is made each time. */
export async function makeIndex(part, tell) {
  const index = await indexOf(await readPages(part), tell)
  await withStores('readwrite', async ({ indexes, parts }) => {
    const now = await answerOf(parts.get(part.id))
    if (now?.root === part.root) indexes.put({ root: part.root, index }, part.id)
  }).catch(() => {})
  return index
}
