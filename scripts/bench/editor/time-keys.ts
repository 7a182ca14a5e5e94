declare global {
  interface Window {
    /** From each key to what it put on the screen, in milliseconds. */
    keyTimes: number[]
  }
}

/**
 * Times each key from when the browser had it to when the frame that shows it was painted: a task that is asked for in the
 * frame's own callback runs after the frame.
 */
export function timeKeys(): void {
  window.keyTimes = []
  window.addEventListener(
    'keydown',
    ({ timeStamp }) => {
      requestAnimationFrame(() => {
        const channel = new MessageChannel()
        channel.port1.onmessage = () => window.keyTimes.push(performance.now() - timeStamp)
        channel.port2.postMessage(null)
      })
    },
    { capture: true },
  )
}
