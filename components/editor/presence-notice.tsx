'use client'

import { savedWords } from './saved-words'
import type { Presence } from './use-presence'

/** Who else has this version open, in a line that is read out when somebody comes or goes, and not otherwise. */
export function PresenceNotice({ others }: { others: Presence }) {
  return (
    <div className="ch-presence" role="status">
      {others.map((person) => (
        <p className="ch-presence__line" key={person.userId}>
          {presenceWords(person)}
        </p>
      ))}
    </div>
  )
}

/** "The publisher has this version open too, since 14:30." */
function presenceWords({ name, self, openedAt }: Presence[number]): string {
  const since = savedWords(openedAt, new Date()).replace(/^(at|on) /, '')
  return self
    ? `You have this version open in another tab too, since ${since}.`
    : `${name} has this version open too, since ${since}.`
}
