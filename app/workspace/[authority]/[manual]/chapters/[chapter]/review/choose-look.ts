'use server'

import { cookies } from 'next/headers'
import { LOOK_COOKIE, redlineLook } from './redline-look'

const A_YEAR = 365 * 24 * 60 * 60

/** Remembers in this browser how its person wants changes drawn; the page is then drawn so. */
export async function chooseLook(form: FormData): Promise<void> {
  const kept = { path: '/workspace', httpOnly: true, sameSite: 'lax', maxAge: A_YEAR } as const
  const inBrowser = await cookies()
  inBrowser.set(LOOK_COOKIE, redlineLook.parse(form.get('look')), kept)
}
