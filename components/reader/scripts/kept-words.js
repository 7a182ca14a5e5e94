/** What this browser keeps under a name, as a list; an empty one where it keeps nothing. */
export function kept(name) {
  try {
    const list = JSON.parse(localStorage.getItem(name) ?? '[]')
    return Array.isArray(list) ? list : []
  } catch {
    return []
  }
}

/** Keeps a list under a name, or nothing where the list is empty. A browser that keeps nothing does without. */
export function keep(name, list) {
  try {
    if (list.length > 0) localStorage.setItem(name, JSON.stringify(list))
    else localStorage.removeItem(name)
  } catch {
    // It is as it was when the page is opened again.
  }
}
