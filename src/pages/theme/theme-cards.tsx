import { areaInSentence } from '@/model/schema/area'
import { cardSentence } from '@/model/overview/card-sentence'
import { useId, useState, type ReactNode } from 'react'
import { Link } from 'react-router'
import { Spark } from '@/charts/lines/spark'
import { InStepContext, useInStep } from '@/charts/navigation/in-step'
import { TONES } from '@/model/judgement/judgement'
import { statusInShort } from '@/model/overview/card-words'
import type { HeadlineCard } from '@/model/overview/headline-cards'
import type { ThemeCards } from '@/model/overview/theme-cards'
import { isShorthand, isText } from '@/model/schema/observation'
import { textOf } from '@/model/sentences/parts'
import { suppressedParts } from '@/model/sentences/short/leading-part'
import { rangeValue } from '@/model/sentences/short/range'
import { titleStatement } from '@/model/sentences/short/title'
import { capitalise, formatValue, inSentence } from '@/model/values/format'
import { periodLabel } from '@/model/values/period'
import { explainValue } from '@/model/values/shorthand'
import { subjectSeries } from '@/model/view/subject'
import type { View } from '@/model/view/types'
import { later } from '@/ui/later'
import { StatusMark } from '@/ui/marks/status-mark'
import { ChartBoundary } from '../shared/chart-boundary'
import { useDashboard } from '../shared/dashboard/dashboard-context'
import { CardTargets } from '../shared/headlines/headline-marks'
import { headlineHref } from '../shared/headlines/use-headline-cards'
import { Unbroken } from './unbroken'
import { restOfRow } from './rest-of-row'

interface CardProps {
  to: string
  title: string
  code: string
  /** Status marks in front of the code. */
  status: ReactNode
  /** Description of the picture, for screen readers. */
  sentence?: string
  children?: ReactNode
}

/** A card for one of the theme's figures. The whole card links to the indicator. */
function Card({ to, title, code, status, sentence, children }: CardProps) {
  const id = useId()
  return (
    <li className="theme-card">
      <p className="code">
        {status}
        <span>{code}</span>
      </p>
      <h2>
        <Link to={to} aria-describedby={sentence === undefined ? undefined : id}>
          <Unbroken text={title} />
        </Link>
      </h2>
      {sentence !== undefined && (
        <p id={id} className="visually-hidden">
          {sentence}
        </p>
      )}
      {children}
    </li>
  )
}

// Fetched when a reader first points at a card or focuses one.
const SparkStep = later(
  () => import('@/charts/frame/spark-step'),
  (m) => m.SparkStep,
)

function TrendCard({ card, isTurnedTo }: { card: HeadlineCard; isTurnedTo: boolean }) {
  const dashboard = useDashboard()
  return (
    <Card
      to={headlineHref(card, dashboard)}
      title={titleStatement(card.view)}
      code={card.indicator.code}
      status={<StatusMark tone={TONES[card.judgement.status]} words={statusInShort(card)} />}
      sentence={textOf(cardSentence(card))}
    >
      <CardTargets card={card} />
      <div className="theme-spark">
        <Spark view={card.view} />
        {isTurnedTo && (
          <ChartBoundary waiting="" failed="">
            <SparkStep view={card.view} />
          </ChartBoundary>
        )}
      </div>
    </Card>
  )
}

const dateOf = ({ period, indicator }: View): string =>
  period === '' ? '' : capitalise(periodLabel(period, indicator.periodType))

/** The statement of a figure that stands alone; its date is above it. */
const undated = (view: View): string =>
  titleStatement(view).replace(`, ${periodLabel(view.period, view.indicator.periodType)}`, '')

/** A figure of a single date: what it says, the number, and what it is a figure of. */
function SingleCard({ card }: { card: HeadlineCard }) {
  const dashboard = useDashboard()
  const { indicator, reading, view } = card
  return (
    <Card
      to={headlineHref(card, dashboard)}
      title={undated(view)}
      code={indicator.code}
      status={<span>{dateOf(view)}</span>}
    >
      <p className="theme-one">
        <b>{formatValue(reading.value, view.measure)}</b>
        <span>{indicator.name}</span>
      </p>
      <CardTargets card={card} />
    </Card>
  )
}

