// A kept page as the document that a browser shows: the frame, the page in it, and always as of when.

const HOLES = { title: 'KEPT-PAGE-TITLE', path: '/KEPT-PAGE-PATH', main: 'KEPT-PAGE-MAIN' }

/** Why a kept page is shown: there is no network, it is slow, or the server does not answer. */
const WHY = {
  offline: 'You are offline; it may have changed.',
  slow: 'The network is slow; it may have changed.',
  unreachable: 'The server does not answer; it may have changed.',
}

/**
 * The HTML of a kept page. `state` is what was last heard of urgent notices (or undefined), `now` the moment: a notice that
 * is over by then is not shown.
 */
export function composed({ part, parts, page, state, why, now }) {
  const frame = part.frames[page.frame] ?? part.frames.page
  const title = page.number ? `${page.number} ${page.title}` : page.title
  const path = page.path === '' || page.path === '*' ? '' : `/${page.path}`
  const before = noticesFor(page, part.place, state, now) + banner(part, parts, why)
  return filled(frame, [
    [HOLES.title, escaped(title)],
    [HOLES.path, path],
    [HOLES.main, page.html.replace('data-release="0"', `data-release="${part.release.number}"`)],
  ]).replace('</header>', () => `${before}</header>`)
}

/** Every hole of a frame filled, in one pass: what is put in is not looked at again. */
function filled(frame, holes) {
  const words = new Map(holes)
  return frame.replace(
    new RegExp(holes.map(([hole]) => hole).join('|'), 'g'),
    (hole) => words.get(hole) ?? '',
  )
}

function banner(part, parts, why) {
  const { keptAt, checkedAt } = part
  const known =
    longDate(checkedAt) === longDate(keptAt)
      ? ''
      : ` It was still the newest on ${longDate(checkedAt)} at ${timeOfDay(checkedAt)}.`
  const titles = parts.some((other) => other.part === 'manual')
    ? ''
    : ` Kept are: ${parts.map(({ title }) => escaped(title)).join('; ')}.`
  return (
    `<div class="banner banner--kept" data-kept="${escaped(part.place)}"><p class="govuk-width-container">` +
    `<strong>Kept on ${longDate(keptAt)}: update ${part.release.number}.</strong>` +
    `${known} ${WHY[why]}${titles} <a href="${escaped(part.place)}/keep">What is kept on this phone</a></p></div>`
  )
}

/**
 * Those on the whole manual, and on the chapter, which may be an older one than the server's: one that was removed, or has
 * gone on in another, since. The contents say on which chapters others stand.
 */
function noticesFor({ path }, place, state, now) {
  const live = (state?.notices ?? []).filter(({ until }) => Date.parse(until) > now)
  const here = live.filter(
    ({ chapter }) =>
      chapter === null || [chapter.slug, chapter.formerly].some((slug) => path === `chapters/${slug}`),
  )
  const elsewhere = path === '' ? live.flatMap(({ chapter }) => (chapter?.title ? [chapter] : [])) : []
  return here.map(({ html }) => html).join('') + (elsewhere.length > 0 ? urgentOn(elsewhere, place) : '')
}

function urgentOn(chapters, place) {
  const links = new Map(
    chapters.map(({ slug, title }) => [
      slug,
      `<a href="${escaped(`${place}/chapters/${slug}`)}">${escaped(title)}</a>`,
    ]),
  )
  return (
    '<div class="banner banner--urgent"><div class="govuk-width-container">' +
    `<p><strong>Urgent notices stand on:</strong> ${[...links.values()].join('; ')}</p></div></div>`
  )
}

const london = { timeZone: 'Europe/London' }

/** A moment's day as people write it, "3 March 2025", in London. */
export function longDate(moment) {
  return new Intl.DateTimeFormat('en-GB', {
    ...london,
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(new Date(moment))
}

/** Its time by London's clocks, "14:05". */
export function timeOfDay(moment) {
  return new Intl.DateTimeFormat('en-GB', {
    ...london,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(moment))
}

function escaped(words) {
  return words
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
