/*
 * Suggests chapters under a search box while somebody types: a combobox with a list, as ARIA has it. Arrow keys go through
 * the list, Enter opens what is chosen there or else searches, Escape closes the list.
 */

const PAUSE = 120

export function suggestChapters() {
  for (const form of document.querySelectorAll('form[data-suggests]')) suggestIn(form)
}

function suggestIn(form) {
  const input = form.elements.q
  const row = input.parentElement
  const list = document.createElement('ul')
  Object.assign(list, { id: `${input.id}-suggestions`, className: 'suggestions', hidden: true })
  list.setAttribute('role', 'listbox')
  list.setAttribute('aria-label', 'Suggested chapters')
  const status = document.createElement('p')
  status.className = 'govuk-visually-hidden'
  status.setAttribute('role', 'status')
  row.append(list)
  form.append(status)
  for (const [name, value] of [
    ['role', 'combobox'],
    ['aria-autocomplete', 'list'],
    ['aria-controls', list.id],
    ['aria-expanded', 'false'],
  ])
    input.setAttribute(name, value)

  let asked = ''
  let timer
  let under
  const close = () => {
    list.hidden = true
    input.setAttribute('aria-expanded', 'false')
    choose(null)
  }
  const chosen = () => list.querySelector('[aria-selected="true"]')
  const choose = (option) => {
    chosen()?.setAttribute('aria-selected', 'false')
    option?.setAttribute('aria-selected', 'true')
    option?.scrollIntoView({ block: 'nearest' })
    if (option) input.setAttribute('aria-activedescendant', option.id)
    else input.removeAttribute('aria-activedescendant')
  }
  const show = (suggestions) => {
    list.replaceChildren(...suggestions.map((each, index) => optionOf(each, `${list.id}-${index}`)))
    close()
    list.hidden = suggestions.length === 0
    input.setAttribute('aria-expanded', String(!list.hidden))
    const count = suggestions.length
    status.textContent =
      count === 0
        ? ''
        : `${count} ${count === 1 ? 'chapter' : 'chapters'}: arrow keys lead to ${count === 1 ? 'it' : 'them'}.`
  }
  const ask = async () => {
    under?.abort()
    under = new AbortController()
    asked = input.value.trim()
    if (asked.length < 2) return show([])
    try {
      const answer = await fetch(`${form.dataset.suggests}?q=${encodeURIComponent(asked)}`, {
        signal: under.signal,
      })
      if (answer.ok) show((await answer.json()).suggestions)
    } catch {
      // Nothing to suggest without a network; the box still searches.
    }
  }
  input.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(ask, PAUSE)
  })
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault()
      close()
    } else if (event.key === 'Enter' && !list.hidden && chosen()) {
      event.preventDefault()
      location.assign(chosen().dataset.href)
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && list.children.length > 0) {
      event.preventDefault()
      list.hidden = false
      input.setAttribute('aria-expanded', 'true')
      const options = [...list.children]
      const step = event.key === 'ArrowDown' ? 1 : -1
      const at = options.indexOf(chosen())
      choose(options[at === -1 && step === -1 ? options.length - 1 : at + step] ?? null)
    }
  })
  input.addEventListener('blur', () => {
    clearTimeout(timer)
    under?.abort()
    close()
  })
  // Before the box loses the focus, which closes the list.
  list.addEventListener('mousedown', (event) => event.preventDefault())
  list.addEventListener('click', (event) => {
    const option = event.target.closest('[role="option"]')
    if (option) location.assign(option.dataset.href)
  })
}

function optionOf({ title, number, href, manual }, id) {
  const option = document.createElement('li')
  Object.assign(option, { id, className: 'suggestion' })
  option.setAttribute('role', 'option')
  option.setAttribute('aria-selected', 'false')
  option.dataset.href = href
  for (const [name, words] of Object.entries({ number, title, manual })) {
    if (!words) continue
    const part = document.createElement('span')
    part.className = `suggestion__${name}`
    part.textContent = words
    option.append(part, ' ')
  }
  return option
}
