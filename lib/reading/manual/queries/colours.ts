import type { Colour } from '@/lib/platform/contrast'
import type { Database } from '@/lib/platform/database'

/** Is this some authority's colour now? */
export async function isSomebodysColour(from: Database, colour: Colour): Promise<boolean> {
  return (await from.authority.findFirst({ where: { colour }, select: { id: true } })) !== null
}
