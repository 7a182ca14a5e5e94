/**
 * Where the manual is kept on this phone: its service worker hears that the network is back, and a page that was shown from
 * what is kept offers the one that is there now. Nothing moves by itself.
 */
export function keepInTouch() {
  const banner = document.querySelector('[data-kept] p')
  const { serviceWorker } = navigator
  addEventListener('online', () => {
    serviceWorker?.controller?.postMessage('meet-the-network')
    if (!banner || banner.querySelector('.banner__again')) return
    const again = document.createElement('a')
    again.className = 'banner__again'
    again.href = location.href.split('#')[0]
    again.textContent = 'You are online again: open this page as it is now'
    banner.append(' ', again)
  })
}
