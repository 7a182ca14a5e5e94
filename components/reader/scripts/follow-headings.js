/** How far from the top of the window, in pixels, a heading has come when what stands under it is what is read. */
const LINE = 100

/** Marks in the list of headings the one that is read now; on a phone the list goes along as one line, and folds itself. */
export function followHeadings() {
  const nav = document.querySelector('.headings')
  if (!nav) return
  const fold = nav.querySelector('details')
  const now = nav.querySelector('.headings__now')
  const places = [...nav.querySelectorAll('a')].flatMap((link) => {
    const heading = document.getElementById(link.hash.slice(1))
    return heading ? { link, heading } : []
  })
  // Beside the text nothing is folded: the styles show it so already where the browser can.
  const wide = matchMedia('(min-width: 60em)')
  const settle = () => {
    fold.open = wide.matches
  }
  settle()
  wide.addEventListener('change', settle)

  let marked
  const mark = () => {
    const read = places.findLast(({ heading }) => heading.getBoundingClientRect().top < LINE)
    if (read === marked) return
    marked?.link.removeAttribute('aria-current')
    read?.link.setAttribute('aria-current', 'true')
    now.textContent = read ? read.link.textContent : ''
    marked = read
    if (read && nav.scrollHeight > nav.clientHeight)
      nav.scrollTop = read.link.offsetTop - nav.clientHeight / 2
  }
  const watcher = new IntersectionObserver(mark, { rootMargin: `-${LINE}px 0px 0px` })
  for (const { heading } of places) watcher.observe(heading)
  // A jump can pass headings without any coming into sight.
  addEventListener('scrollend', mark)

  nav.classList.add('headings--follows')
  nav.addEventListener('click', ({ target }) => {
    if (target.closest('a')) settle()
  })
  document.addEventListener('click', ({ target }) => {
    if (!nav.contains(target)) settle()
  })
  nav.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || wide.matches) return
    settle()
    fold.querySelector('summary').focus()
  })
}
