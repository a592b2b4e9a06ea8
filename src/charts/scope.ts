const PEERS = ['distribution', 'rank']
const OF_ONE_PERIOD = [...PEERS, 'breakdown-bar', 'mix-by-group', 'moderation']

/** Whether a chart shows all authorities, not only those that the reader compares with. */
export const showsPeers = (chartId: string | undefined): boolean =>
  chartId !== undefined && PEERS.includes(chartId)

/** Whether a chart shows the view's one period. */
export const isOfOnePeriod = (chartId: string | undefined): boolean =>
  chartId !== undefined && OF_ONE_PERIOD.includes(chartId)
