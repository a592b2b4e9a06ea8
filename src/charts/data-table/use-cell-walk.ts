import { FigureLinksContext } from '@/ui/figure-link'
import { useContext, useEffect, type FocusEvent, type KeyboardEvent } from 'react'

const FIGURE = 'a.figure'

const figureIn = (cell: Element | undefined): HTMLElement | undefined =>
  cell?.querySelector<HTMLElement>(FIGURE) ?? undefined

/** The next figure in a column, skipping cells without one. */
function inColumn(
  table: HTMLTableElement,
  cell: HTMLTableCellElement,
  step: 1 | -1,
): HTMLElement | undefined {
  const rows = [...table.rows]
  const from = rows.findIndex((row) => row.contains(cell))
  for (let at = from + step; at >= 0 && at < rows.length; at += step) {
    const found = figureIn(rows[at]?.cells[cell.cellIndex])
    if (found) return found
  }
  return undefined
}

function nextFigure(
  table: HTMLTableElement,
  cell: HTMLTableCellElement,
  key: string,
): HTMLElement | undefined {
  if (key === 'ArrowUp' || key === 'ArrowDown')
    return inColumn(table, cell, key === 'ArrowUp' ? -1 : 1)
  const row = [...(cell.parentElement?.children ?? [])].filter((c) => figureIn(c))
  const here = row.indexOf(cell)
  const places: Record<string, number> = {
    ArrowLeft: Math.max(here - 1, 0),
    ArrowRight: here + 1,
    Home: 0,
    End: row.length - 1,
  }
  const place = places[key]
  return place === undefined ? undefined : figureIn(row[place])
}

/** "2022, Buckinghamshire": row and column of a cell, which not every screen reader announces. */
const whereIs = (cell: HTMLTableCellElement): string =>
  [cell.parentElement?.querySelector('th')?.firstChild?.textContent, cell.dataset['column']]
    .filter(Boolean)
    .join(', ')

/**
 * Makes a table of figures a single tab stop, within which the arrow keys move from figure to figure. The
 * current cell is kept in the document and not in state, because state would render a long table again at
 * every step.
 * @param say announces the row and column reached
 */
export function useCellWalk(table: HTMLTableElement | null, say: (where: string) => void) {
  // The links are rendered after the table; until then there is nothing to focus.
  const canOpen = useContext(FigureLinksContext) !== undefined
  useEffect(() => {
    if (!canOpen || !table || table.querySelector(`${FIGURE}[tabindex="0"]`)) return
    const first = table.querySelector<HTMLElement>(FIGURE)
    if (first) first.tabIndex = 0
  })
  return {
    onFocus: ({ target }: FocusEvent) => {
      if (!table || !(target instanceof HTMLElement) || !target.matches(FIGURE)) return
      for (const other of table.querySelectorAll<HTMLElement>(`${FIGURE}[tabindex="0"]`))
        other.tabIndex = -1
      target.tabIndex = 0
    },
    onKeyDown: (event: KeyboardEvent) => {
      const { target, key } = event
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
      if (!(target instanceof HTMLElement) || !target.matches(FIGURE)) return
      const cell = target.closest('td')
      const next = table && cell && nextFigure(table, cell, key)
      if (!next) return
      event.preventDefault()
      next.focus()
      const reached = next.closest('td')
      if (reached) say(whereIs(reached))
    },
  }
}
