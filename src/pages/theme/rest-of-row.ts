/**
 * How many columns the cards of a theme leave free at the end of their last row. Charts are as high as two single
 * figures, which stand beside the charts of the last row, one above another, before they begin rows of their own.
 */
export function restOfRow(columns: number, charts: number, singles: number): number {
  const beside = (columns - (charts % columns)) % columns
  if (singles < beside) return beside - singles
  if (singles < 2 * beside) return 2 * beside - singles
  return (columns - ((singles - 2 * beside) % columns)) % columns
}
