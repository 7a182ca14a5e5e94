import { SectionHeading } from '@/components/ui/page-heading'
import { Table } from '@/components/ui/table'
import type { BeforeAndAfter } from '@/lib/releases/before-and-after'

/** What changes in the contents, before and after. */
export function ChangedContents({ changes }: { changes: readonly BeforeAndAfter[] }) {
  if (changes.length === 0) return null
  return (
    <section aria-labelledby="contents-changes">
      <SectionHeading id="contents-changes">Contents</SectionHeading>
      <Table
        caption="Changes of the contents"
        captionHidden
        head={['What', 'Before', 'After']}
        rows={changes.map(({ key, subject, before, after }) => ({
          key,
          cells: [subject, before || 'Not there', after || 'Not there'],
        }))}
      />
    </section>
  )
}
