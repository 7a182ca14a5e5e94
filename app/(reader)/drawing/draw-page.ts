import type { ReactElement } from 'react'

/**
 * A reader's page as the whole HTML document. react-dom/server is imported here and nowhere else, and only when
 * it is needed: a route handler that imports it at its top ends Next's build with an error.
 */
export async function drawPage(page: ReactElement): Promise<string> {
  return `<!DOCTYPE html>${await drawPart(page)}`
}

/** A part of a page. */
export async function drawPart(part: ReactElement): Promise<string> {
  const { renderToStaticMarkup } = await import('react-dom/server')
  return renderToStaticMarkup(part)
}
