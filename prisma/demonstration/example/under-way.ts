import type { Story } from '../story'

/**
 * Work after the newest edition: one revision published in an emergency, one sent back, one waiting for an approver, one
 * for publication.
 */
export const underWay: Pick<Story, 'emergency' | 'returned' | 'submitted' | 'approved'> = {
  emergency: {
    revision: {
      chapter: 'Placements in Residential Care',
      kind: 'updated',
      summary:
        'Section 5, During the Placement, has been updated: a notification of a serious event is now acted on the same day, by the on-call manager outside office hours.',
      reason: {
        because: 'case',
        words: 'A notification that came on a Friday evening was first read on the Monday.',
      },
      inForceOn: null,
      changes: [
        {
          find: 'The social worker acts on each notification within one working day, and tells the independent reviewing officer.',
          replace:
            'The social worker acts on each notification on the same day, outside office hours the on-call manager, and tells the independent reviewing officer.',
        },
      ],
    },
    reason:
      'A home has notified us of a serious event tonight. The on-call manager has to find in the manual that this is theirs to act on, and no approver can be reached before Monday.',
  },
  returned: {
    revision: {
      chapter: 'Staying Put',
      kind: 'updated',
      summary: 'Section 3, Planning Step by Step, has been updated: the carer is written to earlier.',
      reason: {
        because: 'local decision',
        words: 'Carers asked to know sooner what they would be paid.',
      },
      inForceOn: null,
      changes: [
        {
          find: 'At least three months before the 18th birthday**, the fostering service writes to the carer with the weekly amount',
          replace:
            'At least six months before the 18th birthday**, the fostering service writes to the carer with the weekly amount',
        },
      ],
    },
    remark:
      'Section 3 now says six months, but the In brief box still says three. Please make them agree. The summary should also say what has changed from what: "from three months to six".',
  },
  submitted: {
    chapter: 'Young Carers',
    kind: 'updated',
    summary:
      'Section 3.1, Steps, has been updated: the assessor now speaks to the school within ten working days, and asks who else should know.',
    reason: {
      because: 'learning review',
      words: 'Schools told us that they heard of a young carer too late to help with attendance.',
    },
    inForceOn: null,
    changes: [
      {
        find: 'Within 20 working days**, the assessor speaks to the school and, with agreement, to the general practitioner.',
        replace:
          'Within ten working days**, the assessor speaks to the school and, with agreement, to the general practitioner, and asks the young carer who else should know.',
      },
    ],
  },
  approved: {
    chapter: 'Advocacy and Independent Visitors',
    kind: 'updated',
    summary:
      'Section 2.3, Making the match, has been updated: the service now proposes a match within eight weeks instead of 12.',
    reason: { because: 'local decision', words: 'It is what the new contract with the service requires.' },
    inForceOn: '2027-04-01',
    changes: [
      {
        find: 'Within 12 weeks**, the service proposes a match',
        replace: 'Within eight weeks**, the service proposes a match',
      },
    ],
  },
}
