import { textAttribute } from '../document'
import { nodesOfType } from '../text-blocks'
import { type CheckRule, quoted } from './check'

/** An image has words for those who do not see it. */
export const checkImageAlternatives: CheckRule = ({ clauses }) =>
  clauses.flatMap(({ id, node }) =>
    nodesOfType(node, 'image').flatMap((image) => {
      const alternative = textAttribute(image, 'alt').trim()
      const missing = alternative === ''
      if (!missing && !isFileName(alternative, textAttribute(image, 'name'))) return []
      const sentence = missing
        ? 'This image has no alternative text: say in words what it shows.'
        : 'The alternative text of this image is a file name: say in words what it shows.'
      return [{ kind: 'image-alternative' as const, clauseId: id, words: quoted(alternative), sentence }]
    }),
  )

function isFileName(alternative: string, name: string): boolean {
  const bare = (words: string) => words.toLowerCase().replace(/\.[a-z0-9]{2,5}$/, '')
  if (name !== '' && bare(alternative) === bare(name)) return true
  return (
    /\.(png|jpe?g|gif|webp|svg|bmp|tiff?|heic)$/i.test(alternative) ||
    /^(image|img|dsc|picture|photo|screenshot|scan)[\s_-]*\d*$/i.test(alternative)
  )
}
