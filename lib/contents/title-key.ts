/**
 * What two printings of one title have in common: letters' case, kinds of quotation mark and dash, the space
 * around dashes and slashes, "&" for "and" and a closing full stop do not tell titles apart.
 */
export function titleKey(title: string): string {
  const key = title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’`]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\s*[-–—]\s*/g, '-')
    .replace(/\s*\/\s*/g, '/')
    .replaceAll('&', ' and ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.,;:]+$/, '')
  return key === '' ? title : key
}
