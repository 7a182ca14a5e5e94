// The script of an edition of the Amendments: it is copied as tables that Word keeps, or as the words of an e-mail.

function takeElsewhere() {
  const status = document.createElement('p')
  status.setAttribute('role', 'status')
  const act = (button, done, run) => {
    button.hidden = false
    button.addEventListener('click', async () => {
      button.after(status)
      try {
        await run()
        status.textContent = done
      } catch {
        status.textContent = 'Your browser did not allow that. Select it and copy it yourself.'
      }
    })
  }
  for (const button of document.querySelectorAll('[data-copies]')) {
    const source = document.getElementById(button.dataset.copies)
    if (!source || !navigator.clipboard || !window.ClipboardItem) continue
    const isText = source instanceof HTMLTextAreaElement
    act(button, 'Copied. Paste it where you want it.', () =>
      isText ? navigator.clipboard.writeText(source.value) : navigator.clipboard.write([asTables(source)]),
    )
  }
}

/** The tables with borders and whole addresses, without what only helps on this page. */
function asTables(source) {
  const copy = source.cloneNode(true)
  for (const way of copy.querySelectorAll('.change__way')) way.remove()
  for (const link of copy.querySelectorAll('a')) link.setAttribute('href', link.href)
  for (const table of copy.querySelectorAll('table')) {
    table.border = '1'
    table.cellPadding = '4'
    table.setAttribute('style', 'border-collapse:collapse')
  }
  const blob = (words, type) => new Blob([words], { type })
  return new ClipboardItem({
    'text/html': blob(copy.innerHTML, 'text/html'),
    'text/plain': blob(source.innerText, 'text/plain'),
  })
}

takeElsewhere()
