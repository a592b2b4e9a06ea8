import type { ReactNode } from 'react'

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
