import { spawn } from 'node:child_process'
import { basename } from 'node:path'

/** What a scan came to: words to keep beside the file, or why the file is refused, as a sentence. */
export type Scan = { scan: string } | { problem: string }

/** How long a scanner may take, in milliseconds. */
const LONGEST_SCAN = 60_000

/**
 * Has a file looked at: the command's words are a program and its arguments (no shell reads them), the bytes stand
 * on its standard input. It ends with 0 for a clean file and with 1 for an infected one; with anything else, or when it
 * takes too long, the file could not be scanned and is refused. Without a command the file is "not scanned".
 */
export async function scanFile(
  command: string | undefined,
  name: string,
  bytes: Uint8Array,
  longest = LONGEST_SCAN,
): Promise<Scan> {
  if (!command) return { scan: 'not scanned' }
  const [program = '', ...words] = command.split(/\s+/)
  const exit = await exitOf(program, words, bytes, longest)
  if (exit === 0) return { scan: `${basename(program)}: clean` }
  if (exit === 1)
    return {
      problem: `“${name}” was refused by the virus scanner. Do not open it; tell whoever looks after your computers.`,
    }
  return {
    problem: `“${name}” could not be scanned for viruses, so it was not taken in. Try again in a few minutes, and tell an administrator if this goes on.`,
  }
}

/** What the program ended with; null where it did not start, was ended by a signal, or took too long. */
function exitOf(
  program: string,
  words: string[],
  bytes: Uint8Array,
  longest: number,
): Promise<number | null> {
  return new Promise((resolve) => {
    const scanner = spawn(program, words, { stdio: ['pipe', 'ignore', 'ignore'] })
    const clock = setTimeout(() => scanner.kill('SIGKILL'), longest)
    const end = (exit: number | null) => {
      clearTimeout(clock)
      resolve(exit)
    }
    scanner.on('error', () => end(null))
    scanner.on('close', (code) => end(code))
    // A scanner may have made up its mind before it has read everything.
    scanner.stdin.on('error', () => {})
    scanner.stdin.end(bytes)
  })
}
