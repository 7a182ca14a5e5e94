import type { Node } from '@tiptap/pm/model'
import type { StoredRevision } from '@/lib/chapters/stored-revision'
import { editVoids } from '@/lib/chapters/transitions'
import type { RevisionState } from '@/prisma/generated/enums'
import { differ } from './details'
import type { Details, SaveAnswer } from './editor-actions'

/** How long after the last change a text is saved, in milliseconds. */
const PAUSE = 1_000

/** How long at most typing goes on unsaved, in milliseconds. */
const LONGEST = 10_000

/** After how many milliseconds a save is tried again: of a server that is away, and of somebody signed out. */
const TRY_AGAIN = [2_000, 4_000, 8_000, 15_000]
const SIGNED_OUT_AGAIN = 5_000

/** How often a save is made anew on top of another's before it waits its turn. */
const MOST_MERGES = 5

/** What is in the editor at a moment. */
export type Written = { text: Node; details: Details }

/** What is stored, as far as this editor knows: what it began from, or last saved, or took over from another. */
export type Stored = Written & { version: number; state: RevisionState; savedAt: Date | null }

/** What keeps the editor from saving by itself. */
export type Trouble =
  | { about: 'unreachable' }
  | { about: 'signed-out'; another: boolean }
  | { about: 'voids'; state: RevisionState }
  | { about: 'conflict'; theirs: StoredRevision }
  | { about: 'refused'; problem: string; blockers: string[] }

/** How a save is made: by itself, or asked for by the author, who may have been told what it undoes. */
export type Choice = { automatic: boolean; mayVoid?: boolean }

/** What the queue needs of the editor around it. */
export type Surroundings = {
  written: () => Written
  send: (text: Written, version: number, choice: Required<Choice>) => Promise<SaveAnswer>
  /** Another's save as the editor would hold it. */
  read: (theirs: StoredRevision) => Stored
  /**
   * Brings together what both made of `base`, in the editor. True if nothing is left to choose; `settled` is
   * called before the editor changes.
   */
  bringTogether: (base: Stored, theirs: StoredRevision, settled: () => void) => boolean
  /** The editor is in the middle of a character: its text is not to be touched. */
  composing: () => boolean
  changed: () => void
}

/**
 * Saves what is written in an editor, one save after the other: a pause after the last change, and now and then
 * while typing goes on. What is saved is said by `stored` alone, which changes when the server has answered.
 */
export class SaveQueue {
  saving = false
  trouble: Trouble | null = null
  private since: number | null = null
  private tries = 0
  private timer: ReturnType<typeof setTimeout> | undefined
  private turn: Promise<unknown> = Promise.resolve()
  private stopped = false
  /** The newest version that was heard of; 0 once it has been asked for. */
  private newest = 0
  /** Saves whose answer never came: the server may have stored them all the same. */
  private unanswered: Written[] = []

  constructor(
    public stored: Stored,
    private readonly around: Surroundings,
  ) {}

  /** Is there anything in the editor that is not stored? */
  get unsaved(): boolean {
    return !alike(this.around.written(), this.stored)
  }

  /** Something was typed or chosen. */
  touched(): void {
    if (this.trouble?.about === 'refused') this.trouble = null
    if (this.unsaved) {
      if (editVoids(this.stored.state)) this.trouble ??= { about: 'voids', state: this.stored.state }
      if (!this.trouble) this.afterPause()
    } else {
      this.since = null
      if (this.trouble?.about === 'voids') this.trouble = null
    }
    this.around.changed()
  }

  /** Saves now; null where an automatic save found nothing to do. */
  save(choice: Choice): Promise<SaveAnswer | null> {
    const turn = this.turn.then(() => this.attempt(choice, 0))
    this.turn = turn.catch(() => undefined)
    return turn
  }

  /** What stood in the way may have gone: the network is back, somebody signed in, the tab is looked at again. */
  nudge(): void {
    if (this.trouble?.about === 'unreachable' || this.trouble?.about === 'signed-out')
      void this.save({ automatic: true })
  }

  /** How the newest save stands: another's is brought in, and a version that is a draft again is saved again. */
  catchUp(latest: { version: number; state: RevisionState }): void {
    if (latest.version > this.stored.version) {
      this.newest = latest.version
      if (!this.trouble && !this.saving) void this.save({ automatic: true })
    } else if (latest.version === this.stored.version && latest.state !== this.stored.state && !this.saving) {
      this.stored = { ...this.stored, state: latest.state }
      if (this.trouble?.about === 'voids') this.trouble = null
      this.touched()
    }
  }

