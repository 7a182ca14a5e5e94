import { keep } from './kept-words.js'
import { chaptersRead } from './last-read.js'

const MOST_SHOWN = 5

/**
 * The chapters that were read last in this browser, at the head of the contents: those that the contents still has, by the
 * names that it gives them. It is remembered here and nowhere else, and forgotten at the press of a button.
 */
export function recentlyRead() {
  const place = document.querySelector('.recent')
  const contents = document.getElementById('contents')
  // Shown already, of who has signed in.
  if (!place?.hidden || !contents) return
  const { manual } = contents.dataset
  const links = chaptersRead(manual).flatMap(({ slug }) => {
    const link = contents.querySelector(`.entry a[href$="/chapters/${CSS.escape(slug)}"]`)
    return link ? [link] : []
  })
  if (links.length === 0) return

  const title = document.createElement('h2')
  title.className = 'govuk-heading-s recent__title'
  title.textContent = 'Recently read'
  const list = document.createElement('ul')
  list.className = 'recent__list'
  for (const link of links.slice(0, MOST_SHOWN)) {
    const line = document.createElement('li')
    const number = link.closest('.entry').querySelector(':scope > .entry__number')
    const copy = link.cloneNode(true)
    if (number) copy.prepend(number.cloneNode(true))
    line.append(copy)
    list.append(line)
  }
  const forget = document.createElement('button')
  forget.type = 'button'
  forget.className = 'recent__forget'
  forget.textContent = 'Forget what I read here'
  forget.addEventListener('click', () => {
    keep(`read ${manual}`, [])
    const said = document.createElement('p')
    said.className = 'recent__said'
    said.tabIndex = -1
    said.textContent = 'Forgotten. What you read in this manual is not remembered in this browser any more.'
    place.replaceChildren(said)
    said.focus()
  })
  place.append(title, list, forget)
  place.hidden = false
}
