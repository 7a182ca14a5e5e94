// The service worker of a manual that somebody keeps on their phone. The network comes first for every page; what is kept
// is shown where there is none, or it is slow, and says so. It stands under its manual's address alone: the workspace and
// other manuals know nothing of it.

import { composed } from './kept/compose.js'
import { meetTheNetwork } from './kept/contact.js'
import { keptFile, keptPage } from './kept/database.js'
import { networkFirst } from './kept/network-first.js'

/** How long the network may take before a kept page is shown, in milliseconds. */
const PATIENCE = 4000

const place = new URL(self.registration.scope).pathname.replace(/\/$/, '')

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin) return
  if (request.mode === 'navigate') {
    const path = pathBelow(url)
    if (path === null) return
    const network = fetch(request)
    event.respondWith(page(network, path))
    event.waitUntil(network.then(contact, () => {}))
  } else if (url.pathname.startsWith('/assets/') || url.pathname.startsWith(`${place}/files/`)) {
    event.respondWith(file(request, url.pathname))
  }
})

// A page says that the network is back, or that somebody opened it.
self.addEventListener('message', (event) => {
  if (event.data === 'meet-the-network') event.waitUntil(contact())
})

/** Browsers that know it do this now and then by themselves, while they have a network. */
self.addEventListener('periodicsync', (event) => event.waitUntil(contact()))

let underWay = null

/** Brings what is kept up to date; fails silently, since the next meeting does it again. */
function contact() {
  underWay ??= meetTheNetwork(place)
    .catch(() => {})
    .finally(() => {
      underWay = null
    })
  return underWay
}

async function page(network, path) {
  const kept = await keptPage(place, path).catch(() => null)
  if (kept === null) return network
  const first = await networkFirst(network, kept.page !== null, PATIENCE)
  return first instanceof Response ? first : shown(kept, first)
}

function shown(kept, why) {
  const html = composed({ ...kept, page: kept.page ?? kept.elsewhere, why, now: Date.now() })
  return new Response(html, {
    status: kept.page === null ? 503 : 200,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': kept.part.policy,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    },
  })
}

/** Names of assets and pictures carry the hash of their bytes: what is kept under one is what the network would send. */
async function file(request, address) {
  const kept = await keptFile(address).catch(() => null)
  if (kept === null) return fetch(request)
  return new Response(kept.bytes, {
    headers: { 'Content-Type': kept.type, 'X-Content-Type-Options': 'nosniff' },
  })
}

function pathBelow({ pathname }) {
  const below = pathname.replace(/\/$/, '')
  if (below === place) return ''
  return below.startsWith(`${place}/`) ? below.slice(place.length + 1) : null
}
