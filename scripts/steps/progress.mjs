/**
 * What went wrong in a way that a person can put right: its message is one clear sentence, printed as it
 * is, and the command ends with exit code 1. An empty one: a program that was run has said it already.
 */
export class Stop extends Error {}

/** Seconds after which a step that is still under way says so, again and again. */
const heartbeat = 15

/**
 * Says what is being done while it is done, so that nobody looks at a still screen: once at the start, every
 * quarter of a minute, and at the end if it took more than a second.
 * @template Result
 * @param {string} what as a clause that begins a line: "Installing packages"
 * @param {() => Promise<Result>} work
 * @returns {Promise<Result>}
 */
export async function during(what, work) {
  const begun = performance.now()
  const seconds = () => Math.round((performance.now() - begun) / 1000)
  console.log(`${what} …`)
  const beating = setInterval(() => console.log(`${what} … (${seconds()} s so far)`), heartbeat * 1000)
  try {
    const result = await work()
    if (seconds() > 1) console.log(`${what}: ${seconds()} s.`)
    return result
  } finally {
    clearInterval(beating)
  }
}

/**
 * The sentence for people in an error, whatever was thrown.
 * @param {unknown} error
 */
export function reason(error) {
  if (error instanceof AggregateError && error.errors.length > 0) return reason(error.errors[0])
  return error instanceof Error ? error.message || error.name : String(error)
}

/**
 * The code that Node, npm or PostgreSQL gave an error ("ECONNREFUSED", "3D000"), or "".
 * @param {unknown} error
 * @returns {string}
 */
export function codeOf(error) {
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0])
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
}
