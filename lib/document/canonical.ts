import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { ChapterDocument } from './document'

/** Everything that an approval is an approval of. */
export type RevisionContent = {
  /** null while the chapter has no text. */
  document: ChapterDocument | null
  schemaVersion: number
  title: string
  /** The kind of change: new, updated or minor; null while not said. */
  kind: string | null
  /** The amendment summary; null while not written. */
  summary: string | null
  /** The in-force date as YYYY-MM-DD; null for "at once". */
  inForceOn: string | null
  /** SHA-256 of each attached file, in any order. */
  attachments: string[]
}

/**
 * A JSON value as text in the one form of RFC 8785 (JSON Canonicalization Scheme): keys sorted, numbers and
 * strings in one spelling, no blanks. The same value gives the same text on every machine. Throws for what is
 * no JSON (undefined, NaN, a function).
 */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('Only JSON has a canonical form')
  return text
}

/** SHA-256 (FIPS 180-4) of a text's UTF-8 bytes, as 64 lower-case hexadecimal digits. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

/** The name under which a document's text is stored: SHA-256 of RFC 8785 JSON of document and schema version. */
export function documentHash(document: ChapterDocument, schemaVersion: number): string {
  return sha256(canonicalJson({ document, schemaVersion }))
}

/** Everything that readers would get from a revision, as the one text that its content hash is taken of. */
export function canonicalRevision(content: RevisionContent): string {
  const { document, schemaVersion, title, kind, summary, inForceOn, attachments } = content
  return canonicalJson({
    document,
    schemaVersion,
    title,
    kind,
    summary,
    inForceOn,
    attachments: [...attachments].sort(),
  })
}

/**
 * What ties a decision to what was decided on: SHA-256 of RFC 8785 JSON of everything that readers would get
 * from the revision. Any edit to any of it gives another hash, and so voids an approval.
 */
export function revisionContentHash(content: RevisionContent): string {
  return sha256(canonicalRevision(content))
}
