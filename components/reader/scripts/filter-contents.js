/** Filters the contents while somebody types in its search box; sending the box searches the texts as ever. */
export function filterContents() {
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
    contents.toggleAttribute('data-filtered', typed !== '')
    contents.dispatchEvent(new Event('filtered'))
    const words = numbered(typed) ? 'go there' : 'search the texts'
    status.textContent = typed === '' ? '' : `${inWords(found)} in the contents. Press Enter to ${words}.`
  }
  // The server would lead there too: this asks it nothing before.
  const numbered = (typed) =>
    entries.find(
      ({ element, number }) => number !== '' && number === typed && element.matches('.entry--chapter'),
    )
  form.addEventListener('submit', (event) => {
    const link = numbered(plain(input.value))?.element.querySelector('a')
    if (!link) return
    event.preventDefault()
    location.assign(link.href)
  })
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
