import { type Algorithm, hash, verify } from '@node-rs/argon2'

/** How long a password may be, in characters: NIST SP 800-63B asks for length rather than kinds of characters. */
export const PASSWORD_LENGTH = { least: 12, most: 200 } as const

// argon2id with 19 MiB, two passes and one lane: the least that OWASP's Password Storage Cheat Sheet recommends.
// The number, since the package's enum exists for the type checker alone.
const argon2id: Algorithm.Argon2id = 2
const cost = { algorithm: argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** In place of a hash: the account has no password yet, and none matches. */
export const NO_PASSWORD = '-'

/** The argon2id hash of a password, with its salt and costs, as it is stored. */
export function hashPassword(password: string): Promise<string> {
  return hash(asTyped(password), cost)
}

// A hash that no password is known to have, of the same cost: what is checked where there is no hash.
const hashOfNothing =
  '$argon2id$v=19$m=19456,t=2,p=1$66qnlPTFE4/2lclG16TENA$TSIapqT6LFZVBy0502aK8jX1ViiFnFNvALQqcDn6/Z0'

/**
 * Does the password have this hash? For no account, or one without a password, it takes as long and says no, so that
 * the time of the answer does not tell which accounts there are.
 */
export async function passwordMatches(password: string, stored: string | undefined): Promise<boolean> {
  const known = stored?.startsWith('$argon2id$') ? stored : undefined
  const right = await verify(known ?? hashOfNothing, asTyped(password))
  return known !== undefined && right
}

/** One form for what keyboards send differently for the same letters. */
function asTyped(password: string): string {
  return password.normalize('NFKC')
}
