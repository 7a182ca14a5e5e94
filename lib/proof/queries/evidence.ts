import { z } from 'zod'
import { type ManualAddress, manualInWorkspace, slugIn } from '@/lib/chapters/queries/manual'
import { approvalsOf } from '@/lib/chapters/standing'
import { canonicalRevision } from '@/lib/document/canonical'
import type { ChapterDocument } from '@/lib/document/document'
import { filesIn } from '@/lib/document/files-in'
import { canonicalEffect } from '@/lib/ledger/effect-hash'
import { canonicalRelease } from '@/lib/ledger/snapshot'
import type { Actor } from '@/lib/people/permissions'
import type { Database } from '@/lib/platform/database'
import { calendarDate } from '@/lib/platform/dates'
import { NotFound } from '@/lib/platform/errors'
import { releaseSnapshot } from '@/lib/releases/queries/release-rows'
import { writtenAmendments } from '@/lib/releases/queries/written-amendments'
import { approvalsAfterwards } from '@/lib/releases/retrospective'
import type { Prisma } from '@/prisma/generated/client'
import type { Evidence, EvidenceVersion } from '../evidence'

/** What evidence is asked of: a manual, one of its chapters (null: all), and a day (YYYY-MM-DD), today included. */
export type EvidenceAsked = ManualAddress & { chapter: string | null; day: string }

const dayAsked = z.iso.date()

/**
 * The last release before the end of a day, Europe/London, as evidence, for whoever may read the manual's workspace.
 * Throws NotFound, in a sentence, where the manual had none by then or the chapter was not in it.
 */
export async function evidenceOf(from: Database, actor: Actor, asked: EvidenceAsked): Promise<Evidence> {
  const manual = await manualInWorkspace(from, actor, asked)
  const release = await releaseBy(from, manual.id, asked.day)
  const snapshot = await releaseSnapshot(from, release.id)
  const previous = await from.release.findUnique({
    where: { manualId_number: { manualId: manual.id, number: release.number - 1 } },
    select: { id: true },
  })
  const { authorityName, manualName, number, edition } = release
  const head = { authorityName, manualName, number, editionName: edition.name }
  const effectBase = { previousReleaseId: previous?.id ?? null, authorityName, manualName }
  return {
    authority: authorityName,
    manual: manualName,
    release: {
      number,
      edition: edition.name,
      publishedAt: release.publishedAt,
      publishedBy: release.publishedBy?.name ?? null,
    },
    contents: { hash: release.contentHash, canonical: canonicalRelease(head, snapshot) },
    effect: {
      hash: release.effectHash,
      canonical: canonicalEffect(effectBase, await writtenAmendments(from, release.id)),
    },
    event: await publicationEvent(from, manual.authorityId, release.contentHash),
    versions: await versionsOf(from, release.id, asked.chapter),
  }
}

async function releaseBy(from: Database, manualId: string, day: string) {
  const parsed = dayAsked.safeParse(day)
  if (!parsed.success) throw new NotFound('Enter a day, such as 31 3 2026.')
  const [found] = await from.$queryRaw<{ id: string }[]>`
    SELECT id FROM releases WHERE manual_id = ${manualId}::uuid
      AND published_at < (${parsed.data}::date + 1)::timestamp AT TIME ZONE 'Europe/London'
    ORDER BY number DESC LIMIT 1`
  if (!found) throw new NotFound('The manual had not been published by the end of that day.')
  return from.release.findUniqueOrThrow({
    where: { id: found.id },
    include: { edition: { select: { name: true } }, publishedBy: { select: { name: true } } },
  })
}

