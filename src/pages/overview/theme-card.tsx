import { Link } from 'react-router'
import { Caption } from '@/charts/frame/caption'
import { MiniBar } from '@/charts/mix/mini-bar'
import { Spark } from '@/charts/lines/spark'
import { formatValue, inSentence } from '@/model/values/format'
import { cardLines, cardSentence, figureAge } from '@/model/overview/card-words'
import { figureOf } from '@/model/view/figure-cell'
import { themePath } from '@/model/schema/indicator'
import { isNumber } from '@/model/schema/observation'
import { STATUS_WORDS, TONES } from '@/model/judgement/judgement'
import type { HeadlineCard } from '@/model/overview/headline-cards'
import { FigureLink } from '@/ui/figure-link'
import { StatusMark } from '@/ui/marks/status-mark'
import { useDashboard } from '../shared/dashboard/dashboard-context'
import { useToday } from '../shared/use-today'
import { CardTargets } from '../shared/headlines/headline-marks'
import { headlineHref } from '../shared/headlines/use-headline-cards'

interface ThemeCardProps {
  themeId: string
  card: HeadlineCard | undefined
  /** Whether any of its indicators has a headline to show. */
  hasHeadlines: boolean
}

/** One theme on the overview: its most important figure that the lists above do not show. */
export function ThemeCard({ themeId, card, hasHeadlines }: ThemeCardProps) {
  const dashboard = useDashboard()
  const { catalogue, hrefTo, area, selection } = dashboard
  const today = useToday()
  const theme = catalogue.themes.find((t) => t.id === themeId)
  if (!theme) return null
  const heading = (
    <h2>
      <Link to={hrefTo(themePath(theme))}>{theme.name}</Link>
    </h2>
  )
  if (!card) {
    const own = catalogue.indicators.filter((i) => i.theme === themeId)
    const name = area?.name ?? ''
    return (
      <article>
        {heading}
        <p className="quiet">
          {!hasHeadlines
            ? theme.summary
            : own.every((i) => i.local === true)
              ? `No figures of this kind are published for ${name}. They come from a council’s own papers.`
              : `The latest headline figures for ${name} are suppressed or not published${selection.asAt === undefined ? '' : ', or not held from then'}.`}
        </p>
      </article>
    )
  }
  const { indicator, headline, reading, view } = card
  const { status } = card.judgement
  const countMeasure = indicator.measures.find((m) => m.id === headline.count)
  const count = reading.point?.count
  const shown = figureOf(view, reading.point)
  const isCount = countMeasure && isNumber(count) && view.measure.kind === 'rate'
  const measure = isCount ? countMeasure : view.measure
  const lines = cardLines(card)
  const hasTrend = [...reading.series.points.values()].filter((p) => isNumber(p.value)).length > 1
  return (
    <article>
      {heading}
      <p className="val">
        <b>
          <FigureLink cell={shown && { ...shown, measure: measure.id }}>
            {formatValue(isCount ? count : reading.value, measure)}
          </FigureLink>
        </b>
        <Caption text={lines.of} /> {inSentence(headline.name)}, {lines.date}
      </p>
      {hasTrend ? <Spark view={view} /> : card.whole !== undefined && <MiniBar view={card.whole} />}
      <p>
        <Caption text={cardSentence(card)} />
      </p>
      {/* For a neutral figure, or one without a benchmark, the sentence says everything. */}
      {status !== 'differs' && status !== 'no-benchmark' && (
        <p className="target">
          <StatusMark tone={TONES[status]} words={STATUS_WORDS[status]} />
        </p>
      )}
      <CardTargets card={card} />
      <p className="code">
        <Link to={headlineHref(card, dashboard)}>{indicator.code}</Link>
        <span>{figureAge(view, today)}</span>
      </p>
    </article>
  )
}
