import type { ReactNode } from 'react'

/** A heading. `number` marks one over figures, which is aligned right. */
type Heading = string | { number: string }

/** The header row of a table. */
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
  /** Accessible name of the scrolling region. */
  label: string
  className?: string
  children: ReactNode
}

/** A box in which a wide table can be scrolled, also by keyboard. */
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
