import type { ReactNode } from 'react'

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

interface ScrollBoxProps {
  /** What its table is of. */
  label: string
  className?: string
  children: ReactNode
}

/** A box in which a wide table scrolls; the keyboard can reach it, to scroll it too. */
export const ScrollBox = ({ label, className = '', children }: ScrollBoxProps) => (
  <div
    className={`chart-scroll chart-table ${className}`.trim()}
    role="region"
    aria-label={label}
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    tabIndex={0}
  >
    {children}
  </div>
)
