/** The name of the lock that a tab holds for as long as it lives, however it ends. */
function lockOf(tabId: string): string {
  return `chapterhouse:tab:${tabId}`
}

/** Has this tab count as living until it is gone; `gone` ends it before. Does nothing where the browser has no locks. */
export function liveOn(tabId: string, gone: AbortSignal): void {
  const held = new Promise<void>((resolve) => gone.addEventListener('abort', () => resolve()))
  void navigator.locks?.request(lockOf(tabId), () => held).catch(() => {})
}

/** Those of the tabs that live: what they keep is theirs. None is known to where the browser has no locks. */
export async function livingAmong(tabIds: readonly string[]): Promise<Set<string>> {
  const state = await navigator.locks?.query().catch(() => null)
  const held = new Set((state?.held ?? []).map(({ name }) => name))
  return new Set(tabIds.filter((tabId) => held.has(lockOf(tabId))))
}
