import { randomUUID } from 'node:crypto'
import { resolveComment } from '@/lib/comments/commands/resolve-comment'
import { removeChapter } from '@/lib/contents/commands/remove-chapter'
import { parseOutline } from '@/lib/contents/parse-outline'
import { clausesOf } from '@/lib/document/clauses'
import type { Permission } from '@/lib/people/permissions'
import { database } from '@/lib/platform/database'
import { seenMark } from '@/lib/platform/seen-mark'
import { askCorrection } from '@/lib/releases/commands/ask-correction'
import { accountInputs } from './account-inputs'
import { aDeputyship } from './chapters/a-deputy'
import {
  aGuest,
  commentOf,
  removal,
  rowOf,
  said,
  savedDraft,
  submitted,
  suggested,
  type Workplace,
} from './command-workplace'
import { followingInputs } from './following-inputs'
import { SMALL_CONTENTS } from './manuals'
import { noticeInputs } from './notice-inputs'
import { aPerson } from './people'
import { problemInputs } from './problem-inputs'
import { publicationInputs } from './publication-inputs'
import { successionInputs } from './succession-inputs'
import { termInputs } from './term-inputs'
import { whoReadsInputs } from './who-reads-inputs'

/**
 * For each command, the smallest input of the right shape about something that is there in the workplace. The table
 * of every command × every role calls the command with it: whoever adds a command adds a line here, by the
 * command's name. What has to be there first (a draft, a submitted revision) is made by the workplace's writer,
 * never by the actor, so that the only reason for Forbidden is the permission.
 */
export const everyCommandInputs: Partial<
  Record<Permission, (place: Workplace) => Promise<unknown> | unknown>
