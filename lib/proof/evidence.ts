import type { PublicationBasis } from '@/prisma/generated/enums'

/** Who approved a version, when and where, as it is said to whoever checks it. */
export type EvidenceDecision = {
  contentHash: string
  decidedBy: string
  onBehalfOf: string | null
  decidedAt: Date
  meeting: string
  /** YYYY-MM-DD. */
  meetingOn: string | null
  minute: string
}

/** One version that a release held, with what its publication stands on. */
export type EvidenceVersion = {
  slug: string
  title: string
  version: number
  contentHash: string
  basis: PublicationBasis | null
  emergencyReason: string | null
  approvalsRequired: number
  approvals: EvidenceDecision[]
  writtenBy: string[]
  /** SHA-256 of this is the content hash; null where the text is withheld. */
  canonical: string | null
  /** What stands in the place of a text that is withheld. */
  withheld: string | null
  /** The files that the text shows, by the SHA-256 of their bytes. */
  files: { hash: string; bytes: Uint8Array }[]
}

/** A release as evidence: its rows, and the texts that its hashes are taken of. */
export type Evidence = {
  authority: string
  manual: string
  release: { number: number; edition: string; publishedAt: Date; publishedBy: string | null }
  /** SHA-256 of `canonical` is `hash`: all that the release held. */
  contents: { hash: string; canonical: string }
  /** The same of what it changed, as its publisher was shown it. */
  effect: { hash: string; canonical: string }
  /** The audit event of its publication: SHA-256 of `previousHash` and `words`, one after the other, is `hash`. */
  event: { previousHash: string; words: string; hash: string } | null
  versions: EvidenceVersion[]
}
