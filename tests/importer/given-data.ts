import type { Catalogue, FullIndicator, Measure } from '@/model/schema/indicator'
import type { Inspection } from '@/model/schema/inspection'
import { importFiles } from '@/importer/releases/import-files'
import { csv, fixture } from './given'

const measure = (id: string, kind: Measure['kind'], rest: Partial<Measure> = {}): Measure => ({
  id,
  label: id,
  kind,
  unit: 'children',
  decimals: 0,
  says: '{value}',
  ...rest,
})

const indicator = (id: string, code: string, rest: Partial<FullIndicator>): FullIndicator => ({
  id,
  code,
  theme: 'children-looked-after',
  name: id,
  question: 'How many?',
  definition: 'Children.',
  whyItMatters: 'It matters.',
  doesNotTellYou: 'Why.',
  questions: [],
  polarity: 'neutral',
  periodType: 'snapshot-31-march',
  measures: [],
  breakdowns: [],
  benchmarks: ['england'],
  annotations: [],
  headlines: [],
  related: [],
  ...rest,
})

const AGES = ['under-1', '1-to-4', '5-to-9', '10-to-15', '16-and-over']

const RATE = { numerator: 'number', denominator: 'population', per: 10_000 }
const perTenThousand = [
  measure('rate', 'rate', RATE),
  measure('number', 'count'),
  measure('population', 'count', { hidden: true }),
]
const percentOfTotal = [
  measure('percent', 'percent', {
    numerator: 'number',
    denominator: 'number',
    denominatorCategory: 'total',
  }),
  measure('number', 'count'),
]

/** A catalogue of the indicators that the fixtures hold, with one headline. */
export const CATALOGUE: Catalogue = {
  home: 'E06000060',
  homeRegion: 'E12000008',
  title: 'Fixture',
  compare: ['children-looked-after'],
  annotations: [
    {
      kind: 'event',
      from: '2020-04-01',
      label: 'An event',
      text: 'Something happened.',
      measures: ['number'],
      themes: ['children-looked-after'],
    },
  ],
  glossary: [],
  themes: [
    {
      id: 'children-looked-after',
      name: 'Children looked after',
      short: 'Looked after',
      summary: 'Children in care.',
      prefix: 'CLA',
    },
  ],
  indicators: [
    indicator('children-looked-after', 'CLA-01', {
      measures: perTenThousand,
      headlines: [
        {
          name: 'Children looked after',
          measure: 'rate',
          category: 'total',
          count: 'number',
        },
      ],
    }),
    indicator('children-started-to-be-looked-after', 'CLA-02', { measures: perTenThousand }),
    indicator('children-ceased-to-be-looked-after', 'CLA-03', { measures: perTenThousand }),
    indicator('children-looked-after-by-age', 'CLA-04', {
      measures: percentOfTotal,
      breakdowns: [
        {
          id: 'age',
          label: 'Age',
          categories: AGES.map((id) => ({ id, label: id })),
          additive: true,
          matters: '16-and-over',
          ordered: true,
        },
      ],
      headlines: [{ name: 'Over 16', measure: 'percent', category: '16-and-over' }],
    }),
    indicator('children-looked-after-by-sex', 'CLA-05', {
      measures: percentOfTotal,
      breakdowns: [
        {
          id: 'sex',
          label: 'Sex',
          categories: ['male', 'female'].map((id) => ({ id, label: id })),
          additive: true,
        },
      ],
    }),
    indicator('unaccompanied-asylum-seeking-children', 'CLA-06', {
      measures: [
        measure('number', 'count'),
        measure('percent', 'percent', { numerator: 'number', denominator: 'base' }),
        measure('non-uasc-number', 'count'),
        measure('non-uasc-percent', 'percent', {
          numerator: 'non-uasc-number',
          denominator: 'base',
        }),
        measure('base', 'count'),
      ],
    }),
  ],
}

/** A file of records without any records. */
export const NO_RECORDS: Inspection = {
  events: [],
  judgements: [],
  recommendations: [],
  statementAreas: [],
  actions: [],
}

/** A small, faultless public/data, which the importer makes from the fixtures. */
export async function soundData(): Promise<Map<string, string>> {
  const names = [
    'english-las',
    'neighbours',
    'cla-number-and-rate-2022',
    'cla-number-and-rate-2025',
    'cla-on-31-march-2025',
  ]
  const files = names.map((name) => csv(name, fixture(name)))
  const { writes } = await importFiles(files, { areas: [], releases: [] })
  return new Map([
    ['settings.json', JSON.stringify({ home: CATALOGUE.home, title: CATALOGUE.title }, null, 2)],
    ['catalogue.json', JSON.stringify(CATALOGUE, null, 2)],
    ['inspection.json', JSON.stringify(NO_RECORDS, null, 2)],
    ...writes.map(({ path, text }): [string, string] => [path, text]),
  ])
}
