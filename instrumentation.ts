/** What the server process does once, before its first request: Next calls it by this name. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { environment } = await import('@/lib/platform/environment')
  const { sendEncodedBodies } = await import('@/lib/platform/encoded-bodies')
  const { takeNoUnreadableAddress } = await import('@/lib/platform/readable-addresses')
  const { believeNoForwardedAddress } = await import('@/lib/platform/connection-address')
  sendEncodedBodies()
  takeNoUnreadableAddress()
  if (environment().CHAPTERHOUSE_TRUSTED_PROXIES === 0) believeNoForwardedAddress()
}
