import type { Transaction } from '@/lib/platform/database'
import { Blocked } from '@/lib/platform/errors'
import type { ManualToPublish } from './effect'

/**
 * Joins the newest edition (null, or its name), or opens another after it. Throws Blocked where the name is that of an older
 * one, and where a manual's first release names none.
 */
export async function chooseEdition(
  transaction: Transaction,
  {
    id: manualId,
    authorityId,
    currentRelease,
  }: Pick<ManualToPublish, 'id' | 'authorityId' | 'currentRelease'>,
  name: string | null,
): Promise<{ id: string; name: string }> {
  const newest = currentRelease?.edition
  if (newest && (name === null || name === newest.name)) return newest
  if (name === null)
    throw new Blocked('This is the manual’s first release.', ['Name the edition that it opens.'])
  await refuseOlderEdition(transaction, manualId, name)
  const position = (newest?.position ?? 0) + 1
  return transaction.edition.create({ data: { authorityId, manualId, name, position } })
}

/** Throws Blocked where there is an edition of that name. */
export async function refuseOlderEdition(
  transaction: Transaction,
  manualId: string,
  name: string,
): Promise<void> {
  if (await transaction.edition.findUnique({ where: { manualId_name: { manualId, name } } }))
    throw new Blocked('There is an older edition of that name.', [
      `“${name}” was an earlier edition of this manual. Give the new one another name.`,
    ])
}
