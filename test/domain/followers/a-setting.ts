import { vi } from 'vitest'

/** What the links of e-mails need to know of the installation. */
export function withInstallation(): void {
  vi.stubEnv('NEXTAUTH_SECRET', 'the secret of these tests, long enough')
  vi.stubEnv('NEXTAUTH_URL', 'http://127.0.0.1:3000')
}
