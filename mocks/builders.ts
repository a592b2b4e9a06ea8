import type { KeptVersion } from '@/model/changes/kept-version'
import type { Area, Areas } from '@/model/schema/area'
import { figuresFrom } from '@/model/figures/figures'
import type { Category, FullIndicator, Indicator, Measure } from '@/model/schema/indicator'
import type { ObservationFile } from '@/model/schema/observation'
import type { Release } from '@/model/schema/release'
import type { Selection } from '@/model/view/selection'
import { buildView } from '@/model/view/build-view'
import type { View } from '@/model/view/types'

/** Made-up places and figures, small enough to check by eye. */
export const anArea = (over: Partial<Area> = {}): Area => ({
  code: 'E06000060',
  name: 'Buckinghamshire',
  level: 'authority',
  dfe: '825',
  parent: 'E12000008',
  neighbours: TEN_NEIGHBOURS.map((code) => ({ code, closeness: 'Very close' })),
  ...over,
})

const PEER_CODES = Array.from({ length: 24 }, (_, i) => `E0600${String(100 + i)}`)
/** Codes of the council's neighbours. */
export const TEN_NEIGHBOURS = PEER_CODES.slice(0, 10)

export const someAreas = (): Areas => ({
  neighbourModel: 'a model for tests',
  areas: [
    anArea(),
    anArea({ code: 'E10000025', name: 'Oxfordshire', dfe: '931' }),
    ...PEER_CODES.map((code, i) =>
      anArea({
        code,
        name: `Authority ${String.fromCodePoint(65 + i)}`,
        dfe: String(300 + i),
        parent: i < 6 ? 'E12000008' : 'E12000001',
        neighbours: [],
      }),
    ),
    { code: 'E12000008', name: 'South East', level: 'region', parent: 'E92000001' },
    { code: 'E92000001', name: 'England', level: 'country' },
  ],
})

export const aRelease = (over: Partial<Release> = {}): Release => ({
  id: 'dfe-2025',
  publication: 'children-looked-after',
  publisher: 'Department for Education',
  title: 'Children looked after in England including adoptions, 2025',
  published: '2025-11-20',
  standing: 'official',
  licence: 'OGL-UK-3.0',
  attribution:
    'Contains public sector information licensed under the Open Government Licence v3.0.',
  files: [],
  indicators: ['children'],
  confidentiality: 'public',
  ...over,
})

/** A kept version of the data, as kept.json lists it. */
export const aKeptVersion = (version: string): KeptVersion => ({
  version,
  name: 'Committee, 7 September 2026',
  keptOn: '2026-08-30',
  home: 'E06000060',
  confidentiality: 'public',
  figures: 'a'.repeat(64),
  files: 'b'.repeat(64),
})

export const aMeasure = (over: Partial<Measure> = {}): Measure => ({
  id: 'rate',
  label: 'Rate per 10,000 children aged 0 to 17',
  kind: 'rate',
  unit: 'per 10,000 children',
  decimals: 0,
  says: '{value} in every 10,000 were looked after',
  per: 10_000,
  numerator: 'number',
  denominator: 'population',
  ...over,
})

export const NUMBER = aMeasure({
  id: 'number',
  label: 'Number of children',
  kind: 'count',
  unit: 'children',
  says: '{value} were looked after',
})
delete NUMBER.numerator
delete NUMBER.denominator
delete NUMBER.per

export const PERCENT = aMeasure({
  id: 'percent',
  label: 'Percent of children',
  kind: 'percent',
  unit: '%',
  says: '{value} lived {category}',
  numerator: 'number',
  denominator: 'number',
  denominatorCategory: 'total',
  per: 100,
})

export const CATEGORIES: Category[] = [
  { id: 'foster', label: 'Foster care', polarity: 'higher-is-better' },
  { id: 'homes', label: 'Children’s homes and secure units', short: 'Children’s homes' },
  { id: 'semi', label: 'Semi-independent living accommodation', short: 'Semi-independent' },
  { id: 'parents', label: 'Placed with parents', short: 'With parents' },
]

