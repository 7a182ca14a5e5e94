import { type ManualSlugs, MY_WORK, manualHome } from '@/lib/platform/workspace-addresses'
import { Breadcrumbs } from './breadcrumbs'

/** The way back up from one of a manual's pages in the workspace; `below` are the pages between its home and this one. */
export function ManualBreadcrumbs(props: {
  manual: ManualSlugs & { name: string }
  below?: readonly { words: string; href: string }[]
}) {
  const { manual, below = [] } = props
  return (
    <Breadcrumbs
      trail={[
        { words: 'My work', href: MY_WORK },
        { words: manual.name, href: manualHome(manual) },
        ...below,
      ]}
    />
  )
}
