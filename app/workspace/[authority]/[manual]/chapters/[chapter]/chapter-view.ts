import type { Metadata } from 'next'
import { cache } from 'react'
import {
  type ChapterAddress,
  type ChapterInWorkspace,
  chapterInWorkspace,
} from '@/lib/chapters/queries/chapter'
import { database } from '@/lib/platform/database'
import { ChapterhouseError } from '@/lib/platform/errors'
import { currentActor } from '../../../../actor'

const read = cache(
  async (authority: string, manual: string, chapter: string): Promise<ChapterInWorkspace> =>
    chapterInWorkspace(database(), await currentActor(), { authority, manual, chapter }),
)

/** The chapter that a page is about, for the person of this request; read once, for the page and its title. */
export function chapterView({ authority, manual, chapter }: ChapterAddress): Promise<ChapterInWorkspace> {
  return read(authority, manual, chapter)
}

/** A page's title: what it is for, and the chapter. One that is refused says nothing of the chapter. */
export async function chapterTitle(address: ChapterAddress, what?: string): Promise<Metadata> {
  try {
    const { chapter } = await chapterView(address)
    return { title: what ? `${what}: ${chapter.title}` : chapter.title }
  } catch (error) {
    if (error instanceof ChapterhouseError) return { title: what ?? 'Chapter' }
    throw error
  }
}
