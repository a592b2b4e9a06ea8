import { allCharts } from '@/charts/registry'
import type { Selection } from '@/model/view/selection'
import type { Target } from '@/model/schema/target'
import { anAuditView } from '@mocks/audits/audits'
import { scatterOf } from '@/model/comparison/scatter'
import type { Value } from '@/model/schema/observation'
import { scatterView } from '@/model/comparison/scatter-view'
import {
  aMeasure,
  aMixView,
  anArea,
  anIndicator,
  aRelease,
  aView,
  someAreas,
  someRows,
  viewOf,
  type Row,
} from '@mocks/builders'
import { aCalendarView, aFactView } from '@mocks/fact-views'
import type { View, Axis, Scatter } from '@/model/view/types'

/** Views made for particular charts, by the id of the chart. */
const MADE_FOR: Record<string, () => View> = {
  trend: () => aView(),
  mix: () => aMixView(),
  rank: () => aView(),
  distribution: () => aView(),
  'control-chart': () => aLongView(),
  'breakdown-bar': () => aMixView(),
  'area-bar': () => aView({ from: 2025, vs: ['E12000008', 'E92000001', 'neighbours'] }),
  'figure-panel': () => aFactView(),
  calendar: () => aCalendarView(),
  'mix-by-group': () => anAuditView({ breakdown: 'service-area' }),
  moderation: () => anAuditView({ breakdown: 'first-grade' }),
  table: () => aView(),
  scatter: () => scatterView(aGappedScatter(), anArea()),
}

/** Thirteen years of a rate, one of them outside the usual range. */
export const aLongView = (): View =>
  viewOf({
    indicator: anIndicator({ annotations: [], polarity: 'lower-is-better' }),
    measures: ['rate'],
    rows: [40, 42, 41, 43, 40, 42, 41, 60, 41, 40, 42, 43, 41].map((value, i): Row => [
      'E06000060',
      String(2013 + i),
      'total',
      value,
      i + 1,
    ]),
    selection: { category: 'total' },
  })

/** Two bases: one with limits and a suppressed year, then one too short for limits. */
export const aRebasedView = (): View =>
  viewOf({
    indicator: anIndicator({
      annotations: [
        { kind: 'break', period: '2014', label: 'Counted anew', text: 'Counted in another way.' },
      ],
    }),
    measures: ['rate'],
    rows: [60, 62, 58, 61, 'c', 63, 59, 60, 64, 61, 62, 60, 58, 61, 40, 42, 41, 44].map(
      (value, i): Row => ['E06000060', String(2000 + i), 'total', value, i + 1],
    ),
    selection: { category: 'total' },
  })

/** The council at 40 among its peers, each with its own value. */
export const aFieldOf = (value: (index: number) => number | string): View => {
  const { areas } = someAreas()
  const codes = areas.flatMap((a) => (a.level === 'authority' ? [a.code] : []))
  return viewOf({
    measures: ['rate'],
    rows: [
      ['E12000008', '2025', 'total', 55, 1],
      ['E92000001', '2025', 'total', 67, 1],
      ...codes.map((code, i): Row => [code, '2025', 'total', i === 0 ? 40 : value(i), i + 2]),
    ],
    selection: { category: 'total' },
  })
}

/** Two authorities far beyond all others. */
export const aFarView = (): View =>
  aFieldOf((i) => (i === 5 ? 900 : i === 6 ? 1200 : i === 7 ? 'c' : 30 + (i % 9) * 4))

/** The council's annual rate from 2018, with England's. */
export const rates = (
  subject: readonly (number | string | null)[],
  england: readonly number[] = [],
): View =>
  viewOf({
    measures: ['rate'],
    rows: [
      ...subject.map((value, i): Row => ['E06000060', String(2018 + i), 'total', value, i + 1]),
      ...england.map((value, i): Row => ['E92000001', String(2018 + i), 'total', value, i + 1]),
    ],
    selection: { category: 'total' },
  })

export const WIDTHS = [320, 360, 390, 480, 559, 560, 680, 760, 900, 1024, 1180, 1280]

/**
 * The rich view with three targets: one that has ended, one for a single year, and one beside it to the end.
 */
