import { z } from 'zod'
import { isReservedAuthoritySlug, isReservedSlug } from '@/lib/contents/slug'
import { typedWords } from '@/lib/platform/typed-words'
import { editionName } from '@/lib/releases/schema'

/** An import as its form asks for it. An authority that there is keeps its name: the one given is of a new one. */
export type ImportInput = {
  authority: { slug: string; name: string }
  manual: { slug: string; name: string }
  edition: string | undefined
  contents: string
  amendments: string
}

const slug = z
  .string()
  .trim()
  .max(80, 'Make the short name shorter: 80 characters at most')
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Enter a short name of lower-case letters, digits and single hyphens')
  .refine(
    (given) => !isReservedSlug(given) && !isReservedAuthoritySlug(given),
    'This short name is kept for addresses of Chapterhouse: choose another',
  )

const name = (problem: string) =>
  typedWords().trim().min(1, problem).max(200, 'Make the name shorter: 200 characters at most')

const manualFields = {
  manualName: name('Enter the name of the manual'),
  manualSlug: slug,
  edition: z.literal('').or(editionName),
  contents: z
    .string()
    .refine((text) => text.trim() !== '', 'Choose the file of the contents page, or paste the page'),
  amendments: z.string(),
}

const intoAuthority = z.object({ authority: z.string().max(80), ...manualFields })

const intoNewAuthority = z.object({
  authorityName: name('Enter the name of the new authority, or choose one above'),
  authoritySlug: slug,
  ...manualFields,
})

/** How the form is read: into the authority that was chosen, by its slug, or into a new one. */
export function importForm(form: FormData): z.ZodType<ImportInput> {
  return form.get('authority')
    ? intoAuthority.transform(({ authority, ...rest }) => asInput({ slug: authority, name: authority }, rest))
    : intoNewAuthority.transform(({ authorityName, authoritySlug, ...rest }) =>
        asInput({ slug: authoritySlug, name: authorityName }, rest),
      )
}

type ManualFields = Omit<z.output<typeof intoAuthority>, 'authority'>

function asInput(authority: ImportInput['authority'], fields: ManualFields): ImportInput {
  const { manualName, manualSlug, edition, contents, amendments } = fields
  const manual = { slug: manualSlug, name: manualName }
  return { authority, manual, edition: edition === '' ? undefined : edition, contents, amendments }
}
