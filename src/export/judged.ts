import { isNumber } from '@/model/schema/observation'
import { judge, STATUS_WORDS } from '@/model/judgement/judgement'
import { readSeries } from '@/model/judgement/reading'
import { readTargets } from '@/model/view/targets'
import type { Point, Series, View } from '@/model/view/build-view'

/** What a row of a file says beside its figure. */
export interface JudgedColumns {
  status: string
  target: string
  target_state: string
}

export const NOT_JUDGED: JudgedColumns = { status: '', target: '', target_state: '' }

/** How the council's own figure stands: against other areas in its latest period, and against targets. */
export function judgedColumns(view: View, series: Series, point: Point): JudgedColumns {
  if (series.role !== 'own') return NOT_JUDGED
  const targets = readTargets(view, point)
  const isJudged = point.period === view.period && isNumber(point.value)
  return {
    status: isJudged ? STATUS_WORDS[judge(view, readSeries(view, series.category?.id)).status] : '',
    target: targets.map(({ value }) => String(value)).join('; '),
    target_state: targets.map(({ state }) => state).join('; '),
  }
}
