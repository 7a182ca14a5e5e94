/**
 * The chapters of a manual that were read in this browser, the last one first: { slug, release, on }, `on` a day
 * (YYYY-MM-DD), and in `before` the release and day of the reading before, on another day or of another release. As the
 * account has it of who has signed in (lib/last-read/reading-before.ts).
 */
export function chaptersRead(manual) {
  try {
    const read = JSON.parse(localStorage.getItem(`read ${manual}`) ?? '[]')
    return Array.isArray(read) ? read : []
  } catch {
    return []
  }
}

const MOST = 300

/** Remembers that a chapter is read, and says whether it changed since it was read before. */
export function rememberReading() {
  const line = document.querySelector('.since')
  if (!line?.dataset.slug) return
  const { manual, slug, changes } = line.dataset
  const [release, changed] = [Number(line.dataset.release), Number(line.dataset.changed)]
  const read = chaptersRead(manual)
  const last = read.find((one) => one.slug === slug)
  // What a phone keeps may be older than what they have read: it says nothing of that, and is no newer reading.
  if (last && last.release > release) return
  const on = dayOf(new Date())
  const before = last && (last.on !== on || last.release !== release) ? last : last?.before
  const reading = { slug, release, on, ...(before && { before: { release: before.release, on: before.on } }) }
  try {
    localStorage.setItem(
      `read ${manual}`,
      JSON.stringify([reading, ...read.filter((one) => one !== last)].slice(0, MOST)),
    )
  } catch {
    // A browser that keeps nothing has nothing to tell.
  }
  if (!before) return
  const then = `you last read it, ${before.on === on ? 'earlier today' : `on ${words(before.on)}`}`
  if (changed > before.release) {
    const strong = document.createElement('strong')
    strong.textContent = `Changed since ${then}.`
    const way = document.createElement('a')
    way.href = `${changes}/${before.release}/${release}`
    way.textContent = 'What changed since then'
    line.classList.add('since--changed')
    line.append(strong, ' ', way)
  } else line.textContent = `Not changed since ${then}.`
  line.hidden = false
}

/** The day as the calendar on the wall has it. */
function dayOf(date) {
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-')
}

function words(day) {
  return new Date(`${day}T12:00`).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  })
}
