declare module 'markdown-it-container' {
  import type MarkdownIt from 'markdown-it'

  /** Adds `::: name` … `:::` containers of one name to a markdown-it parser. */
  export default function container(parser: MarkdownIt, name: string): void
}
