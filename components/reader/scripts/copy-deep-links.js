/** A heading's own link also copies its address, and says so. */
export function copyDeepLinks() {
  if (!navigator.clipboard || !document.querySelector('.clause-link')) return
  const status = document.createElement('p')
  status.className = 'govuk-visually-hidden'
  status.setAttribute('role', 'status')
  document.body.append(status)
  document.addEventListener('click', async (event) => {
    const link = event.target instanceof Element ? event.target.closest('.clause-link') : null
    if (!link) return
    try {
      await navigator.clipboard.writeText(link.href)
    } catch {
      return
    }
    status.textContent = 'The address of this paragraph was copied.'
    link.classList.add('clause-link--copied')
    setTimeout(() => link.classList.remove('clause-link--copied'), 1500)
  })
}
