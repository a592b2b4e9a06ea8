/** A title is no longer than this, so that it stands in one line above a chart and in two on a slide. */
export const LONGEST_TITLE = 65

/** The fullest of some titles that is short enough; where none is, the shortest. */
export const fitting = (titles: readonly string[]): string =>
  titles.find(({ length }) => length <= LONGEST_TITLE) ??
  titles.reduce((a, b) => (b.length < a.length ? b : a), titles[0] ?? '')
