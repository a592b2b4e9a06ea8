import { afterEach, describe, expect, it } from 'vitest'
import { QueryClient } from '@tanstack/react-query'
import { setOverlay } from '@/data/overlay'
import { addressOf, isUnpublished, NO_LINK } from '@/data/unpublished'
import { citation } from '@/export/copy/citation'
import type { ExportInput } from '@/export/format'
import { aboutGrid } from '@/export/office/spreadsheet/about-sheet'
import { saidOf } from '@/export/office/chart-text'
import { reportInputOf } from '@/pages/report/making/make-report'
import { copyItems } from '@/pages/chart-block/copy-items'
import { inputQuery } from '@/pages/report-list/report-store'
import { realScatter } from '../../export/real-scatter'
import { realView } from '../../real-data'
import type { View } from '@/model/view/types'

const PAGE = '/indicator/children-looked-after'
const ADDRESS = `https://example.org${PAGE}`
const view = realView('children-looked-after')
const of = (shown: View, over: Partial<ExportInput> = {}): ExportInput => ({
  view: shown,
  title: 'Title',
  sentence: 'Sentence.',
  chartId: 'trend',
  today: '2026-11-22',
  ...addressOf(ADDRESS, [shown]),
  ...over,
})

/** Opens an own file with figures of one release and indicator. */
const open = (tables: readonly string[], indicators: readonly string[] = []) =>
  setOverlay({
    title: 'Own figures',
    files: ['own.csv'],
    tables: new Set(tables),
    indicators: new Set(indicators),
    read: (_, published) => published(),
    save: () => Promise.resolve(new Uint8Array()),
    end: () => undefined,
  })
const ofView = () => `${view.releases[0]?.id}|${view.indicator.id}`
const labels = (input: ExportInput) =>
  copyItems({ input, path: PAGE, say: () => undefined }).map(({ label }) => label)

afterEach(() => setOverlay(undefined))

describe('whether a view holds figures that are not published', () => {
  it('depends on the releases of everything shown, of their parts and of the indicator', () => {
    expect(isUnpublished(view)).toBe(false)
    open(['another-release|children-looked-after', `${view.releases[0]?.id}|another`])
    expect(isUnpublished(view)).toBe(false)
    open([ofView()])
    expect(isUnpublished(view)).toBe(true)
    open([], ['children-looked-after'])
    expect(isUnpublished(view)).toBe(true)
    const [first, ...others] = view.series
    if (!first) throw new Error('no series')
    const points = new Map(
      [...first.points].map(([period, point]) => [period, { ...point, partsFrom: ['own'] }]),
    )
    open(['own|children-looked-after'])
    expect(isUnpublished({ ...view, series: [{ ...first, points }, ...others] })).toBe(true)
  })

  it('depends on both figures of a scatter', () => {
    const scatter = realScatter('children-looked-after', 'placement-type')
    expect(isUnpublished(scatter)).toBe(false)
    open([ofView()])
    expect(isUnpublished(scatter)).toBe(true)
  })
})

describe('everything copied or saved from a published view', () => {
  it('has its link, its embed code and the address in its citation and files', () => {
    const input = of(view)
    expect(labels(input)).toEqual(expect.arrayContaining(['Copy link', 'Copy embed code']))
    expect(citation(input)).toContain(ADDRESS)
    expect(saidOf(input).link).toBe(ADDRESS)
    expect(JSON.stringify(aboutGrid(input))).toContain(ADDRESS)
  })
})

describe('everything copied or saved from a view of the reader’s own figures', () => {
  it('has no address anywhere, and says why', () => {
    open([ofView()])
    const input = of(view)
    expect(labels(input)).not.toContain('Copy link')
    expect(labels(input)).not.toContain('Copy embed code')
    expect(citation(input)).not.toContain('http://localhost')
    expect(citation(input)).not.toContain(ADDRESS)
    expect(citation(input)).toContain(NO_LINK)
    expect(saidOf(input).link).toBeUndefined()
    expect(saidOf(input).source).toContain(NO_LINK)
    expect(JSON.stringify(aboutGrid(input))).not.toContain(ADDRESS)
    expect(JSON.stringify(aboutGrid(input))).toContain(NO_LINK)
  })

  it('makes a report without a link back to it', async () => {
    const client = new QueryClient()
    const chart = { kind: 'chart', id: '1', address: PAGE, title: 'A chart' } as const
    const make = (input: ExportInput) => {
      client.setQueryData(
        inputQuery(client, chart, { asAt: undefined, today: '2026-11-22' }).queryKey,
        input,
      )
      return reportInputOf(
        { version: 1, title: 'Report', entries: [chart] },
        { client, today: '2026-11-22', theme: {}, link: 'https://example.org/report#pack=1' },
      )
    }
    client.setDefaultOptions({ queries: { staleTime: Infinity } })
    expect(await make(of(view))).toMatchObject({ link: 'https://example.org/report#pack=1' })
    open([ofView()])
    const made = await make(of(view))
    expect(made.link).toBeUndefined()
    expect(made.unlinked).toBe(NO_LINK)
  })
})
