import { cookies } from 'next/headers'
import { z } from 'zod'

/** The cookie in which a browser remembers how its person wants changes drawn. */
export const LOOK_COOKIE = 'ch-redline-look'

/** In one text, or side by side; in one text for whoever has said nothing. */
export const redlineLook = z.enum(['inline', 'side']).catch('inline')

/** How this browser's person wants changes drawn. */
export async function chosenLook(): Promise<z.infer<typeof redlineLook>> {
  return redlineLook.parse((await cookies()).get(LOOK_COOKIE)?.value)
}
