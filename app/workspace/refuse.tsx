import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { Refusal } from '@/components/ui/refusal'
import { Blocked, Conflict, Forbidden, NotFound } from '@/lib/platform/errors'

/**
 * A page's content, or the page that says why there is none: Forbidden, Blocked and Conflict say so in words,
 * NotFound is the 404 page. Read all that the page needs inside `render`: what a child component throws
 * while it is drawn later is not caught here. `back` leads from the page that says why to somewhere nearer than
 * the beginning.
 */
export async function orRefusal(
  render: () => Promise<ReactNode>,
  back?: { words: string; href: string },
): Promise<ReactNode> {
  try {
    return await render()
  } catch (error) {
    if (error instanceof NotFound) notFound()
    const way = back ? { back } : {}
    if (error instanceof Forbidden)
      return <Refusal title="This is not yours to do" reason={error.message} {...way} />
    if (error instanceof Conflict)
      return <Refusal title="Somebody else was quicker" reason={error.message} {...way} />
    if (error instanceof Blocked)
      return (
        <Refusal
          title="Something stands in the way"
          reason={error.message}
          blockers={error.blockers}
          {...way}
        />
      )
    throw error
  }
}
