import { gapWithAge } from '@/model/sentences/benchmark-age'
import { useContext } from 'react'
import { Link } from 'react-router'
import { Caption } from '@/charts/frame/caption'
import { Spark } from '@/charts/lines/spark'
import { formatValue } from '@/model/values/format'
import { cardLines } from '@/model/overview/card-words'
import { figureOf } from '@/model/view/figure-cell'
import { STATUS_WORDS, TONES } from '@/model/judgement/judgement'
import type { HeadlineCard } from '@/model/overview/headline-cards'
import { FigureLink } from '@/ui/figure-link'
import { StatusMark } from '@/ui/marks/status-mark'
import { AfterHydrationContext } from '../shared/after-hydration-context'
import { ChartBoundary } from '../shared/chart-boundary'
import { useDashboard } from '../shared/dashboard/dashboard-context'
import { CardTargets } from '../shared/headlines/headline-marks'
import { headlineHref } from '../shared/headlines/use-headline-cards'

interface ListProps {
  cards: readonly HeadlineCard[]
}

const keyOf = ({ indicator, headline }: HeadlineCard): string =>
  `${indicator.id}|${headline.measure}|${headline.category}`

const Name = ({ card }: { card: HeadlineCard }) => (
  <h3>
    {TONES[card.judgement.status] === 'good' && <StatusMark tone="good" words="" />}
    <Link to={headlineHref(card, useDashboard())}>{card.headline.name}</Link>
  </h3>
)

const Value = ({ card: { view, reading } }: { card: HeadlineCard }) => (
  <b>
    <FigureLink cell={figureOf(view, reading.point)}>
      {formatValue(reading.value, view.measure)}
    </FigureLink>
  </b>
)

/** Figures that need attention: judgement, trend, and whether each is new. */
export function Worries({ cards }: ListProps) {
  const afterHydration = useContext(AfterHydrationContext)
  return (
    <ol className="watch">
      {cards.map((card) => {
        const lines = cardLines(card)
        const { status } = card.judgement
        return (
          <li key={keyOf(card)}>
            <div>
              <p className="code">
                <StatusMark tone={TONES[status]} words={STATUS_WORDS[status]} />
                <span>{card.indicator.code}</span>
              </p>
              <Name card={card} />
              <p className="val">
                <Value card={card} />
                <span className="gap">{lines.gap}</span>
              </p>
              <p className="age">
                <Caption text={lines.detail} />
              </p>
              <CardTargets card={card} />
            </div>
            <Spark view={card.view} />
            <p className="new">
              {afterHydration && (
                <ChartBoundary waiting="" failed="">
                  <afterHydration.WhatIsNew card={card} />
                </ChartBoundary>
              )}
            </p>
          </li>
        )
      })}
    </ol>
  )
}

/** A compact list of figures: name, value, change and gap. */
export const ShortList = ({ cards }: ListProps) => (
  <ul className="short">
    {cards.map((card) => {
      const { judgement, view } = card
      return (
        <li key={keyOf(card)}>
          <Name card={card} />
          <Value card={card} />
          <p className="gap">
            {[
              cardLines(card).change,
              judgement.gap === undefined ? '' : gapWithAge(judgement.gap, view),
            ]
              .filter(Boolean)
              .join('; ')}
          </p>
          <CardTargets card={card} />
        </li>
      )
    })}
  </ul>
)
