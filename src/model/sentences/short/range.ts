import { isNumber } from '../../schema/observation'
import { formatNumber } from '../../values/format'
import { figureOf } from '../../view/figure-cell'
import { subjectSeries } from '../../view/subject'
import type { View } from '../../view/types'
import { figureParts, parts, type Sentence } from '../parts'
import { withValue } from '../phrases'

/** Both ends of a figure that is given as a range: "4 to 6 weeks", "£15,000 to £60,000". */
export function rangeValue(view: View): Sentence | undefined {
  const subject = subjectSeries(view)
  const endOf = (bound: 'lowest' | 'highest') =>
    subject.find(({ category }) => category?.bound === bound)?.points.get(view.period)
  const [lowest, highest] = [endOf('lowest'), endOf('highest')]
  if (subject.length !== 2 || !isNumber(lowest?.value) || !isNumber(highest?.value))
    return undefined
  const { measure } = view
  const figure = figureOf(view, lowest)
  // The unit stands once: "4 to 6 weeks".
  const from =
    measure.kind === 'duration'
      ? [{ text: formatNumber(lowest.value, measure.decimals), ...(figure ? { figure } : {}) }]
      : figureParts(view, lowest)
  return parts`${from} to ${figureParts(view, highest)}`
}

/**
 * The statement of a figure that is given as a range, both ends in one: "it took 4 to 6 weeks to find a
 * placement". Undefined for any other view, and where an end has no number in the view's period.
 */
export function rangeStatement(view: View): Sentence | undefined {
  const value = rangeValue(view)
  const words = view.measure.says.replace('{category}', '').replace(/\s+/g, ' ').trim()
  return value && withValue(words, value)
}