/** The text for an indicator without a single number: its words, or why there is none. */
function whyNone(view: View): string {
  const values = subjectSeries(view).flatMap((s) => s.points.get(view.period)?.value ?? [])
  const [first] = values
  if (first === undefined) return `No figure for ${areaInSentence(view.area)}.`
  if (values.some(isText))
    return view.indicator.periodType === 'month'
      ? 'Told in words, not in numbers.'
      : `${titleStatement(view)}.`
  const hidden = suppressedParts(view)
  return values.length > 1 && hidden > 0
    ? `${hidden} of ${values.length} parts are not published, to protect identity.`
    : isShorthand(first)
      ? `${capitalise(explainValue(first, view.measure))}.`
      : ''
}

function PlainCard({ view }: { view: View }) {
  const { hrefTo } = useDashboard()
  const { indicator } = view
  const range = rangeValue(view)
  return (
    <Card
      to={hrefTo(`/indicator/${indicator.id}`)}
      title={range ? undated(view) : indicator.name}
      code={indicator.code}
      status={<span>{dateOf(view)}</span>}
    >
      {range ? (
        <p className="theme-one">
          <b>{textOf(range)}</b>
          <span>{indicator.name}</span>
        </p>
      ) : (
        <p className="quiet small">{whyNone(view)}</p>
      )}
    </Card>
  )
}

/** Whether a figure without a number has something to say on a card: a range, or words. */
const isTold = (view: View): boolean =>
  rangeValue(view) !== undefined ||
  subjectSeries(view).some((s) => {
    const value = s.points.get(view.period)?.value
    return value !== undefined && isText(value)
  })

/** The indicators without a figure for the council, and why, in one line. */
function NoFigures({ views }: { views: readonly View[] }) {
  const { hrefTo } = useDashboard()
  return (
    <p className="theme-none quiet small">
      Without a figure to show:{' '}
      {views.map((view, at) => (
        <span key={view.indicator.id}>
          {at > 0 && '; '}
          <Link to={hrefTo(`/indicator/${view.indicator.id}`)}>
            {view.indicator.code} {view.indicator.name}
          </Link>{' '}
          ({inSentence(whyNone(view)).replace(/\.$/, '')})
        </span>
      ))}
      .
    </p>
  )
}

const keyOf = ({ indicator, headline }: HeadlineCard): string =>
  `${indicator.id}|${headline.measure}|${headline.category}`

/**
 * Every figure of a theme on one page: trends first, starting with those that are worse, then single figures.
 */
export function ThemeGrid({
  cards: { trends, singles, without },
  notes,
}: {
  cards: ThemeCards
  /** What the theme is about, beside its last cards where they leave room. */
  notes: ReactNode
}) {
  const [isTurnedTo, setTurnedTo] = useState(false)
  const turn = () => setTurnedTo(true)
  const step = useInStep()
  const told = without.filter((view) => isTold(view))
  const untold = without.filter((view) => !isTold(view))
  return (
    <>
      <div
        className={[2, 3, 4].reduce(
          (names, columns) =>
            `${names} rest-${columns}-${restOfRow(columns, trends.length + singles.length + told.length)}`,
          'theme-grid',
        )}
      >
        {trends.length > 0 && (
          <InStepContext value={step}>
            {/* These handlers only fetch the code with which the cards respond. */}
            {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
            <ul
              className="theme-cards"
              aria-label="Figures over time"
              onPointerEnter={turn}
              onFocus={turn}
            >
              {trends.map((card) => (
                <TrendCard key={keyOf(card)} card={card} isTurnedTo={isTurnedTo} />
              ))}
            </ul>
          </InStepContext>
        )}
        {singles.length + told.length > 0 && (
          <ul className="theme-singles" aria-label="Single figures">
            {singles.map((card) => (
              <SingleCard key={keyOf(card)} card={card} />
            ))}
            {told.map((view) => (
              <PlainCard key={view.indicator.id} view={view} />
            ))}
          </ul>
        )}
        {notes}
      </div>
      {untold.length > 0 && <NoFigures views={untold} />}
    </>
  )
}