export const anIndicator = (over: Partial<FullIndicator> = {}): FullIndicator => ({
  id: 'children',
  code: 'TST-01',
  theme: 'a-theme',
  name: 'Children looked after',
  question: 'How many children are looked after?',
  definition: 'Children looked after on the day.',
  whyItMatters: 'Because.',
  doesNotTellYou: 'Why.',
  questions: [],
  polarity: 'neutral',
  periodType: 'snapshot-31-march',
  measures: [
    aMeasure(),
    NUMBER,
    PERCENT,
    aMeasure({ ...NUMBER, id: 'population', label: 'Children aged 0 to 17', hidden: true }),
  ],
  breakdowns: [
    { id: 'placement', label: 'Where they live', categories: CATEGORIES, additive: true },
  ],
  benchmarks: ['region', 'england', 'neighbours'],
  annotations: [
    {
      kind: 'break',
      period: '2019',
      label: '2021 census population used from here',
      text: '2018 and before use population estimates made before the 2021 census.',
    },
    { kind: 'event', period: '2020', label: 'First lockdown', text: 'First lockdown began.' },
  ],
  headlines: [],
  related: [],
  ...over,
})

/** One row of a made-up file: area, period, category, a value for each measure, place in the source. */
export type Row = ObservationFile['rows'][number]

export interface Story {
  indicator?: Indicator
  areas?: Areas
  releases?: Release[]
  measures?: string[]
  rows: Row[]
  selection?: Partial<Selection>
}

/** A view of made-up rows, built by the product's own functions. */
export function viewOf(story: Story): View {
  const indicator = story.indicator ?? anIndicator()
  const areas = story.areas ?? someAreas()
  const releases = story.releases ?? [aRelease()]
  const file: ObservationFile = {
    release: releases[0]?.id ?? '',
    indicator: indicator.id,
    measures: story.measures ?? ['rate', 'number', 'percent', 'population'],
    rows: story.rows,
  }
  const figures = figuresFrom([file], { indicator, releases })
  return buildView(
    { indicator, figures, areas, releases },
    { area: 'E06000060', average: 'median', view: 'chart', axis: 'auto', ...story.selection },
  )
}

/** A year for which only the rate is published. */
export const aRateRow = (year: string, rate: number | string, area = 'E06000060'): Row => [
  area,
  year,
  'total',
  rate,
  null,
  null,
  null,
  1,
]

const OWN = [36, 37, 'c', 39, 38, 42, 40, 42, 40, 39, 41, 40]
const REGION = [49, 50, 50, 51, 51, 53, 54, 54, 56, 57, 56, 55]
const ENGLAND = [60, 60, 60, 62, 64, 66, 68, 69, 70, 70, 69, 67]
const OTHER = ['c', 48, 'c', 50, 51, 52, 50, 49, 47, 46, 46, 45]
const SHARES = [66, 15, 8, 11]

/** The rows of the rich view: twelve years, a suppressed year, a year between gaps, 25 other authorities. */
export function someRows(): Row[] {
  const years = OWN.map((_, i) => String(2014 + i))
  const whole = (area: string, values: readonly (number | string)[]): Row[] =>
    years.map((year, i) => {
      const value = values[i] ?? 'x'
      const number = typeof value === 'number' ? value * 13 : value
      return [area, year, 'total', value, number, null, 130_000, i + 1]
    })
  const parts = (area: string): Row[] =>
    years.flatMap((year, i) =>
      SHARES.map((share, n): Row => {
        const percent = n === 0 ? share - i + 2 : n === 1 ? share + i - 2 : share
        const hidden = area === 'E06000060' && year === '2016' && n === 3
        return [
          area,
          year,
          CATEGORIES[n]?.id ?? '',
          null,
          hidden ? 'c' : percent * 5,
          hidden ? 'c' : percent,
          null,
          i + 1,
        ]
      }),
    )
  return [
    ...whole('E06000060', OWN),
    ...whole('E12000008', REGION),
    ...whole('E92000001', ENGLAND),
    ...whole('E10000025', OTHER),
    ...parts('E06000060'),
    ...parts('E12000008'),
    ...parts('E92000001'),
    ...PEER_CODES.map((code, i): Row => [
      code,
      '2025',
      'total',
      i === 5 ? 'c' : 30 + i * 4,
      i === 5 ? 'c' : 400,
      null,
      130_000,
      i + 1,
    ]),
  ]
}

/** The rich view: the council with region, England and another council; breakdown, break, event and peers. */
export const aView = (selection: Partial<Selection> = {}): View =>
  viewOf({ rows: someRows(), selection: { category: 'total', ...selection } })

/** The same figures by category, as percentages. */
export const aMixView = (selection: Partial<Selection> = {}): View =>
  viewOf({
    rows: someRows(),
    selection: { measure: 'percent', breakdown: 'placement', ...selection },
  })

/** A view without any published figures. */
export const anEmptyView = (): View => viewOf({ rows: [] })
