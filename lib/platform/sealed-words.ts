import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { environment } from './environment'

const SEALED = /\[\[sealed:([\w-]+)\]\]/g

/**
 * Words that are kept in the database and that the database alone must not give away: encrypted (AES-256-GCM) under this
 * installation's secret, as a mark to put into a text. Each sealing is another.
 */
export function sealed(words: string): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key(), nonce)
  const hidden = Buffer.concat([cipher.update(words, 'utf8'), cipher.final()])
  return `[[sealed:${Buffer.concat([nonce, cipher.getAuthTag(), hidden]).toString('base64url')}]]`
}

/** A text with its sealed words readable, for the one who is meant to read them; what cannot be read says so. */
export function unsealed(text: string): string {
  return text.replace(SEALED, (_mark, held: string) => opened(Buffer.from(held, 'base64url')))
}

/** A text as anybody else may read it. */
export function withoutSealed(text: string): string {
  return text.replace(SEALED, '[shown to its recipient alone]')
}

function opened(held: Buffer): string {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key(), held.subarray(0, 12))
    decipher.setAuthTag(held.subarray(12, 28))
    return Buffer.concat([decipher.update(held.subarray(28)), decipher.final()]).toString('utf8')
  } catch {
    return '[this could not be read any more: ask for it again]'
  }
}

function key(): Buffer {
  return Buffer.from(hkdfSync('sha256', environment().NEXTAUTH_SECRET, '', 'words sealed in messages', 32))
}
