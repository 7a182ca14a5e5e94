/** Somebody who can be mentioned, by the name of their account. */
export type Mentionable = { userId: string; name: string }

/** What may stand before an @ that mentions: not a letter, which would make it an e-mail address. */
const BEFORE = /[\p{L}\p{N}._-]$/u

/**
 * Who is mentioned in a comment, each once: an @ and the whole name, in any case. Of names that begin alike the
 * longest counts; two people of one name are both told, since the comment cannot say which is meant.
 */
export function mentionsIn<Person extends Mentionable>(body: string, people: readonly Person[]): Person[] {
  const text = body.toLowerCase()
  const mentioned = new Set<Person>()
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    if (BEFORE.test(text.slice(0, at))) continue
    const rest = text.slice(at + 1)
    const named = people.filter(({ name }) => beginsWith(rest, name.toLowerCase()))
    const longest = Math.max(...named.map(({ name }) => name.length))
    for (const person of named) if (person.name.length === longest) mentioned.add(person)
  }
  return [...mentioned]
}

function beginsWith(rest: string, name: string): boolean {
  return name !== '' && rest.startsWith(name) && !/^[\p{L}\p{N}]/u.test(rest.slice(name.length))
}
