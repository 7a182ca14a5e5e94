/** What somebody sees of a term who changes it: for lib/platform/seen-mark.ts. */
export function termSeen({ words, explanation }: { words: readonly string[]; explanation: string }) {
  return [words, explanation] as const
}
