import { z } from 'zod'

const environmentSchema = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  NEXTAUTH_SECRET: z.string().min(32),
  NEXTAUTH_URL: z.url(),
  /** The address that the server listens on; demonstration accounts sign in on loopback only. */
  CHAPTERHOUSE_BIND_HOST: z.string().default('127.0.0.1'),
})

/** What the process was told from outside, checked once: throws a sentence naming what is missing or wrong. */
export function environment() {
  const parsed = environmentSchema.safeParse(process.env)
  if (parsed.success) return parsed.data
  throw new Error(
    `The environment is not complete: ${parsed.error.issues.map((issue) => `${issue.path.join('.')} (${issue.message})`).join(', ')}`,
  )
}
