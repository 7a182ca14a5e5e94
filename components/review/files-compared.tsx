import type { Clause } from '@/lib/document/clauses'
import { textAttribute } from '@/lib/document/document'
import { isFileHash } from '@/lib/document/file-kinds'

/** Where a file's bytes are had, by its hash and name. */
export type AddressOfFile = (file: string, name: string) => string

/** The picture of an image clause, or a link to the document of an attachment; nothing for another clause. */
export function FileOf(props: { clause: Clause | null; was: boolean; addressOf: AddressOfFile | undefined }) {
  const { clause, was, addressOf } = props
  const file = clause ? textAttribute(clause.node, 'file') : ''
  if (!clause || !addressOf || !isFileHash(file)) return null
  const href = addressOf(file, textAttribute(clause.node, 'name'))
  const when = was ? 'before' : 'now'
  if (clause.kind === 'image') {
    return (
      <figure className="ch-compared-file">
        {/* biome-ignore lint/performance/noImgElement: the workspace serves it as it was uploaded */}
        <img src={href} alt={textAttribute(clause.node, 'alt')} loading="lazy" />
        <figcaption>The picture {when}</figcaption>
      </figure>
    )
  }
  return (
    <p className="ch-compared-file">
      <a className="govuk-link" href={href}>
        Open the document as it {was ? 'was' : 'is now'}
      </a>
    </p>
  )
}
