import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { type WordBody, wordBody } from './word-body'
import { unreadable } from './xml'

/** How long one file may take, in milliseconds. */
const LONGEST_CONVERSION = 20_000

/** Found from where Chapterhouse runs: a bundler would not leave the file where it is. */
const WORKER = path.join(process.cwd(), 'lib', 'word', 'conversion.worker.mjs')

/**
 * The text of a Word file, read by mammoth in a thread that is stopped after {@link LONGEST_CONVERSION} and has 512 MB
 * to work with. Blocked where it takes longer, needs more, or the file turns out to be none.
 */
export async function convertWordFile(bytes: Uint8Array): Promise<WordBody> {
  return wordBody.parse(await answerOf(bytes))
}

function answerOf(bytes: Uint8Array): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(/* turbopackIgnore: true */ WORKER, {
      workerData: { bytes },
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: 512 },
    })
    const late = setTimeout(() => {
      reject(unreadable('The file takes too long to read. Divide it into several chapters.'))
      void worker.terminate()
    }, LONGEST_CONVERSION)
    const end = () => {
      clearTimeout(late)
      void worker.terminate()
    }
    worker.once('message', (answer) => {
      resolve(answer)
      end()
    })
    worker.once('error', () => {
      reject(unreadable('The file is damaged. Open it in Word and save it again.'))
      end()
    })
    worker.once('exit', () => {
      reject(unreadable('The file cannot be read.'))
      end()
    })
  })
}
