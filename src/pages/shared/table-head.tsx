/** A heading over words, or over figures, which stand to the right. */
type Heading = string | { number: string }

/** The one row of headings of a table, from its first column on. */
export const TableHead = ({ columns }: { columns: readonly Heading[] }) => (
  <thead>
    <tr>
      {columns.map((column) =>
        typeof column === 'string' ? (
          <th key={column} scope="col">
            {column}
          </th>
        ) : (
          <th key={column.number} scope="col" className="chart-number">
            {column.number}
          </th>
        ),
      )}
    </tr>
  </thead>
)
