/**
 * A paragraph's own link copies its address, says so, and offers what else can be done with the paragraph. A paragraph
 * that is touched shows its link; with a mouse it shows when the mouse is over it, which takes no script.
 */
export function paragraphTools() {
  const reading = document.querySelector('.reading')
  if (!reading) return
  for (const clause of reading.querySelectorAll('.text [id^="c-"]'))
    if (!clause.matches('h2, h3, h4') && !clause.querySelector('.clause-link'))
      (clause.matches('tr, div.definition') ? clause.lastElementChild : clause).append(linkTo(clause))
  const all = reading.querySelector('.headings__links')
  all?.addEventListener('click', (event) => {
    event.preventDefault()
    reading.classList.add('reading--links')
    all.remove()
    reading.querySelector('.text .clause-link').focus()
  })
  const status = document.createElement('p')
  status.className = 'govuk-visually-hidden'
  status.setAttribute('role', 'status')
  document.body.append(status)

  let tools = null
  let touched = null
  const close = () => {
    tools?.remove()
    touched?.classList.remove('clause--touched')
    tools = touched = null
  }

  reading.addEventListener('click', async (event) => {
    const link = event.target.closest('.clause-link')
    if (!link) {
      if (event.target.closest('.clause-tools')) return
      const clause = event.target.closest('a, button, summary, label') ? null : clauseOf(event.target)
      const again = clause === touched
      close()
      if (!clause || again || event.pointerType !== 'touch' || String(getSelection())) return
      touched = clause
      clause.classList.add('clause--touched')
      return
    }
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    history.replaceState(null, '', link.hash)
    const copied = await copy(link.href)
    close()
    touched = clauseOf(link)
    touched?.classList.add('clause--touched')
    tools = toolsFor(link, copied, reading.dataset.report)
    link.after(tools)
    if (copied) status.textContent = 'The address of this paragraph was copied.'
    else tools.querySelector('input').select()
  })
  addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !tools) return
    const link = tools.previousElementSibling
    const within = tools.contains(document.activeElement)
    close()
    if (within) link.focus()
  })
}

/** As the server draws them where somebody asks for them without a script. */
function linkTo(clause) {
  const link = document.createElement('a')
  link.className = 'clause-link'
  link.href = `#${clause.id}`
  link.textContent = '¶'
  link.setAttribute('aria-label', 'Link to this paragraph')
  return link
}

function clauseOf(element) {
  const heading = element.closest('.clause-heading')
  return heading ? heading : element.closest('.text [id^="c-"]')
}

/** Browsers let a page copy only where it came over https, or from this machine. */
async function copy(address) {
  try {
    await navigator.clipboard.writeText(address)
    return true
  } catch {
    return false
  }
}

function toolsFor(link, copied, report) {
  const tools = document.createElement('span')
  tools.className = 'clause-tools'
  if (copied) tools.append('Link copied')
  else {
    const input = document.createElement('input')
    Object.assign(input, { readOnly: true, value: link.href })
    input.setAttribute('aria-label', 'Address of this paragraph, to copy')
    tools.append(input)
  }
  if (report) {
    const way = document.createElement('a')
    way.href = `${report}?clause=${link.hash.slice(1)}`
    way.textContent = 'Report a problem here'
    tools.append(' ', way)
  }
  return tools
}
