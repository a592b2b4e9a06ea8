import type { Series, View } from './types'

/** Whether a series is the chosen council's, not a benchmark's. */
export const isSubject = ({ role }: Pick<Series, 'role'>): boolean => role === 'subject'

/** The chosen council's series: one beside benchmarks, or one for each category. */
export const subjectSeries = ({ series }: Pick<View, 'series'>): Series[] =>
  series.filter(isSubject)
