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
import { useDashboard } from '../shared/dashboard/dashboard-context'
import { CardTargets } from '../shared/headlines/headline-marks'
import { headlineHref } from '../shared/headlines/use-headline-cards'

interface HeadlineListProps {
  title: string
  cards: readonly HeadlineCard[]
  empty: string
}

/** Headlines to look at or that go well: value, change, gap and trend of each. */
export const HeadlineList = ({ title, cards, empty }: HeadlineListProps) => {
  const dashboard = useDashboard()
  return (
    <div>
      <h2>{title}</h2>
      {cards.length === 0 && <p className="quiet">{empty}</p>}
      <ol className="watch">
        {cards.map((card) => {
          const lines = cardLines(card)
          return (
            <li key={`${card.indicator.id}|${card.headline.measure}|${card.headline.category}`}>
              <div>
                <p className="code">
                  <StatusMark
                    tone={TONES[card.judgement.status]}
                    words={STATUS_WORDS[card.judgement.status]}
                  />
                  <span>{card.indicator.code}</span>
                </p>
                <h3>
                  <Link to={headlineHref(card, dashboard)}>{card.headline.name}</Link>
                </h3>
                <p className="val">
                  <b>
                    <FigureLink cell={figureOf(card.view, card.reading.point)}>
                      {formatValue(card.reading.value, card.view.measure)}
                    </FigureLink>
                  </b>
                  <Caption text={lines.of} /> {lines.change}
                </p>
                <p className="gap">{lines.gap}</p>
                <p className="age">
                  <Caption text={lines.detail} />
                </p>
                <CardTargets card={card} />
              </div>
              <Spark view={card.view} />
            </li>
          )
        })}
      </ol>
    </div>
  )
}
