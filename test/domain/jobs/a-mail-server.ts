import type { AddressInfo, Socket } from 'node:net'
import { SMTPServer } from 'smtp-server'

/** What a mail server of a test answers to one e-mail: takes it, refuses it, or takes it and hangs up without an answer. */
export type Answer = 'take' | 'notNow' | 'never' | 'silence'

/** An e-mail as it arrived. */
export type Arrived = { to: string; text: string; messageId: string }

/**
 * A real mail server on a port of this machine, that keeps what it was handed. `answer` decides about each e-mail when
 * its address is named, `pause` is how long it takes over the text, in milliseconds, and `meanwhile` is done before it answers.
 */
export async function aMailServer(
  given: { answer?: (to: string) => Answer; pause?: () => number; meanwhile?: () => Promise<unknown> } = {},
) {
  const arrived: Arrived[] = []
  const sockets = new Set<Socket>()
  const answer = given.answer ?? (() => 'take')
  const server = new SMTPServer({
    authOptional: true,
    closeTimeout: 200,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: ({ address }, _session, done) => {
      const said = answer(address)
      if (said === 'notNow') done(Object.assign(new Error('Try again later'), { responseCode: 451 }))
      else if (said === 'never') done(Object.assign(new Error('No such mailbox'), { responseCode: 550 }))
      else done()
    },
    onData: (stream, session, done) => {
      let text = ''
      stream.setEncoding('utf8')
      stream.on('data', (part) => {
        text += part
      })
      stream.on('end', () => {
        const to = session.envelope.rcptTo[0]?.address ?? ''
        const [, messageId = ''] = /^Message-ID: (.*)$/im.exec(text) ?? []
        setTimeout(async () => {
          await given.meanwhile?.()
          arrived.push({ to, text, messageId: messageId.trim() })
          if (answer(to) !== 'silence') done()
          else for (const socket of sockets) socket.destroy()
        }, given.pause?.() ?? 0)
      })
    },
  })
  server.server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  // A client that is killed in the middle is what these tests are about.
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  return {
    arrived,
    server: { url: `smtp://127.0.0.1:${port}`, from: 'Chapterhouse <manuals@council.example>' },
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}
