import { tooFewPoints } from '@/model/sentences/control-sentence'
import { isYearly } from '@/model/values/period'
import type { View } from '@/model/view/build-view'

/** Why no limits are offered for a published series of years: how many points it has, and how many it takes. */
export function SignalNote({ view }: { view: View }) {
  const { local, periodType } = view.indicator
  const text = local === true || !isYearly(periodType) ? undefined : tooFewPoints(view)
  return text === undefined ? null : <p className="quiet small signal-note">{text}</p>
}
