// @vitest-environment node
import { cardSentence } from '@/model/overview/card-sentence'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { auditText, dataWithAudits } from '@mocks/audits/audits'
import { allCharts, chartsFor } from '@/charts/registry'
import { noteLines } from '@/charts/frame/notes'
import { unitLineOf } from '@/charts/frame/unit-line'
import { readDataFiles } from '@/importer/disk'
import { readData } from '@/importer/data-folder/read-data'
import { cardLines } from '@/model/overview/card-words'
import { figuresFrom } from '@/model/figures/figures'
import { isNumber } from '@/model/schema/observation'
import { headlineCards } from '@/model/overview/headline-cards'
import { titleStatement } from '@/model/sentences/short/title'
import { verdict } from '@/model/sentences/verdict'
import { buildView } from '@/model/view/build-view'
import { aSelection } from './real-data'
import type { View } from '@/model/view/types'
import { textOf } from '@/model/sentences/parts'

/** The published data, with made-up audits of five quarters added. */
const { data } = readData(await dataWithAudits())
if (!data) throw new Error('the data cannot be read')
const { areas, releases } = { areas: data.areas.content, releases: data.releases.content.releases }
const files = data.tables.map(({ content }) => content)
const quality = data.catalogue.content.indicators.filter(({ theme }) => theme === 'quality')

/** A percentage with no counts after it: "26%" without "(91 of 344)" or ", 91 of 344)". */
const BARE = /\d%(?!,? \(?\d[\d,]* of \d)(?![^.;%]*\(\d[\d,]* of \d)/

/** Every view of the indicator that a reader can reach. */
function viewsOf(indicator: (typeof quality)[number]): View[] {
  const figures = figuresFrom(files, { indicator, releases })
  return indicator.measures.flatMap(({ id: measure }) =>
    indicator.breakdowns.flatMap(({ id: breakdown, categories }) =>
      [undefined, 'total', ...categories.map(({ id }) => id)].map((category) =>
        buildView(
          { indicator, figures, areas, releases },
          aSelection({ measure, breakdown, ...(category === undefined ? {} : { category }) }),
        ),
      ),
    ),
  )
}

const sentences = (view: View): string[] => [
  textOf(verdict(view)),
  titleStatement(view),
  ...chartsFor(view).flatMap(({ id }) => [
    unitLineOf(view, id),
    ...noteLines(view, { chartId: id, mode: 'chart' }).notes,
  ]),
]

describe('a percentage of the quality theme never appears without its counts', () => {
  it.each([
    ['26% of audits were graded ‘did not meet good’.', true],
    ['26% of audits were graded ‘did not meet good’ (91 of 344).', false],
    ['Most often in Assessment (40%, 18 of 45).', false],
    ['From 30% to 21% (18 of 84).', true],
    ['From 30% (25 of 84) to 21% (18 of 84).', false],
  ])('“%s” is recognised', (text, isBare) => {
    expect(BARE.test(text)).toBe(isBare)
  })

  it('includes audits by quarter in this test', () => {
    expect(quality.map(({ code }) => code)).toContain('QUA-07')
    expect(quality).toHaveLength(7)
  })

  it.each(quality.map((indicator) => [indicator.code, indicator] as const))(
    'in any sentence of %s',
    (_, indicator) => {
      // The start of an axis is a position on the drawing, not a share of audits.
      const said = viewsOf(indicator)
        .flatMap(sentences)
        .filter((text) => !text.startsWith('Axis starts at '))
      expect([...new Set(said.filter((text) => BARE.test(text)))]).toEqual([])
      const { definition, whyItMatters, doesNotTellYou, questions } = indicator
      const prose = [definition, whyItMatters, doesNotTellYou, ...questions]
      expect(prose.filter((text) => text.includes('%'))).toEqual([])
    },
  )

  it.each(quality.map((indicator) => [indicator.code, indicator] as const))(
    'in any table of %s',
    (_, indicator) => {
      const views = viewsOf(indicator).filter(({ measure }) => measure.kind === 'percent')
      const cells = views.flatMap((view) =>
        chartsFor(view).flatMap(({ dataTable }) =>
          dataTable(view).groups.flatMap((g) => g.rows.flatMap((row) => row.cells)),
        ),
      )
      expect(
        cells.filter(({ value, detail }) => isNumber(value) && !/^\d+ of \d+/.test(detail ?? '')),
      ).toEqual([])
    },
  )

  it('on any card', () => {
    const cards = headlineCards(files, {
      indicators: quality,
      areas,
      releases,
      selection: aSelection({}),
    })
    expect(cards.map(({ indicator }) => indicator.code)).toEqual(['QUA-01', 'QUA-07'])
    for (const card of cards) {
      expect(textOf(cardSentence(card))).not.toMatch(BARE)
      expect(textOf(cardLines(card).of)).toMatch(/^ \(\d+ of \d+\)$/)
    }
  })
})

describe('made-up audits', () => {
  it('are in nothing that ships', async () => {
    const made = (['five-quarters', 'one-quarter'] as const).map((name) =>
      createHash('sha256').update(auditText(name)).digest('hex'),
    )
    const shipped = await readDataFiles('public/data')
    const source = readdirSync('src', { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8'))
    expect(
      [...shipped.values()].filter((text) => made.some((hash) => text.includes(hash))),
    ).toEqual([])
    expect(source.filter((text) => /@?mocks\//.test(text))).toEqual([])
    expect(allCharts().length).toBeGreaterThan(8)
  })
})
