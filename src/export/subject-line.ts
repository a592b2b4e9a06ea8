import { unitLineOf } from '@/charts/frame/unit-line'
import type { View } from '@/model/view/types'

/**
 * "Children looked after, Buckinghamshire". A scatter has no area, because its line already says "All
 * authorities".
 */
const subjectOf = ({ indicator, area, scatter }: View): string =>
  scatter ? indicator.name : `${indicator.name}, ${area.name}`

/** "Children looked after, Buckinghamshire. 31 March each year, rate per 10,000 children." */
export const subjectLine = (view: View, chartId: string | undefined): string =>
  `${subjectOf(view)}. ${unitLineOf(view, chartId)}`
