import { annotationTick, isAbout } from '../view/annotation'
import { capitalise } from '../values/format'
import type { Annotation } from '../schema/indicator'
import { isNumber } from '../schema/observation'
import { periodEnd, periodInSentence, periodLabel, periodPhrase } from '../values/period'
import { changeInShort, statement } from '../sentences/phrases'
import { joinParts, parts, textOf, type Sentence } from '../sentences/parts'
import { briefStatement, verdict } from '../sentences/verdict'
import type { View } from '../view/types'
import { subjectSeries } from '../view/subject'
import { changeSinceDay } from '../judgement/change-since'

export interface EvidenceWords {
  /** What the figures say about the council, with their date. */
  statement: Sentence
  /** What has changed since inspectors asked; empty where nothing reliable can be said. */
  since: string
  /** Why figures since then may not be comparable. */
  cautions: { label: string; text: string }[]
  /** Whether there are figures to draw as a line. */
  hasTrend: boolean
}

/** Cautions about the council's own figures in any period from one to the view's own. */
function cautionsSince(view: View, from: string): Annotation[] {
  const type = view.indicator.periodType
  const later = view.periods.slice(view.periods.indexOf(from))
  return view.annotations.filter(
    (a) =>
      a.kind === 'caution' &&
      a.area !== undefined &&
      later.some((period) => isAbout(a, period, type)),
  )
}

const bare = (words: Sentence): EvidenceWords => ({
  statement: words,
  since: '',
  cautions: [],
  hasTrend: false,
})

/**
 * What an indicator shows about something that inspectors asked for.
 * @param asked the day on which they asked
 */
export function evidenceWords(view: View, asked: string): EvidenceWords {
  const type = view.indicator.periodType
  const subject = subjectSeries(view)
  // A month-by-month programme does not fit in one sentence, so only its span is given.
  if (view.measure.kind === 'text' && type === 'month')
    return bare(
      parts`${capitalise(periodLabel(`${view.periods[0] ?? ''}/${view.periods.at(-1) ?? ''}`, type))}.`,
    )
  if (subject.length !== 1 || !isNumber(subject[0]?.points.get(view.period)?.value))
    return bare(verdict(view))
  const numbers = [...(subject[0]?.points.values() ?? [])].filter(({ value }) => isNumber(value))
  const change = changeSinceDay(view, asked)
  const cautions = cautionsSince(view, change?.from ?? view.period)
  const said = briefStatement(view)
  return {
    // Two brackets do not follow each other.
    statement: textOf(said).endsWith(')')
      ? parts`${said} ${periodInSentence(view.period, type)}.`
      : parts`${said} (${periodLabel(view.period, type)}).`,
    since:
      periodEnd(view.period, type) <= asked
        ? 'No figure since then.'
        : change && cautions.length === 0
          ? `${capitalise(changeInShort(change, view))}, before Ofsted asked.`
          : '',
    cautions: cautions.map((a) => ({
      label: `Caution: ${a.label}, ${annotationTick(a, type)}`,
      text: a.text,
    })),
    hasTrend: numbers.length > 1,
  }
}

/**
 * The council's figures before the view's period, each with its date; empty where it has several
 * series.
 */
export function earlierFigures(view: View): Sentence {
  const subject = subjectSeries(view)
  const [series] = subject
  if (!series || subject.length > 1) return []
  const sentences = view.periods
    .filter((period) => period !== view.period)
    .map((period) => {
      const point = series.points.get(period)
      return isNumber(point?.value)
        ? parts`${periodPhrase(period, view.indicator.periodType)}, ${statement(view, series, point)}.`
        : ''
    })
  return joinParts(sentences, ' ')
}
