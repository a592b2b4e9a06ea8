import { currentTargets } from '@/model/targets-on-view'
import type { HeadlineCard } from '@/model/triage'
import { TargetMark } from '@/ui/target-mark'

/** How a card's figure stands against its targets, apart from the comparison with other councils. */
export const CardTargets = ({ card }: { card: HeadlineCard }) =>
  currentTargets(card.view).map((reading) => (
    <p key={reading.target.id} className="target">
      <TargetMark reading={reading} />
    </p>
  ))
