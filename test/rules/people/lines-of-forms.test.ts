import { describe, expect, it } from 'vitest'
import { formValues } from '@/app/workspace/form-values'
import { neededRemark } from '@/lib/chapters/review-inputs'
import { removeChapterInput } from '@/lib/contents/schema'
import { LONGEST_NOTICE, withholdTextInput } from '@/lib/releases/withholding-inputs'

/** What a browser sends of the words typed in a field. */
async function sent(words: string): Promise<string> {
  const form = new FormData()
  form.set('words', words)
  return String(formValues(await new Response(form).formData()).words)
}

/** So many characters, in paragraphs. */
const paragraphs = (length: number) =>
  'Ring the team.\n\n'
    .repeat(length)
    .slice(0, length - 1)
    .concat('.')

describe('words of several lines', () => {
  it('are taken in as they were typed, with one character for the end of a line', async () => {
    expect(await sent('One.\n\nTwo.')).toBe('One.\n\nTwo.')
  })

  it.each([
    ['the reason for withholding a text', withholdTextInput.shape.reason, LONGEST_NOTICE],
    ['what staff are told of a removal', removeChapterInput.shape.details, 2_000],
    ['what an approver says', neededRemark, 4_000],
  ])('may be as long as their field allows: %s', async (_, schema, longest) => {
    const typed = paragraphs(longest)
    expect(typed).toHaveLength(longest)
    expect(schema.safeParse(await sent(typed)).error?.issues ?? []).toEqual([])
  })
})
