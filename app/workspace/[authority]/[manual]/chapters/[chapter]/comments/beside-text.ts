import type { ComponentProps } from 'react'
import type { WritingWithComments } from '@/components/comments/writing-with-comments'
import type { ManualInWorkspace } from '@/lib/chapters/queries/manual'
import { mentionablePeople } from '@/lib/comments/queries/mentionable'
import { commentThreads } from '@/lib/comments/queries/threads'
import { database } from '@/lib/platform/database'
import { decline, list, reopen, resolve, say, take } from './actions'
import './comments.scss'

/** What the editor needs to show the comments on its text; its page has authorised writing the version. */
export async function commentsBesideText(
  manual: ManualInWorkspace,
  revisionId: string,
): Promise<Omit<ComponentProps<typeof WritingWithComments>, 'form'>> {
  const people = await mentionablePeople(database(), manual.authorityId)
  return {
    threads: await commentThreads(database(), revisionId),
    actions: { add: say, resolve, reopen, take, decline, list },
    people: people.filter(({ userId }) => userId !== manual.userId).map(({ name }) => name),
  }
}
