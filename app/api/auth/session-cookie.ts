import { environment } from '@/lib/platform/environment'

/** Cookies go over TLS only, where the address that people use has it. */
export function overTls(): boolean {
  return environment().NEXTAUTH_URL.startsWith('https://')
}

/** The name of the cookie that holds the signed-in session. */
export function sessionCookieName(): string {
  return overTls() ? '__Host-chapterhouse.session' : 'chapterhouse.session'
}
