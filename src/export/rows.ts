import { isNumber, isText, type Observation, type Value } from '@/model/schema/observation'
import { judge, STATUS_WORDS } from '@/model/judgement/judgement'
import { readSeries } from '@/model/judgement/reading'
import { readTargets } from '@/model/view/targets'
import type { Chart } from '@/charts/chart'
import { chartById } from '@/charts/registry'
import { rowOfCell } from '@/model/figures/crossed-breakdown'
import { viewsIn } from '@/model/comparison/scatter-view'
import type { Point, Series, View } from '@/model/view/types'
import { isSubject } from '@/model/view/subject'

/** Columns with the judgement on a figure. */
interface JudgedColumns {
  status: string
  target: string
  target_state: string
}

const NOT_JUDGED: JudgedColumns = { status: '', target: '', target_state: '' }

/**
 * The judgement on the council's own figure: against other areas in its latest period, and against targets.
 */
function judgedColumns(view: View, series: Series, point: Point): JudgedColumns {
  if (!isSubject(series)) return NOT_JUDGED
  const targets = readTargets(view, point)
  const isJudged = point.period === view.period && isNumber(point.value)
  return {
    status: isJudged ? STATUS_WORDS[judge(view, readSeries(view, series.category?.id)).status] : '',
    target: targets.map(({ value }) => String(value)).join('; '),
    target_state: targets.map(({ state }) => state).join('; '),
  }
}

/** One figure of a chart as tidy data: the columns of the CSV file. */
export interface Row extends JudgedColumns {
  indicator: string
  code: string
  area_code: string
  area: string
  period: string
  measure: string
  unit: string
  breakdown: string
  category: string
  value: string
  shorthand: string
  /**
   * Numerator and denominator of a rate or percentage, where published, so that a percentage never appears
   * without them.
   */
  numerator: string
  denominator: string
  release: string
  source: string
  /** Who may see it: public, internal or restricted. */
  confidentiality: string
  /** Caveat on this figure, as in its release. */
  note: string
  /** For an indicator of the council’s own: what another dashboard needs to import it. */
  name: string
  theme: string
  breakdown_name: string
  category_name: string
}

export const COLUMNS = [
  'indicator',
  'code',
  'area_code',
  'area',
  'period',
  'measure',
  'unit',
  'breakdown',
  'category',
  'value',
  'shorthand',
  'numerator',
  'denominator',
  'release',
  'source',
  'status',
  'target',
  'target_state',
  'confidentiality',
  'note',
  'name',
  'theme',
  'breakdown_name',
  'category_name',
] as const satisfies (keyof Row)[]

interface Figure {
  area_code: string
  area: string
  period: string
  category: string
  value: Value
  count?: Value | undefined
  denominator?: Value | undefined
  observation?: Observation | undefined
  note?: string | undefined
  judged?: JudgedColumns
}

/** Which figures of a view a chart shows. */
type Shown = Pick<Chart, 'shows' | 'field'>

/** A scatter shows each of its two figures for all authorities, in one period. */
const ALL_AUTHORITIES: Shown = { shows: 'one-period', field: 'all-authorities' }

function figuresOf(view: View, { shows, field }: Shown): Figure[] {
  const drawn = [...view.series, ...(view.background ?? [])].flatMap((series) =>
    view.periods.flatMap((period) => {
      const point = series.points.get(period)
      return point === undefined
        ? []
        : [
            {
              area_code: series.area?.code ?? series.role,
              area: series.area?.name ?? series.label,
              period,
              category: series.category?.id ?? 'total',
              value: point.value,
              count: point.count,
              denominator: point.denominator,
              observation: point.observation,
              note: point.note,
              judged: judgedColumns(view, series, point),
            },
          ]
    }),
  )
  const subject = field === 'own-area' ? drawn.filter((f) => f.area_code === view.area.code) : drawn
  if (shows !== 'one-period') return subject
  const now = subject.filter((f) => f.period === view.period)
  if (field !== 'all-authorities') return now
  const peers = view.peers.map((peer) => {
    const same = now.find((f) => f.area_code === peer.area.code)
    return {
      area_code: peer.area.code,
      area: peer.area.name,
      period: view.period,
      category: view.category?.id ?? 'total',
      value: peer.value,
      observation: peer.observation,
      ...(same ? { judged: same.judged } : {}),
    }
  })
  const held = new Set(peers.map((p) => p.area_code))
  return [...peers, ...now.filter((f) => !held.has(f.area_code))]
}

