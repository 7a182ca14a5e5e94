/**
 * Runs one question at a time for each key, and lets those who ask while one is under way share the next. An
 * answer is therefore never older than the asking: whoever asks after a publication was committed sees it,
 * however many ask at once. No timer, and nothing is kept when nobody asks.
 */
export function sharedRuns<Answer>(ask: (key: string) => Promise<Answer>): (key: string) => Promise<Answer> {
  type Run = { answer: Promise<Answer>; next: Promise<Answer> | undefined }
  const underWay = new Map<string, Run>()

  function start(key: string): Promise<Answer> {
    const run: Run = { answer: ask(key), next: undefined }
    underWay.set(key, run)
    const settled = () => {
      if (run.next === undefined) underWay.delete(key)
    }
    run.answer.then(settled, settled)
    return run.answer
  }

  return (key) => {
    const run = underWay.get(key)
    if (!run) return start(key)
    const startNext = () => start(key)
    run.next ??= run.answer.then(startNext, startNext)
    return run.next
  }
}
