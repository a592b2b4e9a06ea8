import type { HeadlineCard } from '@/model/overview/headline-cards'

const LINES = { region: 'dashed', england: 'dotted', neighbours: 'dashes and dots' } as const

/** Which line is whose in the small charts, said once for all of them. */
export function LineKey({ cards, area }: { cards: readonly HeadlineCard[]; area: string }) {
  const series = cards.flatMap(({ view }) => view.series)
  const others = (['region', 'england', 'neighbours'] as const).flatMap((role) => {
    const label = series.find((s) => s.role === role)?.label
    return label === undefined ? [] : [`${label}: ${LINES[role]}`]
  })
  return `Lines: ${[`${area}: strong`, ...others].join('; ')}.`
}
