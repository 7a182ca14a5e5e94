const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text made safe for HTML, between tags and inside quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character)
}

/**
 * An element as HTML. Attributes are escaped, and left out where they are null or ''; `inner` is HTML already
 * and is not.
 */
export function element(
  tag: string,
  attributes: Record<string, string | number | null>,
  inner: string,
): string {
  let opening = tag
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== '') opening += ` ${name}="${escapeHtml(String(value))}"`
  }
  return `<${opening}>${inner}</${tag}>`
}
