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
