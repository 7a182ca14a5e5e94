// The page where a manual, or a section of it, is kept on this phone, and forgotten again.

import { longDate, timeOfDay } from './kept/compose.js'
import { currentState, Gone, keepPart } from './kept/contact.js'
import { forgetPart, keptParts } from './kept/database.js'
import { makeIndex } from './kept/search-store.js'
import { progressWords, refusalWords, sizeWords } from './kept/words.js'

const root = document.querySelector('[data-keep]')
if (root) void start(root.dataset.keep)

async function start(place) {
  const status = root.querySelector('.keep__status')
  root.querySelector('.keep__needs').remove()
  if (!('serviceWorker' in navigator) || !window.indexedDB || !crypto.subtle) {
    status.textContent = window.isSecureContext
      ? 'This browser cannot keep pages: it is too old, or its private mode does not allow it. Use an ordinary window of an up-to-date browser.'
      : 'Pages can be kept only where the address begins with https://. Ask whoever looks after this site.'
    return
  }
  try {
    await keptParts(place)
  } catch {
    status.textContent =
      'This browser does not let pages be kept, as in a private window. Use an ordinary window, and allow this site to store data.'
    return
  }
  for (const item of root.querySelectorAll('[data-part]')) arrange(place, item, status)
  root.querySelector('.keep__choices').hidden = false
  await refresh(place)
  void showSizes(place, status)
}

/** What a part's buttons do. */
function arrange(place, item, status) {
  const { part, title } = item.dataset
  const [keep, forget] = item.querySelectorAll('button')
  const progress = item.querySelector('progress')
  const words = item.querySelector('.keep__progress')
  const size = () => Number(item.dataset.bytes) || null

  const tell = (step) => {
    progress.hidden = false
    const of = step.of ?? size()
    if (of) {
      progress.max = of
      progress.value = Math.min(step.done, of)
    } else progress.removeAttribute('value')
    words.textContent = progressWords({ ...step, of })
  }

  keep.addEventListener('click', async () => {
    if (item.ariaBusy === 'true') return
    item.ariaBusy = 'true'
    status.textContent = `${title}: being kept …`
    try {
      // Asked for, so that the browser does not clear it away by itself; it may say no, and says nothing then.
      await navigator.storage?.persist?.().catch(() => false)
      await startWorker(place)
      const kept = await keepPart(place, part, tell)
      await makeIndex(kept, (done, of) => tell({ doing: 'search', done, of }))
      status.textContent = `${title} is kept on this phone.`
    } catch (error) {
      status.textContent = refusalWords(error, error instanceof Gone)
    } finally {
      item.ariaBusy = 'false'
      progress.hidden = true
      words.textContent = ''
      await refresh(place)
    }
  })

  forget.addEventListener('click', async () => {
    await forgetPart(`${place}#${part}`)
    const others = await keptParts(place)
    if (others.length === 0) await (await navigator.serviceWorker.getRegistration(place))?.unregister()
    status.textContent = `${title} is no longer kept on this phone.`
    await refresh(place)
    keep.focus()
  })
}

/** The service worker that will show what is kept; nothing is kept before it stands. */
async function startWorker(place) {
  const registration = await navigator.serviceWorker.register('/service-worker.js', { scope: place })
  if (!registration) throw new DOMException('It was not registered.', 'NotAllowedError')
  await navigator.serviceWorker.ready
}

/** Says of each part whether, since when and at which update it is kept. */
async function refresh(place) {
  const kept = new Map((await keptParts(place)).map((part) => [part.part, part]))
  for (const item of root.querySelectorAll('[data-part]')) {
    const [keep, forget] = item.querySelectorAll('button')
    const state = item.querySelector('.keep__state')
    const part = kept.get(item.dataset.part)
    forget.hidden = !part
    keep.firstChild.data = part ? 'Bring up to date' : 'Keep'
    keep.classList.toggle('govuk-button--secondary', Boolean(part))
    item.classList.toggle('keep__part--kept', Boolean(part))
    state.replaceChildren(...(part ? stateWords(part) : []))
  }
}

function stateWords(part) {
  const { keptAt, checkedAt, release } = part
  const kept = document.createElement('strong')
  kept.textContent = `Kept on ${longDate(keptAt)} at ${timeOfDay(keptAt)}: update ${release.number}.`
  const words = [kept, ` It takes ${sizeWords(bytesOf(part))}.`]
  if (Date.parse(checkedAt) - Date.parse(keptAt) > 60_000)
    words.push(` It was still the newest on ${longDate(checkedAt)} at ${timeOfDay(checkedAt)}.`)
  return words
}

function bytesOf({ sizes }) {
  return Object.values(sizes).reduce((sum, size) => sum + size, 0)
}

/** How much each part would send and take, once the server has worked it out. */
async function showSizes(place, status) {
  try {
    for (const { part, bytes, sent } of await sizesOf(place)) {
      const item = root.querySelector(`[data-part="${CSS.escape(part)}"]`)
      if (!item) continue
      item.dataset.bytes = bytes
      item.querySelector('.keep__size').textContent =
        `${sizeWords(sent)} to download, ${sizeWords(bytes)} on this phone.`
    }
  } catch (error) {
    status.textContent =
      error instanceof Gone
        ? 'This manual is not open to everybody any more, so it cannot be kept.'
        : 'You are offline, or the server does not answer. What is kept can be forgotten; nothing new can be kept now.'
  }
}

/** The sizes of the newest version; none where another comes each time that they are asked for. */
async function sizesOf(place) {
  for (let tries = 0; tries < 3; tries++) {
    const { version } = await currentState(place)
    const response = await fetch(`${place}/offline/${version}/sizes.json`)
    if (response.ok) return (await response.json()).parts
    if (response.status !== 404) throw new Error(`The server answered ${response.status}.`)
  }
  return []
}
