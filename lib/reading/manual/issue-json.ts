import type { ContentsJson } from '../schema'
import type { IssuedManual } from './issued-manual'

/** Which release of which manual it is, for programs. */
export function issueJson(issued: IssuedManual): Pick<ContentsJson, 'authority' | 'manual' | 'release'> {
  return {
    authority: issued.authorityName,
    manual: issued.manualName,
    release: {
      number: issued.number,
      edition: issued.edition,
      publishedAt: issued.publishedAt.toISOString(),
    },
  }
}
