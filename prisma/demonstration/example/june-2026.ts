import type { StoryEdition } from '../story'

/** The second edition: the council's own text in a slot, a new chapter, and a chapter moved. */
export const june2026: StoryEdition = {
  name: 'June 2026',
  steps: [
    {
      kind: 'updated',
      chapter: 'Allocation of Work and Transfer between Teams',
      summary:
        "The council's own text of this chapter has been published for the first time. It covers allocation, workloads and how responsibility passes between teams.",
      reason: {
        because: 'local decision',
        words: 'It was agreed by the management team after consultation with all teams.',
      },
      inForceOn: null,
      changes: [{ file: 'allocation-of-work-and-transfer-between-teams.md' }],
    },
    {
      kind: 'updated',
      chapter: 'Care Planning',
      summary:
        'Section 3, Preparing the Care Plan, has been updated to shorten the time in which the team manager signs or returns the plan from two working days to one, and to say that the child has a copy in a form that suits them.',
      reason: {
        because: 'learning review',
        words: 'An audit found plans waiting for a signature while children had already moved.',
      },
      inForceOn: null,
      changes: [
        {
          find: 'Within two working days of receiving it',
          replace: 'Within one working day of receiving it',
        },
        {
          find: 'gives copies to the people listed in this chapter and explains the plan to the child in person.',
          replace:
            'gives copies to the people listed in this chapter, explains the plan to the child in person, and leaves the child a copy in a form that suits them.',
        },
      ],
    },
    {
      kind: 'updated',
      chapter: 'Care and Supervision Proceedings and the Public Law Outline',
      summary:
        "Section 2.2, The letter before proceedings, has been updated: a family group decision-making meeting must now be offered in the letter unless it would not be in the child's best interests.",
      reason: {
        because: 'law',
        words:
          "It prepares for section 1 of the Children's Wellbeing and Schools Act 2026; the council follows it ahead of commencement.",
      },
      inForceOn: null,
      changes: [
        {
          find: 'A family group decision-making meeting should be offered before the letter is sent. If it has not been, the offer should be in the letter.',
          replace:
            "A family group decision-making meeting must be offered to the parents, and to anyone else with parental responsibility, and the letter must include the offer. If one of them accepts, the meeting must be held before the application is made. An offer is not made only where the service manager records that it would not be in the child's best interests. Section 31ZA of the Children Act 1989, inserted by section 1 of the Children's Wellbeing and Schools Act 2026, will make this a duty when it comes into force.",
        },
      ],
    },
    {
      kind: 'moved',
      chapter: 'Delegation of Authority to Foster Carers and Residential Workers',
      place: {
        section: 'Looked After Children',
        subsection: 'Placements',
        after: 'Out of Area Placements',
      },
      reason: {
        because: 'local decision',
        words: "Staff of children's homes did not look for it under Fostering.",
      },
    },
    {
      kind: 'new',
      chapter: 'Children Missing from Care',
      place: {
        section: 'Looked After Children',
        subsection: 'Placements',
        after: 'Delegation of Authority to Foster Carers and Residential Workers',
      },
      summary:
        'A new chapter that brings together what carers, homes and social workers do when a looked after child is missing: who must be told and by when, and the interview on return.',
      reason: {
        because: 'learning review',
        words: 'A learning review asked for one chapter that a carer can follow at night.',
      },
      file: 'children-missing-from-care.md',
    },
    {
      kind: 'updated',
      chapter: 'Placements in Foster Care',
      summary:
        'Section 4, When a Child Is Missing from the Placement, has been updated to lead to the new chapter Children Missing from Care.',
      reason: {
        because: 'local decision',
        words: 'Where the two differ, the new chapter is to be followed.',
      },
      inForceOn: null,
      changes: [
        {
          find: "The carer and social worker should decide together, in advance, what this child's absence is likely to mean.",
          replace:
            "The carer and social worker must decide together, in advance, what this child's absence is likely to mean. The full procedure is in [[Children Missing from Care]], which is to be followed where this section differs.",
        },
      ],
    },
  ],
}
