/** How many columns the cards of a theme leave free at the end of their last row. */
export const restOfRow = (columns: number, cards: number): number =>
  (columns - (cards % columns)) % columns
