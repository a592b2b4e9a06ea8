import { figureAge } from '@/model/overview/card-words'
import { periodEnd, periodLabel } from '@/model/values/period'
import type { View } from '@/model/view/build-view'
import { useToday } from '../shared/use-today'

/** How old the latest figure of a chart is; nothing of a plan that is still to come. */
export function FigureAge({ view }: { view: View }) {
  const today = useToday()
  const { period, indicator } = view
  if (period === '' || periodEnd(period, indicator.periodType) > today) return null
  return (
    <p className="quiet small">
      Latest figure here: {periodLabel(period, indicator.periodType)}, {figureAge(view, today)}
    </p>
  )
}
