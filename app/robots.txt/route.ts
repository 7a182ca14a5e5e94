/** What search engines leave alone. Old releases and demonstrations say noindex themselves, so they must be readable. */
export function GET(): Response {
  const lines = [
    'User-agent: *',
    'Disallow: /workspace',
    'Disallow: /sign-in',
    'Disallow: /api/',
    'Disallow: /*/search',
    '',
  ]
  return new Response(lines.join('\n'), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
}