  /** The page is being left: what is not stored is given to `send`, whose answer will not be heard. */
  leave(send: (text: Written, version: number) => void): void {
    const held = this.trouble?.about === 'voids' || this.trouble?.about === 'conflict'
    if (!this.unsaved || held) return
    const text = this.around.written()
    this.unanswered.push(text)
    send(text, this.stored.version)
  }

  /** Both sides of a conflict are in the editor as they were chosen: what is saved next stands on theirs. */
  settle(theirs: StoredRevision): void {
    this.stored = this.around.read(theirs)
    this.trouble = null
  }

  /** Goes on from another version than the one that the editor was opened on. */
  beginFrom(stored: Stored): void {
    this.stored = stored
  }

  /** Saves nothing by itself from here on. */
  stop(): void {
    this.stopped = true
    clearTimeout(this.timer)
  }

  private afterPause(): void {
    this.since ??= Date.now()
    this.later(Math.min(PAUSE, this.since + LONGEST - Date.now()))
  }

  private later(wait: number): void {
    clearTimeout(this.timer)
    if (!this.stopped) this.timer = setTimeout(() => void this.save({ automatic: true }), Math.max(0, wait))
  }

  private async attempt(choice: Choice, merges: number): Promise<SaveAnswer | null> {
    clearTimeout(this.timer)
    if (this.stopped) return null
    const behind = this.newest > this.stored.version
    const held = this.trouble?.about === 'conflict' || this.trouble?.about === 'voids'
    if (choice.automatic && (held || (!this.unsaved && !behind))) {
      if (!this.unsaved && !held) this.trouble = null
      this.around.changed()
      return null
    }
    const sent = this.around.written()
    this.saving = true
    this.around.changed()
    const since = this.since
    this.since = null
    const answer = await this.around
      .send(sent, this.stored.version, { mayVoid: false, ...choice })
      .catch(() => null)
    this.saving = false
    if (answer?.status !== 'saved') this.since ??= since
    const outcome = answer ? await this.heard(answer, sent, choice, merges) : this.unheard(sent)
    this.around.changed()
    return outcome
  }

  private unheard(sent: Written): SaveAnswer {
    this.unanswered.push(sent)
    this.trouble = { about: 'unreachable' }
    this.later(TRY_AGAIN[this.tries++] ?? TRY_AGAIN.at(-1) ?? PAUSE)
    return { status: 'refused', problem: UNREACHABLE, blockers: [] }
  }

  private async heard(
    answer: SaveAnswer,
    sent: Written,
    choice: Choice,
    merges: number,
  ): Promise<SaveAnswer | null> {
    this.tries = 0
    this.trouble = null
    if (answer.status === 'saved') {
      this.unanswered = []
      this.stored = { ...sent, version: answer.version, state: answer.state, savedAt: answer.savedAt }
      if (this.unsaved) this.afterPause()
    } else if (answer.status === 'stale') return this.late(answer.theirs, choice, merges)
    else if (answer.status === 'voids') {
      this.stored = { ...this.stored, state: answer.state }
      this.trouble = { about: 'voids', state: answer.state }
    } else if (answer.status === 'signed-out') {
      this.trouble = { about: 'signed-out', another: answer.another }
      this.later(SIGNED_OUT_AGAIN)
    } else this.trouble = { about: 'refused', problem: answer.problem, blockers: answer.blockers }
    return answer
  }

  /** Another save came first: one of this editor's own that was never answered, or somebody else's. */
  private async late(theirs: StoredRevision, choice: Choice, merges: number): Promise<SaveAnswer | null> {
    const read = this.around.read(theirs)
    const own = this.unanswered.find((written) => alike(written, read))
    this.newest = 0
    if (own) {
      this.unanswered = []
      this.stored = { ...read, ...own }
      return this.attempt(choice, merges)
    }
    if (merges >= MOST_MERGES || this.around.composing()) {
      this.newest = theirs.version
      this.later(PAUSE)
      return null
    }
    const together = this.around.bringTogether(this.stored, theirs, () => {
      this.unanswered = []
      this.stored = read
    })
    if (together) return this.attempt(choice, merges + 1)
    this.trouble = { about: 'conflict', theirs }
    return { status: 'stale', theirs }
  }
}

/** Why nothing was saved, where an author asked for a save. */
const UNREACHABLE =
  'The server cannot be reached, so this is not saved yet. It is tried again by itself, and your text stays here.'

function alike(one: Written, other: Written): boolean {
  return one.text.eq(other.text) && !differ(one.details, other.details)
}
