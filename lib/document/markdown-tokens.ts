import MarkdownIt from 'markdown-it'
import type StateInline from 'markdown-it/lib/rules_inline/state_inline.mjs'
import type Token from 'markdown-it/lib/token.mjs'
import container from 'markdown-it-container'
import { BOXES } from './boxes'
import { CALLOUT_LABELS } from './callout'

/** The id of the chapter with this title; null where there is none. */
export type ResolveTitle = (title: string) => string | null

const BOX_CONTAINERS: string[] = BOXES.map((box) => `container_${box.slug}`)
const CALLOUT_CONTAINERS = Object.keys(CALLOUT_LABELS).map((kind) => `container_${kind}`)
const DEFINITION = 'container_definition'
const FLOW = ['paragraph', 'bullet_list', 'ordered_list']

/** What may stand directly in what, by token type; what is not named here may stand anywhere. */
const ALLOWED_IN: Record<string, string[]> = {
  list_item: FLOW,
  blockquote: FLOW,
  ...Object.fromEntries(BOX_CONTAINERS.map((type) => [type, [...FLOW, 'table']])),
  ...Object.fromEntries([...CALLOUT_CONTAINERS, DEFINITION].map((type) => [type, FLOW])),
}

const UNSUPPORTED = ['fence', 'code_block', 'code_inline', 'hr', 'image', 'html_block', 'html_inline']

/**
 * A tokenizer for the Markdown that chapters are written in: CommonMark with GFM tables, `::: name` containers
 * and `[[Chapter Title]]`. Its tokens are ready for the document format: boxes first, paragraphs in cells.
 * Throws an Error that names the line for what the format has no place for.
 */
export function chapterTokenizer(chapterIdFor: ResolveTitle): MarkdownIt {
  const tokenizer = new MarkdownIt('commonmark', { html: false }).enable('table')
  for (const name of [...BOXES.map((box) => box.slug), ...Object.keys(CALLOUT_LABELS), 'definition'])
    container(tokenizer, name)
  tokenizer.inline.ruler.before('link', 'chapter_reference', (state, silent) =>
    readReference(state, silent, chapterIdFor),
  )
  tokenizer.core.ruler.push('chapter', (state) => {
    refuseMisplaced(state.tokens)
    const wrapped = state.tokens.flatMap((token) => wrapDefinition(token, state.Token))
    state.tokens = boxesFirst(wrapped.flatMap((token) => wrapCell(token, state.Token)))
  })
  return tokenizer
}

function readReference(state: StateInline, silent: boolean, chapterIdFor: ResolveTitle): boolean {
  const written = /^\[\[([^[\]\n]+)\]\]/.exec(state.src.slice(state.pos, state.posMax))
  const title = written?.[1]?.trim()
  if (!written || !title) return false
  if (!silent) {
    const chapterId = chapterIdFor(title)
    const token = state.push(chapterId ? 'chapter_reference' : 'text', '', 0)
    token.content = title
    token.meta = { chapterId, label: title }
  }
  state.pos += written[0].length
  return true
}

/** Refused here, with the line, because the conversion would drop what does not fit without a word. */
function refuseMisplaced(tokens: Token[]): void {
  const open: string[] = []
  for (const token of tokens) {
    const name = token.type.replace(/_(open|close)$/, '')
    if (token.nesting === -1) {
      open.pop()
      continue
    }
    const line = `Line ${(token.map?.[0] ?? 0) + 1}`
    for (const part of [token, ...(token.children ?? [])]) {
      if (UNSUPPORTED.includes(part.type)) throw new Error(`${line}: a chapter cannot hold “${part.type}”`)
    }
    if (name === 'heading' && !['h2', 'h3', 'h4'].includes(token.tag)) {
      throw new Error(`${line}: headings begin with ##, ### or ####; the title stands in the front matter`)
    }
    if (token.type === 'inline' && token.content.startsWith(':::')) {
      throw new Error(`${line}: unknown box “${token.content.split('\n')[0]}”`)
    }
    const around = open.at(-1)
    const allowed = around && token.type !== 'inline' ? ALLOWED_IN[around] : undefined
    if (allowed && !allowed.includes(name)) throw new Error(`${line}: “${name}” cannot stand in “${around}”`)
    if (name.startsWith('container_') && around) throw new Error(`${line}: a box cannot stand in “${around}”`)
    if (token.nesting === 1) open.push(name)
  }
}

/** The word that is defined stands behind the container's name; what it means is all that the container holds. */
function wrapDefinition(token: Token, Construct: typeof Token): Token[] {
  if (token.type === `${DEFINITION}_close`) return [new Construct('definition_text_close', 'dd', -1), token]
  if (token.type !== `${DEFINITION}_open`) return [token]
  const words = token.info.trim().replace(/^definition\s*/, '')
  if (words === '')
    throw new Error(
      `Line ${(token.map?.[0] ?? 0) + 1}: a definition begins with “::: definition” and its word`,
    )
  const [term, text] = [new Construct('inline', '', 0), new Construct('text', '', 0)]
  text.content = words
  term.children = [text]
  return [
    token,
    new Construct('definition_term_open', 'dt', 1),
    term,
    new Construct('definition_term_close', 'dt', -1),
    new Construct('definition_text_open', 'dd', 1),
  ]
}

/** Markdown cells hold words, the format's hold paragraphs. */
function wrapCell(token: Token, Construct: typeof Token): Token[] {
  if (token.type === 'td_open' || token.type === 'th_open') {
    return [token, new Construct('paragraph_open', 'p', 1)]
  }
  if (token.type === 'td_close' || token.type === 'th_close') {
    return [new Construct('paragraph_close', 'p', -1), token]
  }
  return [token]
}

/** The boxes moved to the top in the order the format wants, wherever the file has them. */
function boxesFirst(tokens: Token[]): Token[] {
  const boxes = new Map<string, Token[]>()
  const others: Token[] = []
  let current = others
  for (const token of tokens) {
    const name = token.type.replace(/_(open|close)$/, '')
    const isBox = token.level === 0 && BOX_CONTAINERS.includes(name)
    if (isBox && token.nesting === 1) {
      if (boxes.has(name)) throw new Error(`Line ${(token.map?.[0] ?? 0) + 1}: a second box of its kind`)
      current = []
      boxes.set(name, current)
    }
    current.push(token)
    if (isBox && token.nesting === -1) current = others
  }
  return [...BOX_CONTAINERS.flatMap((name) => boxes.get(name) ?? []), ...others]
}
