// What readers' pages do a little better with a script; each works whole without it.

/** Filters the contents while somebody types in its search box; sending the box searches the texts as ever. */
function filterContents() {
  const form = document.querySelector('form[data-filters]')
  const contents = form && document.getElementById(form.dataset.filters)
  const input = form?.querySelector('input[name="q"]')
  if (!contents || !input) return
  const status = document.createElement('p')
  status.className = 'find__filtered'
  status.setAttribute('role', 'status')
  form.append(status)

  const entries = [...contents.querySelectorAll('.entry')].map((element) => ({
    element,
    words: plain(
      element.querySelector('.entry__words')?.firstElementChild?.textContent ?? element.textContent,
    ),
    all: plain(element.textContent),
    number: element.querySelector(':scope > .entry__number')?.textContent.trim() ?? '',
  }))
  const groups = [...contents.querySelectorAll('.subsection, .section')]

  const apply = () => {
    const typed = plain(input.value)
    const wanted = typed.split(' ').filter(Boolean)
    let found = 0
    for (const { element, all, number } of entries) {
      const shown = number.startsWith(typed) || wanted.every((word) => all.includes(word))
      element.hidden = !shown
      if (shown && element.matches('.entry--chapter')) found += 1
    }
    for (const group of groups) group.hidden = typed !== '' && !group.querySelector('.entry:not([hidden])')
    status.textContent =
      typed === '' ? '' : `${inWords(found)} in the contents. Press Enter to search the texts.`
  }
  input.addEventListener('input', apply)
  // A browser may bring back what was typed before.
  if (input.value) apply()
}

function inWords(found) {
  if (found === 0) return 'No chapter of that name'
  return found === 1 ? 'One chapter' : `${found} chapters`
}

function plain(words) {
  return words
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f’']/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** A heading's own link also copies its address, and says so. */
function copyDeepLinks() {
  if (!navigator.clipboard || !document.querySelector('.clause-link')) return
  const status = document.createElement('p')
  status.className = 'govuk-visually-hidden'
  status.setAttribute('role', 'status')
  document.body.append(status)
  document.addEventListener('click', async (event) => {
    const link = event.target instanceof Element ? event.target.closest('.clause-link') : null
    if (!link) return
    try {
      await navigator.clipboard.writeText(link.href)
    } catch {
      return
    }
    status.textContent = 'The address of this paragraph was copied.'
    link.classList.add('clause-link--copied')
    setTimeout(() => link.classList.remove('clause-link--copied'), 1500)
  })
}

/** An edition is copied as tables that Word keeps, or as the words of an e-mail; and printed. */
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
  for (const button of document.querySelectorAll('[data-prints]')) {
    button.hidden = false
    button.addEventListener('click', () => print())
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

/** Folded years open for printing where the stylesheet cannot open them. */
function openForPrinting() {
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

filterContents()
copyDeepLinks()
openForPrinting()
takeElsewhere()
