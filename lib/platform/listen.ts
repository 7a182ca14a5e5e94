import pg from 'pg'

/** Milliseconds after which a lost connection is made anew. */
const RECONNECT = 5_000

/**
 * Hears what transactions announce on a channel when they commit (NOTIFY), on a connection of its own that is made anew
 * when it is lost. What is announced meanwhile is not heard: whoever listens looks by the clock as well.
 */
export function listen(url: string, channel: string, heard: () => void): { stop: () => Promise<void> } {
  let stopped = false
  let client: pg.Client | undefined
  let again: NodeJS.Timeout | undefined

  const connect = async () => {
    const fresh = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000, keepAlive: true })
    client = fresh
    const lost = () => {
      if (stopped || client !== fresh) return
      client = undefined
      again = setTimeout(connect, RECONNECT)
    }
    fresh.on('error', lost)
    fresh.on('end', lost)
    fresh.on('notification', heard)
    try {
      await fresh.connect()
      await fresh.query(`LISTEN ${fresh.escapeIdentifier(channel)}`)
      heard()
    } catch {
      await fresh.end().catch(() => {})
      lost()
    }
  }
  void connect()

  return {
    stop: async () => {
      stopped = true
      clearTimeout(again)
      await client?.end().catch(() => {})
    },
  }
}
