/** How often an open editor says that it is there, in milliseconds. */
export const PRESENCE_EVERY = 10_000

/** How long after it was last heard of an editor is taken for left, in milliseconds: three beats may be lost. */
export const PRESENCE_LASTS = 40_000

/** Somebody who has a version open in an editor; of one person's several tabs, the one that was opened first. */
export type Present = {
  userId: string
  name: string
  /** Is it the person who asks, in another tab or at another computer? */
  self: boolean
  openedAt: Date
}

/** An open editor as it is stored. */
export type Tab = { userId: string; tabId: string; name: string; openedAt: Date; seenAt: Date }

/** Who else has a version open at this moment, each person once, whoever opened it first standing first. */
export function presentBeside(
  tabs: readonly Tab[],
  asking: { userId: string; tabId: string },
  now: Date,
): Present[] {
  const others = tabs
    .filter(({ userId, tabId }) => userId !== asking.userId || tabId !== asking.tabId)
    .filter(({ seenAt }) => now.getTime() - seenAt.getTime() < PRESENCE_LASTS)
    .sort((one, other) => one.openedAt.getTime() - other.openedAt.getTime())
  const present = new Map<string, Present>()
  for (const { userId, name, openedAt } of others)
    if (!present.has(userId)) present.set(userId, { userId, name, self: userId === asking.userId, openedAt })
  return [...present.values()]
}
