/** A paragraph in its own words, with what it is above it. */
export function Quoted({ words, caption }: { words: string; caption: string }) {
  return (
    <figure className="quoted">
      <figcaption className="quoted__what">{caption}</figcaption>
      <blockquote className="quoted__words">{words}</blockquote>
    </figure>
  )
}
