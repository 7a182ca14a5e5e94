import { keep, kept } from './kept-words.js'

/**
 * On a phone the sections of the contents are folded: their headings open and shut them, and the browser remembers which
 * were open. What is looked for is shown: by the filter, by the browser's own search, or by an address that names it.
 */
export function foldSections() {
  const contents = document.querySelector('#contents[data-manual]')
  const sections = [...(contents?.querySelectorAll(':scope > .section') ?? [])].map(partsOf)
  if (sections.length === 0) return
  const name = `open ${contents.dataset.manual}`
  const open = new Set(kept(name))
  const phone = matchMedia('screen and (max-width: 40em)')
  const areAllOpen = () => sections.every(({ id }) => open.has(id))

  const draw = () => {
    const filtered = contents.hasAttribute('data-filtered')
    for (const { id, button, body } of sections) {
      const shown = !phone.matches || filtered || open.has(id)
      if (shown) body.removeAttribute('hidden')
      else body.setAttribute('hidden', 'until-found')
      button.setAttribute('aria-expanded', shown)
    }
    all.textContent = areAllOpen() ? 'Fold all sections' : 'Open all sections'
    all.hidden = !phone.matches || filtered
  }
  const remember = () => {
    keep(name, [...open])
    draw()
  }
  const show = (id) => {
    open.add(id)
    remember()
  }
  const all = buttonOf('folds__all', () => {
    if (areAllOpen()) open.clear()
    else for (const { id } of sections) open.add(id)
    remember()
  })

  // Where nothing folds, a heading is a heading and no button.
  const settle = () => {
    for (const { heading, words, button } of sections) {
      if (phone.matches) {
        button.append(...words)
        heading.append(button)
      } else heading.replaceChildren(...words)
    }
    draw()
  }
  for (const { id, button, body } of sections) {
    button.addEventListener('click', () => {
      if (!open.delete(id)) open.add(id)
      remember()
    })
    body.addEventListener('beforematch', () => show(id))
  }
  const showTarget = () => {
    const target = location.hash && document.getElementById(location.hash.slice(1))
    const section = target && sections.find(({ element }) => element.contains(target))
    if (!section || !phone.matches) return
    show(section.id)
    target.scrollIntoView()
  }

  contents.prepend(all)
  addEventListener('hashchange', showTarget)
  contents.addEventListener('filtered', draw)
  phone.addEventListener('change', settle)
  settle()
  contents.classList.add('folds')
  showTarget()
}

/** A section's heading with the words in it, the button that these are put into, and a body around all else. */
function partsOf(element) {
  const heading = element.querySelector('.section__title')
  const words = [...heading.childNodes]
  const body = document.createElement('div')
  body.id = `${element.id}-body`
  body.append(...[...element.children].filter((child) => child !== heading))
  element.append(body)
  const news = body.querySelectorAll('.mark--new, .mark--updated').length
  if (news > 0) {
    const line = document.createElement('span')
    line.className = 'section__news'
    line.textContent = `${news} new or updated`
    words.push(line)
  }
  const button = buttonOf('section__fold')
  button.setAttribute('aria-controls', body.id)
  return { element, id: element.id, heading, words, body, button }
}

function buttonOf(className, onClick) {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = className
  if (onClick) button.addEventListener('click', onClick)
  return button
}