> = {
  openDraft: ({ manual }) => ({ chapterId: manual.chapterId('Care Planning') }),
  saveRevision: async (place) => ({ ...(await savedDraft(place)).save, summary: 'Says whom to ring.' }),
  bringInText: async (place) => ({
    chapterId: place.manual.chapterId('Care Planning'),
    over: null,
    document: (await savedDraft(place)).save.document,
    mayVoid: false,
  }),
  markPresence: async (place) => ({
    revisionId: (await savedDraft(place)).revisionId,
    tabId: randomUUID(),
  }),
  replaceInChapters: async (place) => {
    const { revisionId, save } = await savedDraft(place)
    const [clause] = clausesOf(save.document)
    return {
      manualId: place.manual.manualId,
      sought: { words: 'Ring' },
      replacement: 'Call',
      chapters: [
        {
          chapterId: place.manual.chapterId('Staying Put'),
          revisionId,
          version: save.version,
          hits: [`${clause?.id}:0`],
        },
      ],
      kind: 'updated',
      summary: 'Says “call”.',
    }
  },
  submitRevision: async (place) => ({ revisionId: (await savedDraft(place)).revisionId }),
  uploadFile: ({ authority }) => ({
    authorityId: authority.id,
    name: 'placement.csv',
    bytes: Buffer.from('day,place\n1,Home\n'),
  }),
  recallRevision: async (place) => ({ revisionId: (await submitted(place)).revisionId }),
  approveRevision: submitted,
  returnRevision: async (place) => ({ ...(await submitted(place)), remark: 'Say who rings.' }),
  remindApprovers: async (place) => ({ revisionId: (await submitted(place)).revisionId }),
  decideContentsChange: async (place) => ({ changeId: await removal(place), outcome: 'approved' }),
  decidePack: async (place) => ({
    revisions: [{ ...(await submitted(place)), outcome: 'approved' }],
    changes: [],
  }),
  appointDeputy: ({ authority, writer }) => ({
    ...{ authorityId: authority.id, deputyId: writer.userId },
    ...{ startsOn: '2100-01-01', endsOn: '2100-01-31' },
  }),
  endDeputy: async ({ authority, writer }) => ({
    deputyshipId: await aDeputyship(authority.id, await aPerson(authority, 'approver'), writer),
  }),
  setReviewRules: ({ manual }) => ({ manualId: manual.manualId, approvalsRequired: 1, approvalDays: 5 }),

  addComment: async (place) => ({ revisionId: (await savedDraft(place)).revisionId, body: 'Ring whom?' }),
  resolveComment: async (place) => ({ commentId: await said(place) }),
  reopenComment: async (place) => {
    const commentId = await said(place)
    await resolveComment(place.writer.actor, { commentId })
    return { commentId }
  },
  takeSuggestion: async (place) => {
    const commentId = await suggested(place)
    const { version } = await rowOf((await commentOf(commentId)).revisionId)
    return { commentId, version }
  },
  declineSuggestion: async (place) => ({ commentId: await suggested(place), body: 'Too long.' }),
  inviteGuestReviewer: async (place) => ({
    revisionId: (await savedDraft(place)).revisionId,
    name: 'A specialist',
    email: 'specialist@university.example',
  }),
  revokeGuestReviewer: async (place) => ({ guestId: (await aGuest(place)).guestId }),
  setChapterCare: ({ manual, writer }) => ({
    chapterIds: [manual.chapterId('Staying Put')],
    ownerId: writer.userId,
    reviewDueOn: '2030-01-31',
  }),

  suggestFromWordFile: async (place) => ({
    revisionId: (await savedDraft(place)).revisionId,
    fileName: 'care-planning.docx',
    returned: [{ clauseId: null, body: 'A colleague in the Word file: who rings?', suggestion: null }],
  }),

  addChapter: async ({ manual }) => ({
    manualId: manual.manualId,
    title: 'A New Chapter',
    parentId: await manual.entryId('Looked After Children'),
    previousEntryId: null,
  }),
  retitleChapter: ({ manual }) => ({ chapterId: manual.chapterId('Staying Put'), title: 'Staying On' }),
  moveEntry: async ({ manual }) => ({
    entryId: await manual.entryId('Staying Put'),
    parentId: await manual.entryId('All Children'),
    previousEntryId: null,
  }),
  setUnderReview: async ({ manual }) => ({
    entryId: await manual.entryId('Staying Put'),
    underReview: true,
  }),
  removeChapter: ({ manual }) => ({
    chapterId: manual.chapterId('Staying Put'),
    details: 'See Care Planning.',
    replacementId: null,
  }),
  reinstateChapter: async ({ manual, writer }) => {
    const chapterId = manual.chapterId('Staying Put')
    await removeChapter(writer.actor, { chapterId, details: 'See Care Planning.', replacementId: null })
    return { chapterId }
  },

  askCorrection: (place) => listedRow(place),
  decideCorrection: async (place) => ({
    ...(await askCorrection(place.writer.actor, await listedRow(place))),
    outcome: 'approved',
  }),
  setReaderSettings: ({ manual }) => ({ manualId: manual.manualId, headings: {}, showApprovers: true }),
  setLook: ({ authority }) => ({
    ...{ authorityId: authority.id, seen: seenMark([null, '', null, '']) },
    ...{ colour: '#1d5c63', contact: '', logo: 'keep', logoAlt: '' },
  }),
  ...publicationInputs,
  ...followingInputs,
  ...problemInputs,
  markRead: ({ manual }) => ({
    ...{ manualId: manual.manualId, slug: manual.slugOf('Staying Put'), release: 1 },
  }),
  importManual: ({ authority }) => ({
    authority: { slug: authority.slug, name: authority.name },
    manual: { slug: `manual-${randomUUID()}`, name: 'Another manual' },
    outline: outlineOf(SMALL_CONTENTS),
  }),

  resendMessage: async () => {
    const { id } = await database().message.create({
      data: {
        key: randomUUID(),
        recipient: 'approver@people.example',
        subject: 'It waits',
        body: 'It waits.',
        state: 'failed',
      },
    })
    return { messageId: id }
  },

  ...noticeInputs,
  ...successionInputs,
  ...termInputs,
  ...whoReadsInputs,
  ...accountInputs,
}

function outlineOf(printed: string) {
  const parsed = parseOutline(printed)
  if ('problem' in parsed) throw new Error(parsed.problem)
  return parsed.outline
}

/** A correction of the one row that the import brought: the printed badge. */
async function listedRow({ manual }: Workplace) {
  const { id } = await database().amendment.findFirstOrThrow({ where: { manualId: manual.manualId } })
  return { amendmentId: id, details: 'Says whom to ask.' }
}
