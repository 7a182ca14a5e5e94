import type { Node } from '@tiptap/pm/model'
import type { Details, SaveAnswer } from '@/components/editor/editor-actions'
import { type Choice, SaveQueue, type Stored, type Written } from '@/components/editor/save-queue'
import { statusWords } from '@/components/editor/save-words'
import type { StoredRevision } from '@/lib/chapters/stored-revision'
import type { ChapterDocument } from '@/lib/document/document'
import { documentSchema } from '@/lib/document/prosemirror-schema'
import { doc, p } from '@/test/rules/document/builders'

/** What is said about the change, in all of it. */
export const details: Details = { kind: 'updated', summary: '', inForceOn: '' }
/** The moment at which all of it happens. */
export const at = new Date('2026-11-22T14:32:00Z')

/** A text of one paragraph. */
export function nodeOf(words: string): Node {
  return documentSchema.nodeFromJSON(doc(p(words)))
}

/** The draft as somebody else stored it. */
export function revision(version: number, document: ChapterDocument): StoredRevision {
  return {
    id: 'the-draft',
    version,
    state: 'draft',
    title: 'Care Planning',
    document,
    kind: 'updated',
    summary: '',
    inForceOn: null,
    contentHash: '',
    savedAt: at,
    savedBy: 'Somebody else',
    savedById: 'somebody-else',
  }
}

/** An editor and a server, of which the test says what each does. */
export function aDesk() {
  const desk = {
    text: nodeOf('one'),
    /** What the server holds. */
    stored: { version: 1, document: doc(p('one')) },
    answers: [] as (() => SaveAnswer | Promise<SaveAnswer>)[],
    sent: [] as { words: string; version: number; choice: Required<Choice> }[],
    /** What bringing together comes to: the words that then stand in the editor, or a conflict. */
    together: null as string | null,
  }
  const store = (text: Written, version: number): SaveAnswer => {
    if (version !== desk.stored.version)
      return { status: 'stale', theirs: revision(desk.stored.version, desk.stored.document) }
    desk.stored = { version: version + 1, document: JSON.parse(JSON.stringify(text.text)) }
    return { status: 'saved', version: version + 1, savedAt: at, state: 'draft', voided: false }
  }
  const begun: Stored = { text: desk.text, details, version: 1, state: 'draft', savedAt: null }
  const queue = new SaveQueue(begun, {
    written: () => ({ text: desk.text, details }),
    send: async (text, version, choice) => {
      desk.sent.push({ words: text.text.textContent, version, choice })
      const answer = desk.answers.shift()
      return answer ? answer() : store(text, version)
    },
    read: ({ document, version, state, savedAt }) => ({
      text: documentSchema.nodeFromJSON(document),
      details,
      version,
      state,
      savedAt,
    }),
    bringTogether: (_base, _theirs, settled) => {
      if (desk.together === null) return false
      settled()
      desk.text = nodeOf(desk.together)
      return true
    },
    composing: () => false,
    changed: () => {},
  })
  const type = (words: string) => {
    desk.text = nodeOf(words)
    queue.touched()
  }
  const words = () =>
    statusWords({
      savedAt: queue.stored.savedAt,
      unsaved: queue.unsaved,
      saving: queue.saving,
      trouble: queue.trouble,
      keepsNothing: false,
    })
  return { desk, queue, type, words, store }
}
