import { isManualAddress } from '@/lib/document/manual-address'
import type { ReferenceAt } from '@/lib/document/paste/links'
import type { ReferableChapter } from '../find-chapters'

/**
 * Reads the addresses of this installation's own pages: a chapter of the manual at `home` ("/example/childrens-services") is a
 * reference by identity, any other permanent address a reference to another manual. Addresses elsewhere are neither.
 */
export function referencesOf(
  origin: string,
  home: string,
  chapters: readonly Pick<ReferableChapter, 'id' | 'slug'>[],
): ReferenceAt {
  return (address) => {
    if (!URL.canParse(address, origin)) return null
    const url = new URL(address, origin)
    if (url.origin !== origin) return null
    const [before, slug] = url.pathname.split('/chapters/')
    const chapter = before === home && chapters.find((candidate) => candidate.slug === slug)
    if (chapter) return { chapterId: chapter.id }
    const manualAddress = url.pathname + url.hash
    return isManualAddress(manualAddress) ? { manualAddress } : null
  }
}