async function publicationEvent(from: Database, authorityId: string, contentHash: string) {
  const [event] = await from.$queryRaw<{ previousHash: string; words: string; hash: string }[]>`
    SELECT previous_hash AS "previousHash", hash, jsonb_build_object(
      'chain', chain, 'sequence', sequence, 'actor', actor_id, 'action', action, 'subject', subject,
      'details', details, 'at', to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))::text AS words
    FROM audit_events
    WHERE chain = ${authorityId} AND details->>'contentHash' = ${contentHash} AND details ? 'seal'
    ORDER BY sequence LIMIT 1`
  return event ?? null
}

const withGrounds = {
  text: true,
  release: { select: { publishedAt: true } },
  decisions: {
    orderBy: { decidedAt: 'desc' },
    include: { decider: { select: { name: true } }, onBehalfOf: { select: { name: true } } },
  },
  contributions: { orderBy: { at: 'asc' }, include: { user: { select: { name: true } } } },
  withholdings: { where: { liftedAt: null } },
} satisfies Prisma.RevisionInclude

async function versionsOf(
  from: Database,
  releaseId: string,
  chapter: string | null,
): Promise<EvidenceVersion[]> {
  const held = await from.releaseChapter.findMany({
    where: { releaseId, ...(chapter === null ? {} : { slug: slugIn(chapter) }) },
    orderBy: { slug: 'asc' },
    include: { revision: { include: withGrounds } },
  })
  if (held.length === 0 && chapter !== null) throw new NotFound('The manual did not have this chapter then.')
  const versions: EvidenceVersion[] = []
  for (const { slug, title, revision } of held)
    if (revision) versions.push(await versionOf(from, { slug, title }, revision))
  return versions
}

type Grounds = Prisma.RevisionGetPayload<{ include: typeof withGrounds }>

/**
 * The approvals that its publication stands on, oldest first: of this content, since it was submitted; of an emergency, those
 * given afterwards too. One of other words that an edit made void says nothing of what readers had.
 */
function approvalsThatCount(revision: Grounds) {
  const { contentHash, decisions, release } = revision
  const isAfter = ({ decidedAt }: { decidedAt: Date }) => release !== null && decidedAt > release.publishedAt
  const before = approvalsOf({ ...revision, decisions: decisions.filter((one) => !isAfter(one)) })
  const afterwards = approvalsAfterwards({ decisions: decisions.filter(isAfter) })
  return [...afterwards.filter((one) => one.contentHash === contentHash), ...before].reverse()
}

async function versionOf(
  from: Database,
  { slug, title }: { slug: string; title: string },
  revision: Grounds,
): Promise<EvidenceVersion> {
  const { text, contributions, inForceOn, kind, summary, contentHash } = revision
  const withheld = revision.withholdings[0]?.notice ?? null
  const document = text.document as unknown as ChapterDocument
  const attachments = filesIn(document)
  const said = { title: revision.title, kind, summary, inForceOn: inForceOn && calendarDate(inForceOn) }
  const { schemaVersion } = text
  return {
    ...{ slug, title, version: revision.number, contentHash },
    ...{ basis: revision.basis, emergencyReason: revision.emergencyReason },
    approvalsRequired: revision.approvalsRequired,
    approvals: approvalsThatCount(revision).map((decision) => ({
      contentHash: decision.contentHash,
      decidedBy: decision.decider.name,
      onBehalfOf: decision.onBehalfOf?.name ?? null,
      decidedAt: decision.decidedAt,
      meeting: decision.meeting,
      meetingOn: decision.meetingOn && calendarDate(decision.meetingOn),
      minute: decision.minute,
    })),
    writtenBy: contributions.map(({ user }) => user.name),
    canonical:
      withheld === null ? canonicalRevision({ document, schemaVersion, ...said, attachments }) : null,
    withheld,
    files: withheld === null ? await filesOf(from, revision.authorityId, attachments) : [],
  }
}

async function filesOf(from: Database, authorityId: string, hashes: string[]) {
  return from.file.findMany({
    where: { authorityId, hash: { in: hashes } },
    orderBy: { hash: 'asc' },
    select: { hash: true, bytes: true },
  })
}
