import { type ManualSlugs, MY_WORK, manualHome } from '@/lib/platform/workspace-addresses'

/** The way up from the page of a manual's words. */
export function wordsTrail(manual: ManualSlugs & { name: string }) {
  return [
    { words: 'My work', href: MY_WORK },
    { words: manual.name, href: manualHome(manual) },
  ]
}
