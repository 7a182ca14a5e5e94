import type { StoryEdition } from '../story'

/** The first edition after the baseline: an audit, a learning review, and two chapters made one. */
export const march2026: StoryEdition = {
  name: 'March 2026',
  steps: [
    {
      kind: 'updated',
      chapter: 'Contacts and Referrals',
      summary:
        'Section 5, Telling People the Decision, has been updated: referrers are now told the decision on the same day where a child is to be seen, and a professional may ask to speak to the duty manager.',
      reason: {
        because: 'guidance',
        words: 'The chapter was read against the 2026 edition of Working Together to Safeguard Children.',
      },
      inForceOn: null,
      changes: [
        {
          find: 'The referrer is told the decision by the end of the next working day. A professional is told in writing, with the reasons.',
          replace:
            'The referrer is told the decision by the end of the next working day, or on the same day where a child is to be seen. A professional is told in writing, with the reasons, and may ask to speak to the duty manager.',
        },
      ],
    },
    {
      kind: 'updated',
      chapter: 'Decision to Look After',
      summary:
        'Section 3.2, Consent, has been updated to say that a parent need not give notice before a child returns home, and that no agreement may suggest otherwise.',
      reason: {
        because: 'case',
        words:
          'An audit of agreements was made in the light of Williams v London Borough of Hackney [2018] UKSC 37.',
      },
      inForceOn: null,
      changes: [
        {
          find: 'say plainly that consent can be refused, and that it can be withdrawn at any time;',
          replace:
            'say plainly that consent can be refused, and that it can be withdrawn at any time and without notice: no agreement may ask for a notice period;',
        },
      ],
    },
    {
      kind: 'updated',
      chapter: 'Placements in Foster Care',
      summary:
        'Section 4.1, Who must be told, and by when, has been updated: the supervising social worker or the agency is now told within one hour.',
      reason: {
        because: 'learning review',
        words: 'A learning review found that agencies with useful information had been told too late.',
      },
      inForceOn: null,
      changes: [{ find: 'Within two hours', replace: 'Within one hour' }],
    },
    {
      kind: 'updated',
      chapter: 'Recording Policy and Guidelines',
      summary: 'A new Section 9, Mobile Devices and Removable Storage, has been added.',
      reason: {
        because: 'local decision',
        words:
          'It replaces the chapter Storage of Data on Mobile Devices, so that the rules on records are in one place.',
      },
      inForceOn: null,
      changes: [
        {
          append:
            "## Mobile Devices and Removable Storage\n\nInformation about a child must not be stored on a telephone, tablet or laptop except in the council's own applications. Memory sticks and other removable storage must not be used.\n\n1. **At once**, anyone who loses a device tells the information team and their manager, at any hour.\n2. **Within one hour**, the information team locks or wipes the device.\n3. **Within one working day**, the manager records which children's information may be affected, and the information team decides whether the breach must be reported.\n\n::: note\nA photograph of a child taken for the record is moved to the record on the same day and removed from the device.\n:::\n",
        },
      ],
    },
    {
      kind: 'removed',
      chapter: 'Storage of Data on Mobile Devices',
      details:
        "What it said about children's records is now in Section 9, Mobile Devices and Removable Storage, of Recording Policy and Guidelines. Everything else is in the council's information security policy.",
      replacedBy: 'Recording Policy and Guidelines',
      reason: {
        because: 'local decision',
        words: 'Two chapters gave different advice about telephones.',
      },
    },
    {
      kind: 'minor',
      chapter: 'Whistleblowing',
      summary: 'Wording put right.',
      reason: { because: 'local decision', words: 'A sentence read awkwardly.' },
      inForceOn: null,
      changes: [
        {
          find: 'Free, confidential legal advice about whistleblowing is available from independent charities and from trade unions.',
          replace:
            'Independent charities and trade unions give free and confidential legal advice about whistleblowing.',
        },
      ],
    },
  ],
}
