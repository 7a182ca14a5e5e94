/** A manual of the demonstration, and the authority that it is said to be of. */
export type DemonstrationManual = {
  readonly authority: { readonly slug: string; readonly name: string; readonly kind: 'local' | 'template' }
  readonly manual: { readonly slug: string; readonly name: string }
  /** What its accounts are called after, as in "Author, Kent". */
  readonly people: string
  /** The edition of release 1 where its contents page prints none; null: "As imported". */
  readonly edition: string | null
}

const CHILDRENS_SERVICES = 'childrens-services'

/** The manual whose chapters have texts of their own. */
export const templateManual: DemonstrationManual = {
  authority: { slug: 'template', name: 'National template', kind: 'template' },
  manual: { slug: CHILDRENS_SERVICES, name: "Template Children's Services Procedures Manual" },
  people: 'National template',
  edition: null,
}

/** The manuals of real authorities, by their contents pages; Kent's has an amendments page too, in words of our own. */
export const realManuals: readonly DemonstrationManual[] = [
  {
    authority: { slug: 'hertfordshire', name: 'Hertfordshire County Council', kind: 'local' },
    manual: { slug: CHILDRENS_SERVICES, name: "Children's Services Procedures Manual" },
    people: 'Hertfordshire',
    edition: null,
  },
  {
    authority: { slug: 'havering', name: 'London Borough of Havering', kind: 'local' },
    manual: { slug: CHILDRENS_SERVICES, name: "Havering Children's Services Procedure Manual" },
    people: 'Havering',
    edition: null,
  },
  {
    authority: { slug: 'kent', name: 'Kent County Council', kind: 'local' },
    manual: { slug: CHILDRENS_SERVICES, name: "Children's Services Procedures Manual" },
    people: 'Kent',
    edition: 'July 2024',
  },
  {
    authority: {
      slug: 'cambridgeshire-and-peterborough',
      name: 'Cambridgeshire and Peterborough',
      kind: 'local',
    },
    manual: { slug: CHILDRENS_SERVICES, name: "Children's Services Procedures Manual" },
    people: 'Cambridgeshire and Peterborough',
    edition: null,
  },
]
