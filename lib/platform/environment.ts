import { z } from 'zod'

/** What is set to nothing is as good as not set: an .env file can only say it so. */
const unlessEmpty = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional())

const settings = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  NEXTAUTH_SECRET: z.string().min(32),
  NEXTAUTH_URL: z.url({ protocol: /^https?$/ }),
  /** The address that the server listens on; demonstration accounts sign in on loopback only. */
  CHAPTERHOUSE_BIND_HOST: z.string().optional(),
  /** How many proxies stand in front and add to X-Forwarded-For; with none, what a request says there is not believed. */
  CHAPTERHOUSE_TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  /** The program that looks at uploads, with its arguments; without one, files are recorded as not scanned. */
  CHAPTERHOUSE_SCAN_COMMAND: unlessEmpty(z.string().trim()),
  /** smtp://user:password@host:port, or smtps://; without one, e-mails are kept in the mailbox page. */
  CHAPTERHOUSE_SMTP_URL: unlessEmpty(z.url({ protocol: /^smtps?$/ })),
  /** Whom e-mails come from: an address, or Name <address>. */
  CHAPTERHOUSE_MAIL_FROM: unlessEmpty(
    z.string().regex(/^[^<>\r\n]*<?[^\s<>@]+@[^\s<>@]+>?$/, 'no e-mail address'),
  ),
})

const environmentSchema = settings.refine(
  (told) => !told.CHAPTERHOUSE_SMTP_URL || told.CHAPTERHOUSE_MAIL_FROM,
  {
    path: ['CHAPTERHOUSE_MAIL_FROM'],
    error: 'set it too, where CHAPTERHOUSE_SMTP_URL is set: whom e-mails come from',
  },
)

const names = settings.keyof().options
let checked: { told: string; environment: z.infer<typeof environmentSchema> } | undefined

/**
 * What the process was told from outside: throws a sentence naming what is missing or wrong. It is checked once and not at
 * every request, and again where something was set anew.
 */
export function environment() {
  const told = JSON.stringify(names.map((name) => process.env[name]))
  if (checked?.told === told) return checked.environment
  const parsed = environmentSchema.safeParse(process.env)
  if (parsed.success) {
    checked = { told, environment: parsed.data }
    return parsed.data
  }
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
