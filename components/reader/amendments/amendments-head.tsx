/** The head of each table of the Amendments. */
export function AmendmentsHead() {
  return (
    <thead className="govuk-table__head">
      <tr className="govuk-table__row">
        <th scope="col" className="govuk-table__header">
          Chapter Name
        </th>
        <th scope="col" className="govuk-table__header">
          Details
        </th>
      </tr>
    </thead>
  )
}
