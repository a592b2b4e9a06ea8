import { unitLineOf } from '@/charts/frame/unit-line'
import type { View } from '@/model/view/types'

/** "Children looked after, Buckinghamshire": a scatter is of all authorities, as its line says. */
const subjectOf = ({ indicator, area, scatter }: View): string =>
  scatter ? indicator.name : `${indicator.name}, ${area.name}`

/** "Children looked after, Buckinghamshire. 31 March each year, rate per 10,000 children." */
export const subjectLine = (view: View, chartId: string | undefined): string =>
  `${subjectOf(view)}. ${unitLineOf(view, chartId)}`
