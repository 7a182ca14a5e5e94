/**
 * Loads what helps while somebody types in a search box (typing.js) when they are about to: most who open a page never do,
 * and do not wait for it.
 */
export function helpTyping() {
  const address = document.currentScript?.dataset.typing
  const boxes = [...document.querySelectorAll('form:is([data-filters], [data-suggests]) [name="q"]')]
  const load = () => {
    for (const box of boxes) box.removeEventListener('focus', load)
    const script = document.createElement('script')
    script.src = address
    document.head.append(script)
  }
  if (!address) return
  // A browser may bring back what was typed before.
  if (boxes.some((box) => box === document.activeElement || box.value !== box.defaultValue)) load()
  else for (const box of boxes) box.addEventListener('focus', load)
}
