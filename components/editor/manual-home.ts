/** The workspace's address of the manual whose text is being written: every editor stands below it. */
export function manualHome(): string {
  return window.location.pathname.split('/').slice(0, 4).join('/')
}
