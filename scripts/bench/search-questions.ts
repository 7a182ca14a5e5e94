/** What a bench of search asks, by what makes it hard. */
export const benchQuestions: Record<string, string[]> = {
  'one common word': ['child', 'placement', 'care', 'police', 'decision', 'review', 'missing', 'parents'],
  'two or three words': [
    'care plan',
    'social worker visits',
    'foster carer allowance',
    'private fostering notification',
    'young carer assessment',
    'child protection conference',
    'leaving care personal adviser',
    'secure accommodation review',
    'overnight stays',
    'pathway plan',
    'legal planning meeting',
    'delegated authority haircut',
  ],
  'a whole question': [
    'who must be told when a child goes missing from a placement',
    'how often must a social worker visit a looked after child',
    'what to do if a child makes an allegation against a foster carer',
    'when does a care leaver get a personal adviser',
    'who can agree to a child being placed out of area',
    'how long can a child stay with a connected person before approval',
    'can a foster carer agree to a school trip',
    'what happens when a child returns home after being missing',
  ],
  'words that mean the same': ['LAC review', 's47 enquiry', 'PLO', 'IRO', 'CLA placement', 'SGO assessment'],
  'a typing error': ['safegaurding', 'wistleblowing', 'assesment of need', 'complants procedure'],
  'a phrase': ['"strategy discussion"', '"placement plan"', '"care plan"', '"independent reviewing officer"'],
  'a number': ['1.1.7', '2.3.4', '1.2', '9.9.9'],
  'a rare word': ['denbababa', 'golkeshipel', 'weapon', 'haircut'],
  'a word that is nowhere': ['xylophone', 'quillfeather'],
}

/** What the authorities of the bench have said means the same. */
export const benchTerms: string[][] = [
  ['LAC', 'CLA', 'looked after child', 'child in care'],
  ['PLO', 'public law outline'],
  ['s47', 'section 47', 'child protection enquiry'],
  ['s20', 'section 20'],
  ['IRO', 'independent reviewing officer'],
  ['SGO', 'special guardianship order'],
  ['LADO', 'designated officer'],
  ['PEP', 'personal education plan'],
]
