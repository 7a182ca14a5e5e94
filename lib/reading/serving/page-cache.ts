import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Audience } from '../manual/audience'
import type { Encoding } from './encoding'

/** A page's bytes in each encoding; `tag` names the page that they are, whichever encoding is sent. */
export type KeptPage = Record<Encoding, Uint8Array<ArrayBuffer>> & { tag: string }

/**
 * What makes a page what it is. None of these ever comes to mean other bytes, so a kept page is never
 * invalidated: the next release, presentation or program has another key.
 */
export type PageKey = {
  manualId: string
  release: number
  presentation: number
  /** The ids of the urgent notices that stand on it, '' for none: they come and go between two presentations. */
  notices: string
  /** Who it is drawn for. */
  audience: Audience
  /** The address. */
  path: string
  /** The program that draws it. */
  renderer: string
}

/** The bytes of pages, made once and kept in memory. */
export type PageCache = {
  /** The page of this key; drawn by `draw` unless it is kept or being drawn. */
  page: (key: PageKey, draw: () => Promise<string>) => Promise<KeptPage>
  /** How many bytes are kept. */
  size: () => number
}

/** A cache that keeps at most this many bytes and lets go of what was asked for longest ago. */
export function pageCache(mostBytes: number): PageCache {
  const kept = new Map<string, KeptPage>()
  const underWay = new Map<string, Promise<KeptPage>>()
  let size = 0

  function keep(name: string, page: KeptPage) {
    if (bytesOf(page) > mostBytes) return
    kept.set(name, page)
    size += bytesOf(page)
    for (const [oldest, old] of kept) {
      if (size <= mostBytes) return
      kept.delete(oldest)
      size -= bytesOf(old)
    }
  }

  async function make(name: string, draw: () => Promise<string>) {
    try {
      const page = { ...(await compressed(await draw())), tag: tagOf(name) }
      keep(name, page)
      return page
    } finally {
      underWay.delete(name)
    }
  }

  return {
    size: () => size,
    page: (key, draw) => {
      const name = nameOf(key)
      const page = kept.get(name)
      if (page) {
        kept.delete(name)
        kept.set(name, page)
        return Promise.resolve(page)
      }
      const running = underWay.get(name) ?? make(name, draw)
      underWay.set(name, running)
      return running
    },
  }
}

const brotliAsync = promisify(brotliCompress)
const gzipAsync = promisify(gzip)

/**
 * Bytes in every encoding, with a tag of their own. 'quick' is for what somebody waits for, the first reader after
 * a publication among them; 'small' for what is made once and sent for a year.
 */
export async function compressed(
  content: string | Uint8Array<ArrayBuffer>,
  effort: 'quick' | 'small' = 'quick',
): Promise<KeptPage> {
  const identity = typeof content === 'string' ? new Uint8Array(Buffer.from(content)) : content
  const [br, gz] = await Promise.all([
    brotliAsync(identity, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: effort === 'small' ? 11 : 5,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: identity.length,
      },
    }),
    gzipAsync(identity, { level: 9 }),
  ])
  return { identity, br: new Uint8Array(br), gzip: new Uint8Array(gz), tag: tagOf(identity) }
}

function nameOf({ manualId, release, presentation, notices, audience, path, renderer }: PageKey): string {
  return JSON.stringify([manualId, release, presentation, notices, audience, path, renderer])
}

function tagOf(words: string | Uint8Array): string {
  return createHash('sha256').update(words).digest('base64url').slice(0, 22)
}

function bytesOf(page: KeptPage): number {
  return page.identity.length + page.br.length + page.gzip.length
}
