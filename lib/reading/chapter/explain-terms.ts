import { element, escapeHtml } from '@/lib/document/html'
import { escapedForPattern } from '@/lib/platform/escaped-words'

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
 * section is a button that shows what it means: by touch and by keyboard, without a script. What terms mean stands once, at
 * the end of the last part, and is shown over the text when it is asked for; whoever asked by keyboard or screen reader is
 * led there, and back by Escape. On paper, and in browsers that know no popovers, it is a list after the text.
 */
export function explainTerms(parts: readonly string[], terms: readonly ExplainedTerm[]): string[] {
  const sought = soughtWords(terms)
  if (!sought) return [...parts]
  const drawn: Drawn = { inSection: new Set(), ids: new Map() }
  const explained = parts.map((html) => explainedPart(html, sought, drawn))
  const last = explained.pop() ?? ''
  return [...explained, last + meanings(drawn.ids)]
}

function explainedPart(part: string, sought: Sought, drawn: Drawn): string {
  let leftAlone = 0
  return part.replace(tokens, (token: string, closing: string | undefined, tag: string | undefined) => {
    if (tag === undefined) return leftAlone > 0 ? token : explainedIn(token, sought, drawn)
    if (LEFT_ALONE.has(tag)) leftAlone += closing ? -1 : 1
    if (BEGINS_SECTION.has(tag)) drawn.inSection.clear()
    return token
  })
}

type Sought = { pattern: RegExp; termOf: (word: string) => ExplainedTerm | undefined }
/** The terms of the section so far, and the element id of each of the text so far. */
type Drawn = { inSection: Set<ExplainedTerm>; ids: Map<ExplainedTerm, string> }

/** The words between two tags: they are read as people read them, and escaped again. */
function explainedIn(token: string, { pattern, termOf }: Sought, drawn: Drawn): string {
  let html = ''
  let done = 0
  const text = unescaped(token)
  for (const { 0: word, index } of text.matchAll(pattern)) {
    const term = termOf(word)
    if (!term || drawn.inSection.has(term)) continue
    html += escapeHtml(text.slice(done, index)) + button(word, term, drawn)
    done = index + word.length
  }
  return done === 0 ? token : html + escapeHtml(text.slice(done))
}

function button(word: string, term: ExplainedTerm, { inSection, ids }: Drawn): string {
  inSection.add(term)
  const id = ids.get(term) ?? `term-${ids.size + 1}`
  ids.set(term, id)
  return element('button', { type: 'button', class: 'term', popovertarget: id }, escapeHtml(word))
}

function meanings(ids: ReadonlyMap<ExplainedTerm, string>): string {
  if (ids.size === 0) return ''
  const each = [...ids].map(
    ([
      {
        words: [first = ''],
        explanation,
      },
      id,
    ]) => {
      const meaning = `${element('strong', {}, escapeHtml(first))}: ${escapeHtml(explanation)}`
      return `<p id="${id}" popover autofocus tabindex="-1">${meaning}</p>`
    },
  )
  const title = element('p', { class: 'terms__title' }, element('strong', {}, 'Words explained'))
  return element('div', { class: 'terms' }, title + each.join(''))
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
  const escaped = escapedForPattern(plain(word))
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
