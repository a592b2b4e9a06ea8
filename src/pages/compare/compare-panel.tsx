import { Link } from 'react-router'
import { comparisonChartFor } from '@/charts/registry'
import { shortUnitOf } from '@/charts/frame/unit-line'
import { areasTable } from '@/charts/data-table/areas-table'
import { NEIGHBOURS } from '@/model/comparison/address'
import { withItemAt } from '@/model/comparison/edits'
import { chooseItem, shownMeasures } from '@/model/comparison/item'
import type { Panel } from '@/model/comparison/panel'
import { comparisonSentence } from '@/model/comparison/sentence'
import type { Compare } from './use-compare'
import { ChartBlock } from '../chart-block/chart-block'
import { ChoiceMenu } from '../shared/choices/choice-menu'

interface PanelProps {
  panel: Panel
  place: number
  compare: Compare
}

/** Chooses the measure and category of a panel; only choices that exist are shown. */
function Choices({ panel, place, compare }: PanelProps) {
  const { indicator } = panel.chosen
  const { wanted, change } = compare
  const asked = wanted.items[place]
  // Until the figures of a new choice arrive, the earlier panels are still shown.
  const isHere = asked?.indicator === indicator.id
  const { measure, category } = isHere ? chooseItem(asked, indicator).chosen : panel.chosen
  const measures = shownMeasures(indicator)
  const categories = indicator.breakdowns.flatMap((b) => b.categories)
  const item = {
    indicator: indicator.id,
    measure: measure.id,
    ...(category ? { category: category.id } : {}),
  }
  const choose = (patch: Partial<typeof item>) => {
    if (isHere) change(withItemAt(wanted, place, { ...item, ...patch }))
  }
  return (
    <>
      {measures.length > 1 && (
        <ChoiceMenu
          name="Measure"
          options={measures}
          value={measure.id}
          choose={(id) => choose({ measure: id })}
        />
      )}
      {category && categories.length > 1 && (
        <ChoiceMenu
          name="Show"
          options={categories}
          value={category.id}
          choose={(id) => choose({ category: id })}
        />
      )}
    </>
  )
}

/** One indicator for all areas: its name, its sentence, and its chart or table. */
export function ComparePanel(props: PanelProps) {
  const { panel, compare } = props
  const { indicator, name, measure, category } = panel.chosen
  const { comparison, area, hrefTo, hrefChanged } = compare
  const chart = comparisonChartFor(panel.view)
  const page = hrefTo(`/indicator/${indicator.id}`, {
    ...(area?.level === 'authority' ? { area: area.code } : {}),
    vs: comparison.areas.slice(1).filter((code) => code !== NEIGHBOURS || area?.neighbours),
    measure: measure.id === indicator.measures[0]?.id ? undefined : measure.id,
    category: category?.id,
  })
  return (
    <section className="panel-figure">
      <div className="panel-name">
        <h2>
          <Link to={page}>{name}</Link>
        </h2>
        <span className="chip">{indicator.code}</span>
      </div>
      <ChartBlock
        view={panel.view}
        caption={comparisonSentence(panel)}
        {...(chart ? { chartId: chart.id } : {})}
        dataTable={areasTable(panel)}
        unitLine={shortUnitOf(panel.view, chart?.id)}
        address={hrefChanged({})}
        page={page}
        toolbar={<Choices {...props} />}
      />
    </section>
  )
}
