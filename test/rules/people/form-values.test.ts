import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { formValues, problemsByField, sentFields, typedValues } from '@/app/workspace/form-values'

function form(...fields: [string, string][]): FormData {
  const data = new FormData()
  for (const [name, value] of fields) data.append(name, value)
  return data
}

describe('a form that was sent', () => {
  it('is read by its names, a name sent several times as a list, without Next’s own fields and files', () => {
    const sent = form(
      ['$ACTION_ID_1', ''],
      ['title', ' Care '],
      ['role', 'author'],
      ['role', 'approver'],
      ['empty', ''],
    )
    sent.append('file', new File(['x'], 'x.txt'))
    expect(formValues(sent)).toEqual({ title: ' Care ', role: ['author', 'approver'], empty: '' })
  })

  it('gives back what was typed, but no password and no token', () => {
    const sent = form(['email', 'a@b.example'], ['password', 'x'], ['currentPassword', 'y'], ['token', 'z'])
    expect(typedValues(sent)).toEqual({ email: 'a@b.example' })
  })

  it('gives back what was ticked of several, but no token', () => {
    const sent = form(['revisionIds', 'one'], ['revisionIds', 'two'], ['sure', 'yes'], ['token', 'z'])
    expect(sentFields(sent).ticked).toEqual({ revisionIds: ['one', 'two'], sure: ['yes'] })
  })

  it('tells one problem a field, in the order of the form', () => {
    const schema = z.object({
      email: z.email('Enter an address').min(9, 'Longer'),
      name: z.string().min(1, 'Enter a name'),
    })
    const sent = form(['name', ''], ['email', 'x'])
    const { error } = schema.safeParse(formValues(sent))
    expect(error && Object.entries(problemsByField(error, sent))).toEqual([
      ['name', 'Enter a name'],
      ['email', 'Enter an address'],
    ])
  })
})
