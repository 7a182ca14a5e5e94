// Puts together what a phone keeps of a part: what it had, less what is gone, and what is new. Checked before it is stored.

/** The only way of writing bundles that this program reads. */
const FORMAT = 1

/** What came is not what was sent, or does not fit what is kept: the part has to be asked for whole. */
export class DoesNotFit extends Error {}

/**
 * The part that a bundle makes of the one that was kept (null: none), and the pages that are new, by their hashes. Throws
 * DoesNotFit where they do not come to what the server has.
 */
export async function assembled(place, before, bundle) {
  if (bundle.format !== FORMAT) throw new DoesNotFit('This program is too old for what the server sends.')
  const { frames, policy, equivalents, authority, manual, release, version, part, title, root } = bundle
  const gone = new Set(bundle.gone)
  const pages = Object.fromEntries(
    Object.entries(before?.pages ?? {}).filter(([, hash]) => !gone.has(shortOf(hash))),
  )
  const added = new Map()
  for (const page of bundle.pages) {
    const hash = await pageHash(page)
    added.set(hash, page)
    pages[page.path] = hash
  }
  const comesTo = await sha256(
    JSON.stringify([
      ...[version, part, title, authority, manual, release, frames, policy, equivalents],
      ...[bundle.files, Object.values(pages).sort()],
    ]),
  )
  if (comesTo !== root) throw new DoesNotFit('What came does not fit what is kept.')
  const kept = {
    id: `${place}#${part}`,
    ...{ place, part, title, authority, manual, release, version, root, frames, policy, equivalents, pages },
    files: bundle.files.map(({ address }) => address),
  }
  return { kept, added }
}

/** What a phone says that it has of a part, in the address of what it lacks. */
export function keptWord({ pages }) {
  return [...new Set(Object.values(pages).map(shortOf))].sort().join('')
}

/** SHA-256 of a page, in base64url. */
export function pageHash({ path, number, title, frame, html }) {
  return sha256(JSON.stringify([path, number, title, frame, html]))
}

/** SHA-256 of bytes, in hex. */
export async function hexHash(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

async function sha256(words) {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(words))
  return btoa(String.fromCharCode(...new Uint8Array(digest)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')
}

function shortOf(hash) {
  return hash.slice(0, 4)
}
