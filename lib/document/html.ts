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

/** What an element may say of itself; what is null or '' is left out. */
type Attributes = Record<string, string | number | null>

/** An element as HTML. Attributes are escaped; `inner` is HTML already and is not. */
export function element(tag: string, attributes: Attributes, inner: string): string {
  return `${emptyElement(tag, attributes)}${inner}</${tag}>`
}

/** An element that has nothing inside and no end, such as an image. */
export function emptyElement(tag: string, attributes: Attributes): string {
  let opening = tag
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== '') opening += ` ${name}="${escapeHtml(String(value))}"`
  }
  return `<${opening}>`
}
