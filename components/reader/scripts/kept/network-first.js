// The network comes first, within reason.

/**
 * What the network answers; or why a kept page is shown in its place: 'offline', 'unreachable' (something in front of the
 * server answers for it) or 'slow' (nothing came within `patience` milliseconds). Where no page is kept, any answer is
 * waited for.
 */
export async function networkFirst(network, isKept, patience) {
  const answered = network.then(
    (response) => (response.status >= 502 && response.status <= 504 ? 'unreachable' : response),
    () => 'offline',
  )
  if (!isKept) return answered
  let waiting
  const slow = new Promise((resolve) => {
    waiting = setTimeout(resolve, patience, 'slow')
  })
  try {
    return await Promise.race([answered, slow])
  } finally {
    clearTimeout(waiting)
  }
}
