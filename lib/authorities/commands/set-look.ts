import { createHash } from 'node:crypto'
import type { z } from 'zod'
import { storeFile } from '@/lib/attachments/store-file'
import { scanFile } from '@/lib/attachments/virus-scan'
import { recordEvent } from '@/lib/audit/commands'
import { readLogoContent } from '@/lib/authorities/logo-file'
import { lookSeen } from '@/lib/authorities/look-seen'
import { type LogoChange, setLookInput } from '@/lib/authorities/schema'
import { type Actor, authorise } from '@/lib/people/permissions'
import { database, inTransaction, type Transaction } from '@/lib/platform/database'
import { environment } from '@/lib/platform/environment'
import { Blocked, NotFound } from '@/lib/platform/errors'
import { refuseUnseen } from '@/lib/platform/seen-mark'
import type { Authority } from '@/prisma/generated/client'

/**
 * Says how the readers' pages of all manuals of an authority look (its colour, its logo), and whom they name to those who
 * cannot use them. The logo is looked into and scanned before the transaction begins, as any file is. A logo that is not
 * taken in, or that nothing is said of, is Blocked with a sentence; where somebody else set another look since it was seen,
 * Conflict. Pages are drawn anew: the database counts up.
 */
export async function setLook(actor: Actor, input: z.input<typeof setLookInput>): Promise<void> {
  const { authorityId, seen, colour, contact, logo, logoAlt } = setLookInput.parse(input)
  await authorise(database(), actor, 'setLook', authorityId)
  const file = typeof logo === 'object' ? await checked(logo) : null

  await inTransaction(async (transaction) => {
    const before = await lockAuthority(transaction, authorityId)
    const { userId } = await authorise(transaction, actor, 'setLook', authorityId)
    refuseUnseen(seen, lookSeen(before), 'How these pages look')
    if (file)
      await storeFile(transaction, {
        ...{ authorityId, hash: file.hash, mediaType: file.mediaType, size: file.bytes.length },
        ...{ bytes: new Uint8Array(file.bytes), scan: file.scan, uploadedById: userId },
      })
    const shown = file ?? (logo === 'keep' ? logoOf(before) : null)
    if (shown && logoAlt === '')
      throw new Blocked('Nothing was stored.', ['Say what the logo shows, for those who do not see it.'])
    const after = {
      ...{ colour, contact, logoHash: shown?.hash ?? null, logoAlt: shown ? logoAlt : '' },
      ...{ logoWidth: shown?.width ?? null, logoHeight: shown?.height ?? null },
    }
    await transaction.authority.update({ where: { id: authorityId }, data: after })
    await recordEvent(transaction, {
      authorityId,
      actorId: userId,
      action: 'setLook',
      subject: `authority ${authorityId}`,
      details: { before: lookIn(before), after: lookIn(after) },
    })
  })
}

async function checked({ name, bytes }: Exclude<LogoChange, string>) {
  const content = await readLogoContent(name, bytes)
  if ('problem' in content) throw new Blocked('The logo was not taken in.', [content.problem])
  const scanned = await scanFile(environment().CHAPTERHOUSE_SCAN_COMMAND, name, bytes)
  if ('problem' in scanned) throw new Blocked('The logo was not taken in.', [scanned.problem])
  const hash = createHash('sha256').update(bytes).digest('hex')
  return { ...content, hash, bytes, scan: scanned.scan }
}

/** So that of two who set it the second sees, and records, what the first did. */
async function lockAuthority(transaction: Transaction, authorityId: string): Promise<Authority> {
  await transaction.$queryRaw`SELECT 1 FROM authorities WHERE id = ${authorityId}::uuid FOR NO KEY UPDATE`
  const authority = await transaction.authority.findUnique({ where: { id: authorityId } })
  if (!authority) throw new NotFound('There is no such authority.')
  return authority
}

function logoOf({ logoHash, logoWidth, logoHeight }: Authority) {
  return logoHash === null ? null : { hash: logoHash, width: logoWidth, height: logoHeight }
}

function lookIn({
  colour,
  contact,
  logoHash,
  logoAlt,
}: Pick<Authority, 'colour' | 'contact' | 'logoHash' | 'logoAlt'>) {
  return { colour, contact, logoHash, logoAlt }
}
