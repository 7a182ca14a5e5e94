import { z } from 'zod'

const environmentSchema = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  NEXTAUTH_SECRET: z.string().min(32),
  NEXTAUTH_URL: z.url(),
  /** The address that the server listens on; demonstration accounts sign in on loopback only. */
  CHAPTERHOUSE_BIND_HOST: z.string().optional(),
  /** How many proxies stand in front and add to X-Forwarded-For; with none, what a request says there is not believed. */
  CHAPTERHOUSE_TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
})

/** What the process was told from outside, checked once: throws a sentence naming what is missing or wrong. */
export function environment() {
  const parsed = environmentSchema.safeParse(process.env)
  if (parsed.success) return parsed.data
  throw new Error(
    `The environment is not complete: ${parsed.error.issues.map((issue) => `${issue.path.join('.')} (${issue.message})`).join(', ')}`,
  )
}

/** Can anybody reach this installation from another machine, by the address it listens on or the one it is known by? */
export function servedBeyondLoopback(): boolean {
  const { CHAPTERHOUSE_BIND_HOST, NEXTAUTH_URL } = environment()
  return !isLoopback(CHAPTERHOUSE_BIND_HOST ?? '') || !isLoopback(new URL(NEXTAUTH_URL).hostname)
}

/** Is this host name or address this machine's own loopback? */
export function isLoopback(host: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/.test(host)
}
