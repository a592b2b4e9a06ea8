import { currentTargets } from '@/model/view/targets'
import type { HeadlineCard } from '@/model/overview/headline-cards'
import { ConfidentialMark } from '@/ui/marks/confidential-mark'
import { TargetMark } from '@/ui/marks/target-mark'

/** How a card's figure stands against its targets, apart from the comparison with other councils; and who may see it. */
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