export function aTargetView(selection: Partial<Selection> = {}): View {
  const target = (id: string, value: number, time: { from?: string; to?: string }): Target => ({
    id,
    label: `Threshold ${id}`,
    noun: 'threshold',
    measure: 'rate',
    category: 'total',
    direction: 'at-most',
    value,
    source: { release: 'dfe-2025', place: 'page 1' },
    ...time,
  })
  return viewOf({
    indicator: anIndicator({
      targets: [
        target('first', 38, { to: '2019' }),
        target('second', 62, { from: '2024', to: '2024' }),
        target('third', 39, { from: '2025' }),
      ],
    }),
    rows: someRows(),
    selection: { category: 'total', ...selection },
  })
}

const NAMES = [
  'Bournemouth, Christchurch and Poole',
  'Kingston upon Hull, City of',
  'Telford and Wrekin',
  'Bath and North East Somerset',
  'Kent',
  'Isle of Wight',
]

/** Nine lines that end at nearly the same large number, with an event nearly every year. */
export function aCrowd(): View {
  const { areas, neighbourModel } = someAreas()
  const crowd = NAMES.map((name, i) => anArea({ code: `E1000${i}`, name }))
  const codes = ['E12000008', 'E92000001', ...crowd.map((area) => area.code)]
  const years = Array.from({ length: 12 }, (_, i) => String(2014 + i))
  return viewOf({
    indicator: anIndicator({
      annotations: years.slice(2, 10).map((period, i) => ({
        kind: i % 3 === 0 ? 'break' : 'event',
        period,
        label: 'The way of counting changed',
        text: `It changed in ${period}.`,
      })),
    }),
    areas: { neighbourModel, areas: [...areas, ...crowd] },
    measures: ['rate'],
    rows: ['E06000060', ...codes].flatMap((code, n) =>
      years.map((year, i): Row => [code, year, 'total', 12_300 + n + ((i * 37 + n * 11) % 90), i]),
    ),
    selection: { category: 'total', vs: codes },
  })
}

/** One number for each authority, in 2025. */
export function onePeriod(name: string, values: ReadonlyMap<string, number | string>): View {
  const indicator = anIndicator({
    id: name,
    name,
    measures: [aMeasure({ id: 'rate', kind: 'percent', unit: '%', decimals: 1 })],
    breakdowns: [],
  })
  return viewOf({
    indicator,
    measures: ['rate'],
    rows: [...values].map(([code, value], i): Row => [code, '2025', 'total', value, i + 1]),
  })
}

/** Two figures for the council and 24 others: ten are its neighbours, six are in its region. */
export function aScatter(): Scatter {
  const areas = someAreas()
  const codes = areas.areas.filter((a) => a.level === 'authority').map((a) => a.code)
  const by = (value: (i: number) => number) =>
    new Map(codes.map((code, i) => [code, value(i)] as const))
  return scatterOf(
    {
      name: 'Agency workers',
      view: onePeriod(
        'agency',
        by((i) => 30 + ((i * 37) % 60)),
      ),
    },
    {
      name: 'Vacancies',
      view: onePeriod(
        'vacancies',
        by((i) => 5 + ((i * 23) % 40)),
      ),
    },
    { chosen: ['E10000025'], areas, releases: [aRelease()] },
  )
}

/**
 * The same with one figure suppressed, another missing because of a joint return, and a larger number on the
 * x axis.
 */
export function aGappedScatter(): Scatter {
  const { x, y, region } = aScatter()
  const areas = someAreas()
  const hidden = (axis: Axis, code: string, value: Value | undefined): Axis => ({
    ...axis,
    view: {
      ...axis.view,
      peers: axis.view.peers.flatMap((peer) =>
        peer.area.code !== code ? [peer] : value === undefined ? [] : [{ ...peer, value }],
      ),
    },
  })
  return {
    ...scatterOf(hidden(x, 'E0600103', 'c'), hidden(y, 'E0600120', undefined), {
      chosen: ['E10000025'],
      areas,
      releases: [aRelease()],
    }),
    ...(region ? { region } : {}),
  }
}

/** A view for each chart, by its id: the one made for it, otherwise the first that it suits. */
export const VIEW_FOR: Readonly<Record<string, () => View>> = Object.fromEntries(
  allCharts().flatMap(({ id, suits }) => {
    const make = MADE_FOR[id] ?? Object.values(MADE_FOR).find((one) => suits(one()))
    return make ? [[id, make]] : []
  }),
)
