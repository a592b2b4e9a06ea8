/** Charts that show the view's one period, whatever others there are. */
const OF_ONE_PERIOD: readonly (string | undefined)[] = [
  'rank',
  'breakdown-bar',
  'mix-by-group',
  'moderation',
]

export const isOfOnePeriod = (chartId: string | undefined): boolean =>
  OF_ONE_PERIOD.includes(chartId)
