import { areaInSentence } from '@/model/schema/area'
import { Link } from 'react-router'
import { Caption } from '@/charts/frame/caption'
import { cardStatement, statusInShort } from '@/model/overview/card-words'
import type { HeadlineCard } from '@/model/overview/headline-cards'
import { TONES } from '@/model/judgement/judgement'
import { themePath } from '@/model/schema/indicator'
import { periodLabel } from '@/model/values/period'
import { StatusMark } from '@/ui/marks/status-mark'
import { useDashboard } from '../shared/dashboard/dashboard-context'
import { useIndicators } from '../shared/dashboard/use-dashboard'
import { OVERVIEW } from '@/model/schema/slice'

interface ThemeLinesProps {
  themes: readonly { id: string; card: HeadlineCard | undefined }[]
}

/**
 * One line for each theme: its most important figure that is not in the lists above, or why there is none.
 */
export function ThemeLines({ themes }: ThemeLinesProps) {
  const { catalogue, hrefTo, area, selection } = useDashboard()
  const headlined = useIndicators(OVERVIEW)
  const name = area ? areaInSentence(area) : ''
  const why = (theme: string, summary: string) => {
    const own = catalogue.indicators.filter((i) => i.theme === theme)
    return !headlined.some((i) => i.theme === theme)
      ? summary
      : own.every((i) => i.local === true)
        ? `No figures of this kind are published for ${name}. They come from a council’s own papers.`
        : `The latest headline figures for ${name} are suppressed or not published${selection.asAt === undefined ? '' : ', or not held from then'}.`
  }
  return (
    <ul className="theme-lines">
      {themes.map(({ id, card }) => {
        const theme = catalogue.themes.find((t) => t.id === id)
        if (!theme) return null
        return (
          <li key={id}>
            <h3>
              <Link to={hrefTo(themePath(theme))}>{theme.name}</Link>
            </h3>
            {card ? (
              <>
                <p>
                  <Caption text={cardStatement(card)} />,{' '}
                  {periodLabel(card.view.period, card.indicator.periodType)}
                </p>
                <StatusMark tone={TONES[card.judgement.status]} words={statusInShort(card)} />
              </>
            ) : (
              <p className="quiet">{why(id, theme.summary)}</p>
            )}
          </li>
        )
      })}
    </ul>
  )
}
