import { readFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'

/*
 * The least that a Next route handler can do: answer bytes that lie in memory. What Chapterhouse does on top of it is
 * what the benchmark shows.
 */

export const dynamic = 'force-dynamic'

/** The compressed pages by name, from the folder that BENCH_PAGES names. */
const pages = new Map(
  ['contents', 'chapter'].map((name) => [
    name,
    new Uint8Array(
      readFileSync(path.join(/* turbopackIgnore: true */ process.env.BENCH_PAGES ?? '', `${name}.gz`)),
    ),
  ]),
)

/** @param {Request} _request @param {{ params: Promise<{ page: string }> }} context */
export async function GET(_request, { params }) {
  const bytes = pages.get((await params).page)
  if (!bytes) return new Response(null, { status: 404 })
  return new Response(bytes, {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Encoding': 'gzip',
      'Content-Length': String(bytes.length),
    },
  })
}
