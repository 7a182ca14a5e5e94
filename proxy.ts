import { randomBytes } from 'node:crypto'
import { type NextRequest, NextResponse } from 'next/server'
import { PATH_HEADER } from '@/app/workspace/path-header'

/**
 * The pages of people who sign in. Readers' pages answer with headers of their own, and so do the files of the
 * workspace and of guests: what passes through here is kept in memory, cut off at 10 MB, and has its own headers replaced
 * by these.
 */
export const config = {
  matcher: [
    '/workspace',
    '/workspace/((?!(?:[^/]+/[^/]+/files(?:/[0-9a-f]+)?$)).*)',
    '/sign-in/:path*',
    '/first-administrator/:path*',
    '/api/auth/:path*',
    '/guest-review/((?!(?:[^/]+/files/[0-9a-f]+$)).*)',
  ],
}

/** Gives each request a nonce, without which no script runs on its page, and tells the page the address that was asked for. */
export function proxy(request: NextRequest): NextResponse {
  const policy = contentSecurityPolicy(randomBytes(16).toString('base64'))
  const headers = new Headers(request.headers)
  // Next takes the nonce for its own scripts from here.
  headers.set('content-security-policy', policy)
  headers.set(PATH_HEADER, `${request.nextUrl.pathname}${request.nextUrl.search}`)

  const response = NextResponse.next({ request: { headers } })
  response.headers.set('Content-Security-Policy', policy)
  const isGuests = request.nextUrl.pathname.startsWith('/guest-review')
  const more = isGuests ? { ...securityHeaders, ...guestHeaders } : securityHeaders
  for (const [name, value] of Object.entries(more)) response.headers.set(name, value)
  return response
}

// Referrer-Policy: "no-referrer" would make browsers send forms with the origin "null", which Next refuses.
const securityHeaders = {
  'Cache-Control': 'private, no-store',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'X-Robots-Tag': 'noindex',
}

// A guest's address holds the token that opens it: it is sent to nobody. Its forms are answered without regard to origin.
const guestHeaders = { 'Referrer-Policy': 'no-referrer', 'X-Robots-Tag': 'noindex, nofollow' }

function contentSecurityPolicy(nonce: string): string {
  // Next's development server evaluates what it compiles, and puts styles into the page.
  const developing = process.env.NODE_ENV === 'development'
  return [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${developing ? ` 'unsafe-eval'` : ''}`,
    `style-src 'self'${developing ? ` 'unsafe-inline'` : ` 'nonce-${nonce}'`}`,
    `img-src 'self' data:`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `frame-ancestors 'none'`,
    `form-action 'self'`,
  ].join('; ')
}
