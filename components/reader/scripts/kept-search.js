// The search page of what is kept on this phone, without a network: the same box and the same results as online.

import { escapedForPattern } from '../../../lib/platform/escaped-words'
import { partsToSearch } from './kept/database.js'
import { clausesIn, searchParts, wordsOf } from './kept/search-index.js'
import { readIndex, readPages } from './kept/search-store.js'

const root = document.querySelector('[data-searches]')
const input = document.getElementById('q')
if (root && input) void start(root.dataset.searches)

async function start(place) {
  const status = root.querySelector('[role="status"] h2')
  const list = root.querySelector('ol')
  try {
    status.textContent = 'Getting the search ready …'
    const searched = await Promise.all(
      (await partsToSearch(place)).map(async (part) => ({
        part,
        index: await readIndex(part, (done, of) => {
          status.textContent = `Getting the search ready: ${done} of ${of} chapters …`
        }),
        pages: new Map((await readPages(part)).map((page) => [page.path, page])),
      })),
    )
    const show = () => showResults(place, searched, input.value, status, list)
    input.value = new URLSearchParams(location.search).get('q') ?? ''
    let waiting
    input.addEventListener('input', () => {
      clearTimeout(waiting)
      waiting = setTimeout(show, 120)
    })
    input.form.addEventListener('submit', (event) => {
      event.preventDefault()
      history.replaceState(null, '', `?q=${encodeURIComponent(input.value)}`)
      show()
    })
    show()
  } catch {
    status.textContent =
      'What is kept on this phone could not be searched. The contents lead to every chapter that is kept.'
  }
}

function showResults(place, searched, asked, status, list) {
  const found = asked.trim() === '' ? [] : searchParts(searched, asked)
  list.replaceChildren(...found.map((result) => resultItem(place, result, asked)))
  status.textContent = sentence(found.length, asked.trim())
}

function sentence(count, asked) {
  if (asked === '') return 'Look for a number (5.1.2), words of a title, or words of the text.'
  if (count === 0) return `Nothing that is kept on this phone matches “${asked}”. Use fewer or other words.`
  return count === 1 ? `One chapter matches “${asked}”` : `${count} chapters match “${asked}”`
}

function resultItem(place, { page, anchors }, asked) {
  const href = `${place}/${page.path}`
  const title = element('h3', 'result__title', [
    ...(page.number ? [element('span', 'result__number', [`${page.number} `])] : []),
    link(href, page.title),
  ])
  const clauses = anchors.length === 0 ? [] : clausesIn(page.html)
  return element('li', 'result', [title, ...anchors.map((anchor) => placeIn(href, clauses, anchor, asked))])
}

/** A place of a chapter: the heading it stands under, and the words around what was found. */
function placeIn(href, clauses, anchor, asked) {
  const at = clauses.findIndex(({ id }) => id === anchor)
  const isHeading = ({ tagName }) => /^H[2-4]$/.test(tagName)
  const [first, ...following] = clauses.slice(at)
  const end = following.findIndex(isHeading)
  const under = [first, ...(end === -1 ? following : following.slice(0, end))].filter(
    (clause) => clause && !isHeading(clause),
  )
  const wanted = asked
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word.length > 2)
  const best =
    under.find((clause) => wanted.some((word) => wordsOf(clause).toLowerCase().includes(word))) ?? under[0]
  const heading = first && isHeading(first) ? wordsOf(first) : 'At the beginning'
  return element('p', 'result__clause', [
    link(`${href}#${best?.id ?? anchor}`, heading, 'result__heading'),
    ...(best ? [document.createElement('br'), ...marked(excerpt(wordsOf(best), wanted), wanted)] : []),
  ])
}

const LONGEST = 240

function excerpt(words, wanted) {
  if (words.length <= LONGEST) return words
  const positions = wanted
    .map((word) => words.toLowerCase().indexOf(word))
    .filter((position) => position >= 0)
  const from = Math.max(0, Math.min(...positions, words.length) - 80)
  const start = positions.length === 0 ? 0 : words.lastIndexOf(' ', from) + 1
  const end = words.lastIndexOf(' ', start + LONGEST)
  return `${start > 0 ? '… ' : ''}${words.slice(start, end > start ? end : undefined)} …`
}

function marked(words, wanted) {
  if (wanted.length === 0) return [words]
  const pattern = new RegExp(`(${wanted.map(escapedForPattern).join('|')})`, 'gi')
  return words.split(pattern).map((piece, index) => (index % 2 === 1 ? element('mark', '', [piece]) : piece))
}

function link(href, words, className = '') {
  const made = element('a', className, [words])
  made.href = href
  return made
}

function element(name, className, children) {
  const made = document.createElement(name)
  if (className) made.className = className
  made.append(...children)
  return made
}
