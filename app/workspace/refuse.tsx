import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { Refusal } from '@/components/ui/refusal'
import { Blocked, Conflict, Forbidden, NotFound } from '@/lib/platform/errors'

/**
 * A page's content, or the page that says why there is none: Forbidden, Blocked and Conflict say so in words,
 * NotFound is the 404 page. Read all that the page needs inside `render`: what a child component throws
 * while it is drawn later is not caught here.
 */
export async function orRefusal(render: () => Promise<ReactNode>): Promise<ReactNode> {
  try {
    return await render()
  } catch (error) {
    if (error instanceof NotFound) notFound()
    if (error instanceof Forbidden) return <Refusal title="This is not yours to do" reason={error.message} />
    if (error instanceof Conflict) return <Refusal title="Somebody else was quicker" reason={error.message} />
    if (error instanceof Blocked)
      return <Refusal title="Something stands in the way" reason={error.message} blockers={error.blockers} />
    throw error
  }
}
