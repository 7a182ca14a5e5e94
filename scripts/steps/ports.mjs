import net from 'node:net'
import process from 'node:process'
import { codeOf, Stop } from './progress.mjs'

/**
 * Where the server is to listen, from HOST and PORT.
 * @returns {{ host: string, port: number, url: string, loopback: boolean }} url: as a browser on this machine names it
 */
export function readAddress() {
  const host = process.env.HOST || '127.0.0.1'
  const port = Number(process.env.PORT || 3000)
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Stop(`PORT is "${process.env.PORT}", which is not a port: set it to a number from 1 to 65535.`)
  }
  const named = ['0.0.0.0', '::'].includes(host) ? '127.0.0.1' : host
  const loopback = host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host)
  return { host, port, url: `http://${net.isIPv6(named) ? `[${named}]` : named}:${port}`, loopback }
}

/**
 * Stops with a sentence where the server could not listen: better now than after minutes of building.
 * @param {{ host: string, port: number }} address
 */
export async function refuseTakenPort({ host, port }) {
  const failure = await listenOnce(host, port)
  if (failure === '') return
  if (failure === 'EADDRINUSE') {
    throw new Stop(
      `Port ${port} on ${host} is in use: stop what is using it, or choose another, as in PORT=${port + 1} npm start.`,
    )
  }
  if (failure === 'EACCES')
    throw new Stop(`This user may not listen on port ${port}: choose a port from 1024 up, with PORT.`)
  throw new Stop(`The server cannot listen on ${host} (${failure}): set HOST to an address of this machine.`)
}

/** A port of 127.0.0.1 that nobody listens on at the moment. @returns {Promise<number>} */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/** @param {string} host @param {number} port @returns {Promise<string>} "" or why it cannot be listened on */
function listenOnce(host, port) {
  return new Promise((resolve) => {
    const server = net.createServer()
    server.on('error', (error) => resolve(codeOf(error)))
    server.listen(port, host, () => server.close(() => resolve('')))
  })
}
