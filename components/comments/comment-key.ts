/** Ctrl + Alt + M (Command on a Mac), whatever letter Alt makes of it: comment on what is selected. */
export function isCommentKey(event: KeyboardEvent): boolean {
  return (event.ctrlKey || event.metaKey) && event.altKey && event.code === 'KeyM'
}
