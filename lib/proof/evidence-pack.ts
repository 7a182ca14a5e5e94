import { createHash } from 'node:crypto'
import JSZip from 'jszip'
import { longDateAndTime } from '@/lib/platform/dates'
import type { Evidence, EvidenceVersion } from './evidence'

/** Pages as readers had them, by their path in the pack: "pages/contents.html". */
export type EvidencePages = ReadonlyMap<string, string>

type PackedFile = string | Uint8Array

/**
 * The evidence of one release as a zip that can be checked without Chapterhouse, by docs/evidence-pack.md, which it
 * holds in short. `madeAt` is when it was asked for.
 */
export async function evidencePack(
  evidence: Evidence,
  pages: EvidencePages,
  madeAt: Date,
): Promise<Uint8Array<ArrayBuffer>> {
  const files = new Map<string, PackedFile>([
    ['READ ME FIRST.txt', readMe(evidence, madeAt)],
    ['release.json', evidence.contents.canonical],
    ['changes.json', evidence.effect.canonical],
    ...(evidence.event
      ? ([
          ['audit/previous-hash.txt', evidence.event.previousHash],
          ['audit/event.json', evidence.event.words],
        ] as const)
      : []),
    ...evidence.versions.flatMap(filesOfVersion),
    ...pages,
  ])
  files.set('hashes.txt', hashLines(files))
  const zip = new JSZip()
  for (const [path, content] of files) zip.file(path, content, { date: madeAt, createFolders: false })
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' }) as Promise<Uint8Array<ArrayBuffer>>
}

function filesOfVersion(version: EvidenceVersion): [string, PackedFile][] {
  const { canonical, files, slug, ...said } = version
  const folder = `chapters/${slug}`
  return [
    [`${folder}/grounds.json`, `${JSON.stringify({ slug, ...said }, null, 2)}\n`],
    ...(canonical === null ? [] : ([[`${folder}/text.json`, canonical]] as [string, PackedFile][])),
    ...files.map(({ hash, bytes }): [string, PackedFile] => [`files/${hash}`, bytes]),
  ]
}

/** In the form that sha256sum writes and checks. */
function hashLines(files: ReadonlyMap<string, PackedFile>): string {
  return [...files]
    .map(([path, content]) => `${createHash('sha256').update(content).digest('hex')}  ${path}\n`)
    .join('')
}

function readMe({ authority, manual, release, contents, effect, event, versions }: Evidence, madeAt: Date) {
  const { number, edition, publishedAt, publishedBy } = release
  return `${authority}: ${manual}
Update ${number} (${edition}), published on ${longDateAndTime(publishedAt)}${publishedBy ? ` by ${publishedBy}` : ''}.
This pack was made on ${longDateAndTime(madeAt)}. It holds ${versions.length} of its chapters.

pages/      as readers had it: open the files in a browser
chapters/   each text, and the grounds on which it was published: who wrote it, who approved it, when, and what
files/      images, forms and leaflets that the texts show
release.json, changes.json, audit/   all that the update held and changed, and the record of its publication

To check it, in this folder, on any computer with sha256sum (shasum -a 256 on a Mac):

1. sha256sum -c hashes.txt
   Nothing was altered since the pack was made.
2. sha256sum release.json
   ${contents.hash}
   This is the update. Each chapter's "revision" in it has a "contentHash".
3. sha256sum chapters/NAME/text.json
   The same contentHash: this is the text that the update held. In grounds.json each approval names the contentHash
   that was approved: the same again.
4. sha256sum changes.json
   ${effect.hash}
   This is what the publisher was shown, row by row, and what the Amendments say.
${
  event
    ? `5. cat audit/previous-hash.txt audit/event.json | sha256sum
   ${event.hash}
   The event names the update's contentHash. Ask the authority for this number from a backup or a print of another day:
   it cannot be had for another content.
`
    : ''
}`
}
