import { element, escapeHtml } from '@/lib/document/html'

/** A term that is explained where it stands in a text: its words, of which the first heads the explanation. */
export type ExplainedTerm = { words: readonly string[]; explanation: string }

/** Where no term is explained: it leads elsewhere, names what follows, or is defined by the text itself. */
const LEFT_ALONE = new Set([
  'a',
  'button',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'dl',
  'th',
  'summary',
  'label',
])
/** Where another section begins, in which every term is explained again. */
const BEGINS_SECTION = new Set(['h2', 'section'])

/** What `lib/document/html` writes: it escapes what stands between tags and in attributes, so that a tag ends at its ">". */
const tokens = /<(\/?)([a-z0-9]+)[^>]*>|[^<]+/g

/**
 * The parts of a chapter's text, in order (HTML as lib/document/render draws it), in which the first mention of each term in each
 * section is a button that shows what it means, beside it: by touch and by keyboard, without a script. Where a browser knows
 * no popovers it stands after the word. On paper, where nobody can touch a word, a list at the end of the last part has
 * all that were explained, so that the text itself is printed as it was approved.
 */
export function explainTerms(parts: readonly string[], terms: readonly ExplainedTerm[]): string[] {
  const sought = soughtWords(terms)
  if (!sought) return [...parts]
  const drawn: Drawn = { explained: new Set(), ever: new Set(), count: 0 }
  const explained = parts.map((html) => explainedPart(html, sought, drawn))
  const last = explained.pop() ?? ''
  return [...explained, last + onPaper([...drawn.ever])]
}

function explainedPart(part: string, sought: Sought, drawn: Drawn): string {
  let leftAlone = 0
  return part.replace(tokens, (token: string, closing: string | undefined, tag: string | undefined) => {
    if (tag === undefined) return leftAlone > 0 ? token : explainedIn(token, sought, drawn)
    if (LEFT_ALONE.has(tag)) leftAlone += closing ? -1 : 1
    if (BEGINS_SECTION.has(tag)) drawn.explained.clear()
    return token
  })
}

type Sought = { pattern: RegExp; termOf: (word: string) => ExplainedTerm | undefined }
type Drawn = { explained: Set<ExplainedTerm>; ever: Set<ExplainedTerm>; count: number }

/** The words between two tags: they are read as people read them, and escaped again. */
function explainedIn(token: string, { pattern, termOf }: Sought, drawn: Drawn): string {
  let html = ''
  let done = 0
  const text = unescaped(token)
  for (const { 0: word, index } of text.matchAll(pattern)) {
    const term = termOf(word)
    if (!term || drawn.explained.has(term)) continue
    html += escapeHtml(text.slice(done, index)) + button(word, term, drawn)
    done = index + word.length
  }
  return done === 0 ? token : html + escapeHtml(text.slice(done))
}

function button(word: string, term: ExplainedTerm, drawn: Drawn): string {
  drawn.explained.add(term)
  drawn.ever.add(term)
  drawn.count += 1
  const id = `term-${drawn.count}`
  const opens = { type: 'button', class: 'term__word', popovertarget: id }
  const { first, meaning } = shown(term)
  const note = element(
    'span',
    { id, class: 'term__meaning', popover: 'auto', role: 'note' },
    `${element('strong', {}, first)}: ${meaning}`,
  )
  return element('span', { class: 'term' }, element('button', opens, escapeHtml(word)) + note)
}

function onPaper(terms: readonly ExplainedTerm[]): string {
  if (terms.length === 0) return ''
  const list = terms.map(shown).map(({ first, meaning }) => {
    return element('div', {}, element('dt', {}, first) + element('dd', {}, meaning))
  })
  const heading = element('p', {}, element('strong', {}, 'Words explained'))
  return element('div', { class: 'terms-on-paper' }, heading + element('dl', {}, list.join('')))
}

function shown({ words, explanation }: ExplainedTerm) {
  return { first: escapeHtml(words[0] ?? ''), meaning: escapeHtml(explanation) }
}

/** Longer words before those that they begin with, so that "child in need plan" is not "child in need" and a rest. */
function soughtWords(terms: readonly ExplainedTerm[]): Sought | null {
  const byForm = new Map<string, ExplainedTerm>()
  const patterns: { pattern: string; length: number }[] = []
  for (const term of terms.filter(({ explanation }) => explanation !== '')) {
    for (const word of term.words) {
      for (const form of formsOf(word)) if (!byForm.has(form)) byForm.set(form, term)
      patterns.push({ pattern: patternOf(word), length: word.length })
    }
  }
  if (patterns.length === 0) return null
  const all = patterns.sort((one, other) => other.length - one.length).map(({ pattern }) => pattern)
  return {
    pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${all.join('|')})(?![\\p{L}\\p{N}])`, 'giu'),
    termOf: (word) => byForm.get(plain(word)) ?? byForm.get(plain(word).toLowerCase()),
  }
}

/**
 * How a text may have a word: several of them, children of a child; with whatever capitals, but an abbreviation ("PR",
 * "s47") as it is written alone, so that "pa" is not "PA".
 */
function formsOf(word: string): string[] {
  const written = isAbbreviation(word) ? plain(word) : plain(word).toLowerCase()
  return [written, written.replace(/\bchild\b/, 'children')].flatMap((form) => [form, `${form}s`])
}

function patternOf(word: string): string {
  const escaped = plain(word).replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
  const written = escaped.replace(/\s+/g, '\\s+').replaceAll("'", "['’]")
  return `${written.replace(/\bchild\b/i, 'child(?:ren)?')}s?`
}

function isAbbreviation(word: string): boolean {
  return !/\s/.test(word) && /[\p{Lu}\d]/u.test(word.slice(1))
}

function plain(words: string): string {
  return words.replace(/\s+/g, ' ').replaceAll('’', "'")
}

const entities: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
}

function unescaped(html: string): string {
  return html.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity)
}
