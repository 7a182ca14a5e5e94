import { wholeAddress } from '@/lib/notifications/addresses'
import type { Transaction } from '@/lib/platform/database'
import { chapterHome } from '@/lib/platform/workspace-addresses'
import type { Revision } from '@/prisma/generated/client'
import type { RevisionState } from '@/prisma/generated/enums'
import { approvalsOf } from './standing'
import { authorsOf, nameOf, type ToldVersion, tellOthers, toldVersion } from './telling'

/*
 * Who is told by e-mail that a version is a draft again because somebody changed it, or took it back.
 */

/** A version whose submission or approval was undone: what it was, and who had approved it as it was. */
export type Voided = {
  revisionId: string
  /** What tells this undoing from any other of the same version. */
  occasion: string
  /** The title that it had then. */
  title: string
  was: RevisionState
  approverIds: readonly string[]
}

/** A version in review or approved, as it stands before it becomes a draft again. */
export async function whatIsVoided(
  transaction: Transaction,
  revision: Pick<Revision, 'id' | 'state' | 'title' | 'contentHash' | 'submittedAt'>,
  occasion: string,
): Promise<Voided> {
  const { id: revisionId, title, state: was } = revision
  const decisions = await transaction.decision.findMany({ where: { revisionId } })
  const approverIds = approvalsOf({ ...revision, decisions }).map(({ deciderId }) => deciderId)
  return { revisionId, occasion, title, was, approverIds }
}

/** Who did it, and in words that go on after "has" what they did to the chapters that these words name. */
export type Voiding = { userId: string; did: (chapters: string) => string }

type ToldVoided = Voided & { told: ToldVersion }

/**
 * Tells those who submitted or wrote these versions of one authority, and those who had approved them, that they are drafts
 * again, and what to do: each person once, in one e-mail about all that is theirs, and never whoever did it.
 */
export async function tellVoided(
  transaction: Transaction,
  voided: readonly (Voided | null)[],
  { userId: actorId, did }: Voiding,
): Promise<void> {
  const byPerson = new Map<string, ToldVoided[]>()
  const all: ToldVoided[] = []
  for (const one of voided) {
    if (one) all.push({ ...one, told: await toldVersion(transaction, one.revisionId) })
  }
  const [first] = all
  if (!first) return
  for (const one of all) {
    for (const userId of new Set([...authorsOf(one.told), ...one.approverIds]))
      byPerson.set(userId, [...(byPerson.get(userId) ?? []), one])
  }
  const name = await nameOf(transaction, actorId)
  await tellOthers(
    transaction,
    { authorityId: first.told.authorityId, actorId },
    [...byPerson.keys()],
    (userId) => {
      const theirs = byPerson.get(userId) ?? []
      return {
        key: `voided:${first.revisionId}:${first.occasion}:${userId}`,
        subject:
          theirs.length === 1
            ? `A draft again: ${theirs[0]?.title}`
            : `Drafts again: ${theirs.length} chapters`,
        body: [`${name} has ${did(inWords(theirs))}.`, ...whatItComesTo(theirs, userId)].join('\n\n'),
      }
    },
  )
}

/** "“Care Planning” (Procedures)"; of several "3 chapters", which are listed below it. */
function inWords(voided: readonly ToldVoided[]): string {
  const [one, ...others] = voided
  return one && others.length === 0 ? named(one) : `${voided.length} chapters`
}

function named({ title, told }: ToldVoided): string {
  return `“${title}” (${told.manual.name})`
}

function whatItComesTo(voided: readonly ToldVoided[], userId: string): string[] {
  const [one, ...others] = voided
  if (!one) return []
  if (others.length > 0)
    return [
      'They had been submitted or approved. Now they are drafts again: each can be published once it has been submitted and approved again. Look at what was changed in them:',
      ...voided.map(
        (each) => `${named(each)}: ${addressOf(each)}${approvedBy(each, userId) ? LOST_TOO : ''}`,
      ),
    ]
  return [
    one.was === 'approved'
      ? 'It had been approved, and is a draft again: it can be published once it has been submitted and approved again.'
      : 'It had been submitted, and is a draft again: nobody can approve it until it is submitted again.',
    ...(approvedBy(one, userId)
      ? ['Your approval of it no longer counts: once it is submitted, it has to be approved again.']
      : []),
    authorsOf(one.told).includes(userId)
      ? `Look at it, and submit it again when it is ready: ${addressOf(one)}`
      : `Look at it: ${addressOf(one)}`,
  ]
}

/** What stands behind a chapter's address for whoever had approved it. */
const LOST_TOO = ' (your approval of it no longer counts)'

function approvedBy({ approverIds }: Voided, userId: string): boolean {
  return approverIds.includes(userId)
}

function addressOf({ told }: ToldVoided): string {
  return wholeAddress(chapterHome(told.manual, told.chapter))
}