/** The breakdown that a category belongs to. A crossed breakdown also has the totals of its parts. */
function breakdownOf({ breakdown, cross }: View, category: string): string {
  if (category === 'total') return ''
  return (cross && rowOfCell(category) === undefined ? breakdown?.across : breakdown?.id) ?? ''
}

type Naming = Pick<Row, 'name' | 'theme' | 'breakdown_name' | 'category_name'>

/**
 * Names of an indicator that only its own council has, so that the file can be opened where the indicator is
 * new.
 */
function namesOf(
  { indicator }: View,
  { breakdown, category }: Pick<Row, 'breakdown' | 'category'>,
): Naming {
  if (indicator.local !== true)
    return { name: '', theme: '', breakdown_name: '', category_name: '' }
  const subject = indicator.breakdowns.find(({ id }) => id === breakdown)
  return {
    name: indicator.name,
    theme: indicator.theme,
    breakdown_name: subject?.label ?? '',
    category_name: subject?.categories.find(({ id }) => id === category)?.label ?? '',
  }
}

/**
 * The figures that a chart shows, neither more nor fewer, with one row each; for a scatter, both figures of
 * every authority. A shorthand has a column of its own and its value is empty, because suppressed is never
 * zero.
 */
export const rowsOf = (view: View, chartId?: string): Row[] =>
  rowsByView(view, chartId).flatMap(({ rows }) => rows)

/** The same rows, separately for each view whose figures the chart shows. */
export const rowsByView = (view: View, chartId?: string): { view: View; rows: Row[] }[] =>
  viewsIn(view).map((one) => ({
    view: one,
    rows: rowsIn(one, view.scatter ? ALL_AUTHORITIES : (chartById(chartId) ?? {})),
  }))

function rowsIn(view: View, shown: Shown): Row[] {
  const releases = new Map(view.releases.map((r) => [r.id, r]))
  return figuresOf(view, shown).map((figure) => {
    const release = figure.observation && releases.get(figure.observation.release)
    const other = releases.get(figure.observation?.alsoFrom ?? '')
    const breakdown = breakdownOf(view, figure.category)
    return {
      indicator: view.indicator.id,
      code: view.indicator.code,
      area_code: figure.area_code,
      area: figure.area,
      period: figure.period,
      measure: view.measure.id,
      unit: view.measure.unit,
      breakdown,
      category: figure.category,
      value: isNumber(figure.value)
        ? String(figure.value)
        : isText(figure.value)
          ? figure.value.text
          : '',
      shorthand: isNumber(figure.value) || isText(figure.value) ? '' : figure.value,
      numerator: isNumber(figure.count) ? String(figure.count) : '',
      denominator: isNumber(figure.denominator) ? String(figure.denominator) : '',
      release: figure.observation?.release ?? '',
      source: [
        release ? `${release.publisher}, ${release.title}` : '',
        figure.observation ? place(figure.observation) : '',
        other ? `with ${other.publisher}, ${other.title}` : '',
        figure.note ?? '',
      ]
        .filter(Boolean)
        .join('; '),
      ...(figure.judged ?? NOT_JUDGED),
      // May be stricter than the row's own releases, because the numerator can come from another; never less
      // strict.
      confidentiality: view.confidentiality,
      note: figure.observation?.note ?? '',
      ...namesOf(view, { breakdown, category: figure.category }),
    }
  })
}

const place = ({ at }: Observation): string => (typeof at === 'number' ? `row ${at}` : at)
