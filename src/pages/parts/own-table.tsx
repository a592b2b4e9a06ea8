import type { ReactNode } from 'react'

/** A table that scrolls in its own box where the window is narrow. */
export const OwnTable = ({ label, children }: { label: string; children: ReactNode }) => (
  <div
    className="chart-scroll chart-table own-table"
    role="region"
    aria-label={label}
    // A wide table scrolls in its own box, which the keyboard must be able to reach.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    tabIndex={0}
  >
    <table>{children}</table>
  </div>
)
