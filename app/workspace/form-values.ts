import type { z } from 'zod'

/**
 * A form's fields by name: text, or an array where a name is sent several times. Next's own fields and files are left out.
 * A line ends as where it was typed: browsers send two characters for it, which no field counts against its length.
 */
export function formValues(form: FormData): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = {}
  for (const name of fieldNames(form)) {
    const sent = form
      .getAll(name)
      .filter((value) => typeof value === 'string')
      .map((words) => words.replaceAll('\r\n', '\n'))
    const [first] = sent
    if (first !== undefined) values[name] = sent.length === 1 ? first : sent
  }
  return values
}

/** What to put back into the fields after a refusal: single texts, and no password. */
export function typedValues(form: FormData): Record<string, string> {
  const values = Object.entries(formValues(form)).filter(
    (pair): pair is [string, string] => typeof pair[1] === 'string' && !isSecret(pair[0]),
  )
  return Object.fromEntries(values)
}

/** What a refusal carries of the form: what was typed, and what was ticked. */
export function sentFields(form: FormData): {
  values: Record<string, string>
  ticked: Record<string, string[]>
} {
  const ticked = Object.entries(formValues(form)).map(([name, sent]) => [name, [sent].flat()] as const)
  return {
    values: typedValues(form),
    ticked: Object.fromEntries(ticked.filter(([name]) => !isSecret(name))),
  }
}

/** The first problem of each field, by its name, in the order in which the form has them. */
export function problemsByField(error: z.ZodError, form: FormData): Record<string, string> {
  const order = [...fieldNames(form)]
  const problems = new Map<string, string>()
  for (const { path, message } of error.issues) {
    const name = String(path[0] ?? 'form')
    if (!problems.has(name)) problems.set(name, message)
  }
  return Object.fromEntries([...problems].sort(([one], [other]) => order.indexOf(one) - order.indexOf(other)))
}

function fieldNames(form: FormData): Set<string> {
  return new Set([...form.keys()].filter((name) => !name.startsWith('$ACTION_')))
}

function isSecret(name: string): boolean {
  return /password|token/i.test(name)
}
