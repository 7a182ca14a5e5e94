/** A page is printed by its buttons, and folded years open for it where the stylesheet cannot open them. */
export function openForPrinting() {
  for (const button of document.querySelectorAll('[data-prints]')) {
    button.hidden = false
    button.addEventListener('click', () => print())
  }
  const opened = []
  addEventListener('beforeprint', () => {
    for (const details of document.querySelectorAll('details:not([open])')) {
      details.open = true
      opened.push(details)
    }
  })
  addEventListener('afterprint', () => {
    for (const details of opened.splice(0)) details.open = false
  })
}
