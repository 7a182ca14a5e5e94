import type { ReactNode } from 'react'

/** Quiet: nothing is asked. Waiting: somebody must act. Done: settled. Stopped: refused, ended or removed. New: fresh to readers. */
export type TagKind = 'quiet' | 'waiting' | 'done' | 'stopped' | 'new'

/** A state in a word or two. The words carry the meaning; the colour only helps to find it. */
export function Tag(props: { children: ReactNode; kind?: TagKind }) {
  return <strong className={`ch-tag ch-tag--${props.kind ?? 'quiet'}`}>{props.children}</strong>
}
