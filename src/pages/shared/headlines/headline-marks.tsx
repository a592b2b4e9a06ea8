import { currentTargets } from '@/model/view/targets'
import type { HeadlineCard } from '@/model/overview/headline-cards'
import { ConfidentialMark } from '@/ui/marks/confidential-mark'
import { TargetMark } from '@/ui/marks/target-mark'

/** A card's targets, which are separate from its comparison with other councils, and its confidentiality. */
export const CardTargets = ({ card: { view } }: { card: HeadlineCard }) => (
  <>
    {currentTargets(view).map((reading) => (
      <p key={reading.target.id} className="target">
        <TargetMark reading={reading} />
      </p>
    ))}
    <ConfidentialMark level={view.confidentiality} />
  </>
)

const LINES = { region: 'dashed', england: 'dotted', neighbours: 'dashes and dots' } as const

/** The legend of the small charts, shown once for all of them. */
export function LineKey({ cards, area }: { cards: readonly HeadlineCard[]; area: string }) {
  const series = cards.flatMap(({ view }) => view.series)
  const others = (['region', 'england', 'neighbours'] as const).flatMap((role) => {
    const label = series.find((s) => s.role === role)?.label
    return label === undefined ? [] : [`${label}: ${LINES[role]}`]
  })
  return `Lines: ${[`${area}: strong`, ...others].join('; ')}.`
}
