/** Words that mean the same, the first of which the others stand for, and what readers are told of them. */
export type DemonstrationTerm = { words: string[]; explanation?: string }

const lookedAfter =
  'A child whom the council looks after: under a care order, or in agreement with the parents (section 20), or on remand. Authorities name it differently.'

/** What children in care are called first, by the slug of the authority; elsewhere they are looked after. */
const firstNames: Record<string, string> = {
  kent: 'child in care',
  hertfordshire: 'child looked after',
}

const names = ['looked after child', 'child in care', 'child looked after', 'LAC', 'CLA', 'CiC']

const terms: DemonstrationTerm[] = [
  {
    words: ['looked after review', 'LAC review', 'CLA review', 'CiC review', 'child in care review'],
  },
  {
    words: ['Public Law Outline', 'PLO', 'pre-proceedings'],
    explanation:
      'How care proceedings are prepared and run, so that they end within 26 weeks. It begins before court, with a letter and a meeting with the parents.',
  },
  {
    words: ['section 47', 's47', 'child protection enquiry', 'child protection investigation'],
    explanation:
      'Of the Children Act 1989: the duty to make enquiries where there is reasonable cause to suspect that a child suffers, or is likely to suffer, significant harm.',
  },
  {
    words: ['section 20', 's20', 'voluntary accommodation', 'voluntary care'],
    explanation:
      'Of the Children Act 1989: the council looks after a child without a court order. Parents who have parental responsibility can end it at any time.',
  },
  {
    words: ['section 17', 's17'],
    explanation: 'Of the Children Act 1989: the duty to help children in need and their families.',
  },
  {
    words: ['child in need', 'CIN'],
    explanation:
      'A child who is disabled, or who is unlikely to be healthy and to develop well without help from the council.',
  },
  {
    words: ['Independent Reviewing Officer', 'IRO', 'reviewing officer'],
    explanation:
      'Leads the reviews of a child’s care plan and sees that it is carried out. Does not manage the case.',
  },
  {
    words: [
      'unaccompanied asylum-seeking child',
      'UASC',
      'unaccompanied child',
      'unaccompanied migrant child',
      'separated migrant child',
    ],
    explanation:
      'A child who is outside their country, apart from both parents, and looked after by no adult who by law or custom should.',
  },
  {
    words: ['no recourse to public funds', 'NRPF'],
    explanation: 'Somebody’s leave to be in the country does not allow most benefits and housing.',
  },
  {
    words: ['special guardianship order', 'SGO', 'special guardian', 'special guardianship'],
    explanation:
      'A court order that gives somebody other than a parent parental responsibility until the child is 18, above that of the parents.',
  },
  {
    words: ['emergency protection order', 'EPO'],
    explanation: 'A court order to remove a child or keep a child where they are, for up to eight days.',
  },
  {
    words: ['Personal Education Plan', 'PEP'],
    explanation: 'What a looked after child needs to learn and do well, kept with the school and reviewed.',
  },
  { words: ['subject access request', 'SAR', 'access to records', 'access to files'] },
  {
    words: [
      'connected person',
      'kinship care',
      'kinship carer',
      'kinship',
      'family and friends care',
      'regulation 24',
      'reg 24',
    ],
    explanation:
      'A relative, friend or somebody else with a link to the child, who may look after them as a foster carer, approved for a time first.',
  },
  {
    words: ['family group conference', 'FGC', 'family group decision making', 'family network meeting'],
    explanation: 'A meeting at which the wider family makes its own plan for the child.',
  },
  {
    words: ['deprivation of liberty', 'DoL', 'DoLS'],
    explanation:
      'Somebody is under continuous supervision and control, is not free to leave, and has not consented. Only a court or the law can allow it.',
  },
  { words: ['mental capacity', 'MCA', 'Mental Capacity Act'] },
  { words: ['female genital mutilation', 'FGM', 'female circumcision'] },
  { words: ['sexual exploitation', 'CSE'] },
  {
    words: ['fostering for adoption', 'FfA', 'early permanence', 'concurrent planning'],
  },
  { words: ['missing', 'runaway', 'run away', 'absconded', 'AWOL'] },
  { words: ['contact', 'family time'] },
  { words: ['overnight stay', 'sleepover'] },
  { words: ['physical intervention', 'restraint', 'RPI'] },
  {
    words: ['personal adviser', 'PA'],
    explanation: 'Keeps in touch with a care leaver, advises them, and sees that the pathway plan is kept.',
  },
  { words: ['special educational needs', 'SEN', 'SEND', 'EHCP', 'EHC plan'] },
  {
    words: ['designated officer', 'LADO', 'allegations against adults who work with children'],
    explanation: 'Oversees allegations against people who work with children.',
  },
  { words: ['savings account', 'ISA', 'JISA', 'savings', 'child trust fund'] },
  { words: ['criminal injuries compensation', 'CICA'] },
  { words: ['health assessment', 'IHA', 'RHA', 'health care assessment', 'medical'] },
  { words: ['agency decision maker', 'ADM'] },
  { words: ['care leaver', 'leaving care', 'former relevant child'] },
  { words: ['section 117', 's117'] },
  { words: ['short breaks', 'respite'] },
  { words: ['disabled child', 'CWD', 'child with disabilities'] },
  { words: ['legal planning meeting', 'LPM', 'legal gateway', 'legal gateway meeting'] },
  { words: ['placement with parents', 'PWP', 'placed with parents', 'home on a care order'] },
  { words: ['secure accommodation', 'secure unit', 'welfare secure'] },
  { words: ['youth justice', 'YOT', 'YOS', 'youth offending'] },
  { words: ['disclosure and barring', 'DBS', 'CRB'] },
  {
    words: ['parental responsibility', 'PR'],
    explanation: 'All the rights, duties and powers that a parent has by law in relation to a child.',
  },
  { words: ['disruption', 'placement breakdown'] },
  { words: ['statutory visit', 'stat visit', 'social worker visit', 'LAC visit', 'CLA visit', 'CiC visit'] },
  { words: ['out of area', 'out of county', 'out of borough'] },
  { words: ['trafficking', 'modern slavery', 'NRM'] },
  { words: ['Prevent', 'radicalisation', 'extremism'] },
  { words: ['honour based violence', 'HBV', 'forced marriage'] },
  { words: ['delegated authority', 'delegation of authority'] },
  { words: ['change of name', 'name change', 'surname'] },
  { words: ['outside the UK', 'abroad', 'overseas'] },
  { words: ['social media', 'social networking', 'Facebook', 'Instagram', 'Snapchat', 'WhatsApp'] },
  { words: ['weapon', 'knife', 'knives', 'gun'] },
  { words: ['death', 'died', 'dies', 'dead'] },
  { words: ['transgender', 'trans', 'gender identity', 'gender'] },
  { words: ['marriage', 'married', 'wedding'] },
  { words: ['mobile device', 'laptop', 'tablet', 'memory stick'] },
  {
    words: [
      'parent and child placement',
      'mother and baby placement',
      'parent and child foster placement',
      'mother and baby foster placement',
    ],
  },
  { words: ['police custody', 'police cell', 'custody suite'] },
  { words: ['relinquished', 'given up for adoption', 'baby for adoption'] },
  { words: ['substance misuse', 'drugs', 'drug misuse', 'alcohol misuse'] },
  { words: ['records', 'file', 'case file'] },
  { words: ['child to parent harm', 'child to parent violence', 'CPV', 'parent abuse', 'hitting parent'] },
  { words: ['intercountry adoption', 'inter country adoption', 'overseas adoption'] },
]

/** The terms of an authority of the demonstration, by its slug. */
export function demonstrationTerms(slug: string): DemonstrationTerm[] {
  const first = firstNames[slug] ?? 'looked after child'
  return [{ words: [first, ...names.filter((name) => name !== first)], explanation: lookedAfter }, ...terms]
}
