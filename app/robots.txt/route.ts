import { addressFromOutside } from '@/lib/platform/whole-address'

export const dynamic = 'force-dynamic'

/**
 * Where the sitemap is, and what search engines leave alone. What they must not keep says so itself, so they must be able
 * to read it: what they may not read is found all the same where somebody links to it.
 */
export function GET(): Response {
  const lines = [
    'User-agent: *',
    // Answers to questions that nobody but a machine has: reading them costs, and there is no end to them.
    'Disallow: /search?',
    'Disallow: /*/search?',
    'Disallow: /api/',
    '',
    `Sitemap: ${addressFromOutside('/sitemap.xml')}`,
    '',
  ]
  return new Response(lines.join('\n'), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
}
