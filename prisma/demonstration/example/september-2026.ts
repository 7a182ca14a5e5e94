import type { StoryEdition } from '../story'

/** The third edition: a chapter retitled, a new one, and a time limit changed in two chapters at once. */
export const september2026: StoryEdition = {
  name: 'September 2026',
  steps: [
    {
      kind: 'renamed',
      chapter: 'Placement Planning and Disruption Meetings',
      newTitle: 'Placement Planning, Stability and Disruption Meetings',
      reason: {
        because: 'local decision',
        words: 'Staff looked for stability meetings and did not find them.',
      },
    },
    {
      kind: 'updated',
      chapter: 'Placement Planning, Stability and Disruption Meetings',
      summary:
        'Section 3, When a Placement Is Under Strain, has been updated: a stability meeting is now held within three working days, and the child is asked beforehand what would help.',
      reason: {
        because: 'local decision',
        words: 'It follows a trial in one team, in which fewer children had to move.',
      },
      inForceOn: null,
      changes: [
        {
          find: 'Within five working days**, the social worker brings together those who know the child to decide what extra help is needed.',
          replace:
            'Within three working days**, the social worker holds a stability meeting of those who know the child, to decide what extra help is needed. The child is asked beforehand what would help.',
        },
      ],
    },
    {
      kind: 'new',
      chapter: 'Staying Close',
      place: {
        section: 'Looked After Children',
        subsection: 'Leaving Care and Transition',
        after: 'Staying Put',
      },
      summary:
        "A new chapter about support for young people who have left children's homes and supported accommodation, from adults whom they already know.",
      reason: {
        because: 'law',
        words: "It prepares for section 7 of the Children's Wellbeing and Schools Act 2026.",
      },
      file: 'staying-close.md',
    },
    {
      kind: 'updated',
      chapter: 'Leaving Care and Transition',
      summary: 'Section 5, Accommodation, has been updated to lead to the new chapter Staying Close.',
      reason: {
        because: 'law',
        words: "It prepares for section 7 of the Children's Wellbeing and Schools Act 2026.",
      },
      inForceOn: null,
      changes: [
        {
          find: 'Staying put with a former foster carer should always be considered first.',
          replace:
            "Staying put with a former foster carer should always be considered first. A young person who is leaving a children's home or supported accommodation must be offered an assessment for staying close support: see [[Staying Close]].",
        },
      ],
    },
    {
      kind: 'updated',
      chapter: 'Social Worker Visits to Looked After Children',
      summary:
        'The In brief box and Section 4, After the Visit, have been updated: a visit is now written up within three working days.',
      reason: {
        because: 'local decision',
        words: 'All visits now have the same time limit, except where there is a concern.',
      },
      inForceOn: null,
      changes: [
        {
          find: 'writes up the visit within five working days.',
          replace: 'writes up the visit within three working days.',
        },
        {
          find: 'Write up the visit within five working days, or within one working day if there is a concern.',
          replace:
            'Write up the visit within three working days, or within one working day if there is a concern.',
        },
      ],
    },
    {
      kind: 'updated',
      chapter: 'Recording Policy and Guidelines',
      summary:
        'Section 2, Time Limits, has been updated: a visit to a looked after child is now recorded within three working days.',
      reason: {
        because: 'local decision',
        words: 'It agrees with Social Worker Visits to Looked After Children.',
      },
      inForceOn: null,
      changes: [
        {
          find: '| Visit to a looked after child | Five working days |',
          replace: '| Visit to a looked after child | Three working days |',
        },
      ],
    },
    {
      kind: 'minor',
      chapter: 'Families with No Recourse to Public Funds',
      summary: 'Wording put right.',
      reason: { because: 'local decision', words: 'A sentence was hard to follow.' },
      inForceOn: null,
      changes: [
        {
          find: 'A parent who cannot produce bank statements for a friend has not thereby lied.',
          replace:
            "That a parent cannot produce a friend's bank statements does not show that the parent has lied.",
        },
      ],
    },
  ],
}
