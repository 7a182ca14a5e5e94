import { canonicalJson, sha256 } from '@/lib/document/canonical'
import type { AmendmentKind } from '@/prisma/generated/enums'
import type { AmendmentRow } from './amendment-row'

/** One change of an effect in words, and what tells it from the same change with another content. */
export type EffectLine = { key: string; fingerprint: string; words: string }

/** What is different about an effect since it was shown. */
export type EffectDifference = {
  /** Changes that were not in it. */
  come: EffectLine[]
  /** Changes that are no longer in it. */
  gone: EffectLine[]
  /** Changes that are in it with another content. */
  changed: EffectLine[]
}

const KIND_WORDS: Record<AmendmentKind, string> = {
  new: 'New chapter',
  updated: 'Updated',
  minor: 'Minor change',
  removed: 'Removed',
  reinstated: 'Back in the manual',
  renamed: 'Renamed',
  moved: 'Moved',
  contents: 'Contents',
}

/** The changes of a release as lines: one for each amendment, in their order. */
export function effectLines(amendments: readonly AmendmentRow[]): EffectLine[] {
  return amendments.map((row) => ({
    key: `${row.kind} ${row.subjectId}`,
    fingerprint: sha256(canonicalJson(row)),
    words: [kindWords(row), [subjectWords(row), row.details].filter(Boolean).join(': ')].join(' – '),
  }))
}

function kindWords({ kind, correctsId }: AmendmentRow): string {
  return correctsId ? 'Correction' : KIND_WORDS[kind]
}

function subjectWords({ chapterNumber, chapterTitle, before, after }: AmendmentRow): string {
  const entry = after?.entry ?? before?.entry
  return [chapterNumber, chapterTitle ?? entry?.title ?? entry?.text].filter(Boolean).join(' ')
}

/** Compares the lines that a publisher was shown with those of now. */
export function effectDifference(shown: readonly EffectLine[], now: readonly EffectLine[]): EffectDifference {
  const before = new Map(shown.map((line) => [line.key, line]))
  const after = new Set(now.map(({ key }) => key))
  return {
    come: now.filter(({ key }) => !before.has(key)),
    gone: shown.filter(({ key }) => !after.has(key)),
    changed: now.filter(({ key, fingerprint }) => {
      const line = before.get(key)
      return line !== undefined && line.fingerprint !== fingerprint
    }),
  }
}
