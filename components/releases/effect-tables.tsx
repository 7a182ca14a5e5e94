import { SectionHeading } from '@/components/ui/page-heading'
import { Table } from '@/components/ui/table'
import type { ContentsEffect, ListedRow, ListedTables } from '@/lib/releases/effect-groups'

/** The contents before and after. */
export function ContentsBeforeAndAfter({ effects }: { effects: readonly ContentsEffect[] }) {
  return (
    <section>
      <SectionHeading>The contents</SectionHeading>
      {effects.length === 0 ? (
        <p className="govuk-body">No place in the contents changes.</p>
      ) : (
        <Table
          caption="What changes in the contents"
          captionHidden
          head={['Place', 'Readers have now', 'Readers will have']}
          rows={effects.map(({ key, what, before, after }) => ({ key, cells: [what, before, after] }))}
        />
      )}
    </section>
  )
}

/** The rows of the Amendments as staff will read them; they were approved, and are not changed here. */
export function AppendixAsItWillRead(props: { tables: ListedTables; edition: string }) {
  const { updated, new: added, removed } = props.tables
  const none = updated.length + added.length + removed.length === 0
  return (
    <section>
      <SectionHeading>The Amendments, as they will read</SectionHeading>
      <p className="govuk-body">
        {none
          ? 'Nothing is listed: the changes are minor, or in the contents only.'
          : `Under “${props.edition}”, or the edition that you open. The words were approved with the chapters; to change them, send the chapter back.`}
      </p>
      <Listed caption="Updated Chapters" rows={updated} />
      <Listed caption="New Chapters" rows={added} />
      <Listed caption="Removed Chapters" rows={removed} />
    </section>
  )
}

function Listed({ caption, rows }: { caption: string; rows: readonly ListedRow[] }) {
  if (rows.length === 0) return null
  return (
    <Table
      caption={caption}
      head={['Chapter Name', 'Details']}
      rows={rows.map(({ chapterId, name, details }) => ({
        key: chapterId,
        cells: [name, details.join(' ')],
      }))}
    />
  )
}
