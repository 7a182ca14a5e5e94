// The search of what is kept: an index that the phone makes of its own pages, titles above headings above text.

import MiniSearch from 'minisearch'

/** Words that stand in every text, and in every question. */
const SAYS_NOTHING = new Set(
  'a an and are as at be by can do does for from has have how i if in is it its my of on or our should that the their there they this to wa was we what when where which who will with you your'.split(
    ' ',
  ),
)

/** As much of a text as an index looks at together: what stands under one heading. */
const OPTIONS = {
  fields: ['title', 'heading', 'text'],
  storeFields: ['path', 'anchor'],
  tokenize: words,
  processTerm: (term) => (SAYS_NOTHING.has(plain(term)) ? null : plain(term)),
  searchOptions: {
    boost: { title: 6, heading: 3, text: 1 },
    // A longer word may be misspelt.
    fuzzy: (term) => (term.length > 4 && !/\d/.test(term) ? 0.2 : false),
  },
}

const MOST_CHAPTERS = 30
const MOST_PLACES = 3

/** The index of these kept pages, as it is stored. `tell` hears how many of them are done. */
export async function indexOf(pages, tell = () => {}) {
  const search = new MiniSearch(OPTIONS)
  const chapters = pages.filter(({ path }) => path.startsWith('chapters/'))
  for (const [position, page] of chapters.entries()) {
    search.addAll(sectionsOf(page).map((section, index) => ({ ...section, id: `${page.path}#${index}` })))
    if (position % 10 !== 9) continue
    tell(position + 1, chapters.length)
    // Others use the phone too.
    await new Promise((resolve) => setTimeout(resolve))
  }
  return JSON.stringify(search)
}

/** A stored index, to be searched. */
export function openIndex(stored) {
  return MiniSearch.loadJSONAsync(stored, OPTIONS)
}

/**
 * The chapters that match, best first: [{ path, anchors }], the anchors of the places that match in them. `chapters` are the
 * kept pages' { path, number, title }; `equivalents` are words that mean the same.
 */
export function searchKept(index, chapters, equivalents, asked) {
  const byNumber = numbered(chapters, asked)
  const query = queryOf(asked, equivalents)
  const results = query === null ? [] : best(index, query)
  const found = new Map(byNumber.map(({ path }) => [path, []]))
  for (const { path, anchor, match } of results) {
    const anchors = found.get(path) ?? []
    found.set(path, anchors)
    const inText = Object.values(match).some(
      (fields) => fields.includes('text') || fields.includes('heading'),
    )
    if (inText && anchor !== null && anchors.length < MOST_PLACES) anchors.push(anchor)
  }
  return [...found].slice(0, MOST_CHAPTERS).map(([path, anchors]) => ({ path, anchors }))
}

/**
 * What parts of a manual have of what is asked, newest part first, each { part, index, pages }, its pages by their paths:
 * [{ page, anchors }]. A page that several parts have is searched, and shown, as the newest of them has it: an older one
 * may hold a text that was withdrawn since.
 */
export function searchParts(parts, asked) {
  return parts.flatMap(({ part, index, pages }, at) =>
    searchKept(index, [...pages.values()], part.equivalents, asked)
      .filter(({ path }) => !parts.slice(0, at).some((newer) => newer.pages.has(path)))
      .map(({ path, anchors }) => ({ page: pages.get(path), anchors })),
  )
}

/** All words first; where nothing has them all, whatever has most. */
function best(index, query) {
  const all = index.search({ ...query, combineWith: 'AND' })
  return all.length > 0 ? all : index.search({ ...query, combineWith: 'OR' })
}

/** Chapters by their number: "4.2" is 4.2 and all below it. */
function numbered(chapters, asked) {
  const number = asked.trim()
  if (!/^\d+(\.\d+)*\.?$/.test(number)) return []
  const whole = number.replace(/\.$/, '')
  const exact = chapters.filter((chapter) => chapter.number === whole)
  return [...exact, ...chapters.filter((chapter) => chapter.number?.startsWith(`${whole}.`))]
}

/** Each word, or whatever means the same to the authority. */
function queryOf(asked, equivalents) {
  let rest = ` ${words(asked).map(plain).join(' ')} `
  const queries = []
  for (const same of equivalents) {
    const plainly = same.map((phrase) => words(phrase).map(plain).join(' '))
    const said = plainly.find((phrase) => phrase !== '' && rest.includes(` ${phrase} `))
    if (said === undefined) continue
    rest = rest.replace(` ${said} `, ' ')
    queries.push({
      combineWith: 'OR',
      queries: plainly.map((phrase) => ({
        combineWith: 'AND',
        queries: meant(phrase),
        fuzzy: false,
        prefix: false,
      })),
    })
  }
  const others = meant(rest)
  // The word that is being typed may go on.
  for (const [position, word] of others.entries())
    queries.push({ queries: [word], prefix: position === others.length - 1 })
  return queries.length === 0 ? null : { queries }
}

function meant(phrase) {
  return phrase.split(' ').filter((word) => word !== '' && !SAYS_NOTHING.has(word))
}

/** What stands under each heading of a chapter, and before the first. */
function sectionsOf({ number, title, path, html }) {
  const named = { path, title: number ? `${number} ${title}` : title }
  const sections = [{ ...named, heading: '', text: '', anchor: null }]
  for (const element of clausesIn(html)) {
    if (/^H[2-4]$/.test(element.tagName))
      sections.push({ ...named, heading: wordsOf(element), text: '', anchor: element.id })
    else {
      const section = sections.at(-1)
      section.text += `${wordsOf(element)}\n`
      section.anchor ??= element.id
    }
  }
  return sections
}

/** The elements of a chapter's text that have an address of their own, outermost only. */
export function clausesIn(html) {
  const text = new DOMParser().parseFromString(html, 'text/html').querySelector('.text')
  return [...(text?.querySelectorAll('[id^="c-"]') ?? [])].filter(
    (element) => element.parentElement?.closest('.text [id^="c-"]') === null,
  )
}

/** An element's words, without what only helps on the page; a term that is explained is a button, and is one of them. */
export function wordsOf(element) {
  const copy = element.cloneNode(true)
  for (const way of copy.querySelectorAll(
    '.clause-link, .govuk-visually-hidden, [hidden], [popover], button:not(.term)',
  ))
    way.remove()
  // Blocks stand beside each other without a space.
  for (const block of copy.querySelectorAll('p, li, h2, h3, h4, dt, dd, th, td, br')) block.before(' ')
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim()
}

/** Words as they are looked for; numbers such as 4.2.7 are one. */
function words(text) {
  return text.match(/\d+(?:\.\d+)+|[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu) ?? []
}

/** Without case, accents, apostrophes and the s of the plural. */
function plain(word) {
  const bare = word
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’]/g, '')
  return bare.length > 3 && !/\d/.test(bare) ? bare.replace(/(?<=[^s])s$/, '') : bare
}
