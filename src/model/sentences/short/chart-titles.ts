import { inSentence } from '../../values/format'
import { patternOf } from '../../judgement/control-limits'
import { isNumber } from '../../schema/observation'
import { subjectSeries } from '../../view/subject'
import type { View } from '../../view/types'
import { signalInTitle } from '../movement-words'
import { rankInWords } from '../standing'
import { titleStatement } from './title'
import { fitting } from './title-length'
import { namesOf, named, valueInTitle, whenInTitle } from './title-words'

// Titles of charts that do not say what moved, so that two charts of one figure can be told apart in a
// report.

/** The beginnings of a title with the figure of a view's only series: "Foster care: 57%"; none without a number. */
function beginnings(view: View): string[] {
  const subject = subjectSeries(view)
  const [series] = subject
  const point = series?.points.get(view.period)
  if (!series || subject.length !== 1 || !isNumber(point?.value)) return []
  return namesOf(view, series).map((name) => named(name, valueInTitle(point, view)))
}

/**
 * Where the council stands, as the title of a chart of all authorities: "Children in foster care: 57%, 6th lowest of
 * 151 councils".
 */
export function standingTitle(view: View): string {
  const rank = rankInWords(view)
  if (rank === undefined) return titleStatement(view)
  const place = inSentence(rank)
  const plain = place.replace(/, level.*/, '')
  const ends = [place, plain, plain.replace(' councils', '')]
  return fitting(ends.flatMap((end) => beginnings(view).map((lead) => `${lead}, ${end}`)))
}

/** What a control chart shows of the latest figure, as its title: "Repeat protection plans: 24.3%, within its usual range since 2013". */
export function controlTitle(view: View): string {
  const [series] = subjectSeries(view)
  const all = view.withEarlier ?? view
  const [whole] = subjectSeries(all)
  const pattern = series && whole && all.period === view.period ? patternOf(all, whole) : undefined
  if (!pattern) return titleStatement(view)
  const since = whenInTitle(pattern.since, view)
  const ends =
    pattern.signals.length > 0
      ? [
          ...pattern.signals.map((signal) => signalInTitle(signal, view)),
          'more than its usual ups and downs',
          ...pattern.signals.map((signal) => signalInTitle(signal, view).replace(/ since .*/, '')),
        ]
      : [`within its usual range since ${since}`, 'within its usual range']
  return fitting(ends.flatMap((end) => beginnings(view).map((lead) => `${lead}, ${end}`)))
}
