/*
 * Addresses as they are needed outside this installation's own pages: in e-mails, feeds, and what is copied into other
 * documents. They begin as people know this installation (NEXTAUTH_URL); a program that is run without it knows of no
 * other than the default.
 */

const DEFAULT_ORIGIN = 'http://127.0.0.1:3000'

/** The whole address of a path of this installation: '/kent' is 'https://manuals.example/kent'. */
export function addressFromOutside(path: string): string {
  return new URL(path, process.env.NEXTAUTH_URL || DEFAULT_ORIGIN).href
}
